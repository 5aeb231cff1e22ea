import type { Language } from '../../src/policy/desk/language.ts'

type Other = Exclude<Language, 'en'>

/** Messages that another language says with the very words of English. Everything else must differ. */
export const sameAsEnglish: Readonly<Record<Other, readonly string[]>> = {
  // A ticket is called so in German, Spanish and French desks, and a text is a text. The signs of units are everywhere.
  de: ['duration.hours', 'duration.minutes', 'menu.name.ticket', 'menu.name.text'],
  // A plan is a plan.
  es: ['duration.hours', 'duration.minutes', 'value.of-plan', 'menu.name.ticket', 'check.chats'],
  fr: [
    'menu.name.ticket',
    'duration.hours',
    'duration.minutes',
    // French gave English these words.
    'usage.question',
    'usage.note',
    'why.reason.maintenance',
  ],
  pt: ['duration.hours', 'duration.minutes', 'check.chats'],
}
