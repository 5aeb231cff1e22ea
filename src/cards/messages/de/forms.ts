import type { forms as English } from '../en/forms.ts'
import type { Translation } from '../translation.ts'

export const forms: Translation<typeof English> = {
  'form.new.title': 'Ticket öffnen',
  'form.new.text': 'Was ist los?',
  'form.new.impact': 'Wen hält es auf?',
  'form.reply.title.customer': 'An {{requester}} ({{customer}})',
  'form.reply.title': 'An {{requester}}',
  'form.reply.text': 'Ihre Antwort',
  'form.resolve.title': '{{ticket}} lösen',
  'form.resolve.text': 'Was war es? {{requester}} liest das.',
  'form.choice.typed': '{{number}} stehen zur Wahl: Geben Sie den Namen ein.',
  'suggest.more': '{{number}} weitere: weitertippen',
  'form.error.required': 'Bitte füllen Sie das aus.',
  'form.error.unlisted': 'Bitte wählen Sie eines aus der Liste.',
  'form.error.empty': 'Bitte schreiben Sie etwas.',
  'form.error.long': 'Höchstens {{most}} Zeichen.',
}
