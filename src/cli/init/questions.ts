import { checkPlaceOf } from '../../core/calendar/public-holidays.ts'
import type { OwnValues } from '../../policy/default/own-values.ts'
import { nearest } from '../../policy/nearest.ts'
import { isZone } from '../../policy/values/zone.ts'
import { readHours } from './hours.ts'
import { placeQuestions } from './place.ts'
import type { Question } from './question.ts'

/** What `init` asks, in the order in which people think of it. */
export const questions: readonly Question[] = [
  {
    flag: 'name',
    ask: 'What is your firm or team called?',
    example: 'Ridge & Vale',
    read: text =>
      text.length <= 60 && !/[<>{}[\]*_`#|\\\n]/.test(text)
        ? { value: { name: text } }
        : { wrong: 'Use at most 60 letters, without < > { } [ ] * _ ` # | and \\.' },
  },
  {
    flag: 'zone',
    ask: 'In which time zone is the desk?',
    example: 'Europe/Berlin',
    read(text) {
      if (isZone(text)) return { value: { zone: text } }
      const near = nearest(text.replaceAll(' ', '_'), Intl.supportedValuesOf('timeZone'))
      const hint = near === undefined ? '' : ` Is it ${near}?`
      return { wrong: `There is no time zone "${text}". Write it as in Europe/Berlin.${hint}` }
    },
  },
  {
    flag: 'hours',
    ask: 'When is it open?',
    example: 'mon-thu 09:00-17:00, fri 09:00-15:00',
    read(text) {
      const hours = readHours(text)
      return typeof hours === 'string' ? { wrong: hours } : { value: { hours } }
    },
  },
  {
    flag: 'holidays',
    ask: 'On whose public holidays is it closed?',
    example: 'DE, US-HI, or none',
    async read(text) {
      if (/^none$/i.test(text)) return { value: { holidays: 'none' } }
      const place = text.toUpperCase()
      const [country = '', region] = place.split(/-(.*)/s)
      const [fault] = await checkPlaceOf(country, region || undefined)
      if (fault === undefined) return { value: { holidays: place } }
      return { wrong: `${fault.what}. ${fault.remedy}. Or write none.` }
    },
  },
  {
    flag: 'email',
    ask: 'To which address can people write?',
    example: 'support@example.com',
    read: text =>
      /^[^\s@"',:;<>]+@[^\s@"',:;<>]+\.[^\s@"',:;<>.]{2,}$/.test(text)
        ? { value: { email: text } }
        : { wrong: `"${text}" is no address. Write it as in support@example.com.` },
  },
  {
    flag: 'phone',
    ask: 'Which number can people call?',
    example: '+49 30 1234567',
    read: text =>
      /^\+?[\d ()/.-]{5,30}$/.test(text) && /\d{2}/.test(text)
        ? { value: { phone: text } }
        : { wrong: `"${text}" is no telephone number. Write it with its country, as in +49 30 1234567.` },
  },
  {
    flag: 'office',
    ask: 'What is your postal address?',
    example: '12 Kiawe Street, Hilo, HI 96720',
    read: text =>
      text.length <= 120 && !/[<>{}`\n]/.test(text)
        ? { value: { office: text } }
        : { wrong: 'Use at most 120 letters, without < > { } and `.' },
  },
  ...placeQuestions,
]

export const nothingSaid: OwnValues = {
  name: null,
  zone: null,
  hours: null,
  holidays: null,
  email: null,
  phone: null,
  office: null,
  slack: null,
  discord: null,
  owner: null,
}
