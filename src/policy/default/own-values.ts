import { type Weekday, weekdays } from '../values/week.ts'
import { inOwnPlace, type OwnPlace } from './own-place.ts'

/** What an owner says of their desk. Null: the sample's value stays, and go-live names it. */
export type OwnValues = {
  name: string | null
  zone: string | null
  /** Spans by day, such as `['09:00-12:00', '13:00-17:00']`; a day without any is closed. */
  hours: Readonly<Partial<Record<Weekday, readonly string[]>>> | null
  /** ISO 3166, such as `DE` or `US-HI`; `none` for a desk that knows no holidays. */
  holidays: string | null
  email: string | null
  phone: string | null
  office: string | null
} & OwnPlace

type Files = { policy: string; desk: string }

/**
 * The sample with an owner's values in the place of its own, everything else as it is: comments too, since these
 * files are read and changed by people.
 */
export function withOwnValues({ policy, desk }: Files, values: OwnValues): Files {
  const edits = [place, name, zone, hours, holidays, email, phone]
  return edits.reduce((files, edit) => edit(files, values), office({ policy, desk }, values))
}

type Edit = (files: Files, values: OwnValues) => Files

/** A value as YAML takes it, whatever signs are in it. */
const quoted = (text: string) => JSON.stringify(text)

/** The line holds the firm's name and its address: what is not said stays the sample's. */
const office: Edit = ({ policy, desk }, { office: address, name: firm }) => {
  if (address === null) return { policy, desk }
  const whole = `${firm ?? 'Marlowe & Pike Consulting'}, ${address}`
  return { policy: policy.replace(/^office: .*$/m, () => `office: ${quoted(whole)}`), desk }
}

const place: Edit = ({ policy, desk }, values) => ({ policy, desk: inOwnPlace(desk, values) })

const name: Edit = ({ policy, desk }, { name: firm }) => {
  if (firm === null) return { policy, desk }
  const named = policy.replaceAll(/Marlowe & Pike( Consulting)?/g, () => firm)
  return {
    policy: named.replace(/^office: ([^"\n].*)$/m, (_, text: string) => `office: ${quoted(text)}`),
    desk: desk.replace(/^name: .*$/m, () => `name: ${quoted(`${firm} support`)}`),
  }
}

const zone: Edit = ({ policy, desk }, { zone: place }) => {
  if (place === null) return { policy, desk }
  return {
    policy: policy
      .replaceAll('Pacific/Honolulu', place)
      .replace(', Hawaii time ({{zone}})', ' ({{zone}})')
      .replaceAll('Hawaii time', `the time of ${place}`)
      .replace(' Hawaii has no daylight saving time, so these hours stay the same all year.', ''),
    desk: desk.replaceAll('Pacific/Honolulu', place),
  }
}

const hours: Edit = ({ policy, desk }, { hours: week }) => {
  if (week === null) return { policy, desk }
  const lines = weekdays.map(day => {
    const spans = week[day] ?? []
    if (spans.length === 0) return `  ${day}: closed`
    return `  ${day}: ${spans.length === 1 ? spans[0] : `[${spans.join(', ')}]`}`
  })
  const block = `hours:\n${lines.join('\n')}\nbusinessDay: ${businessDay(week)}\n`
  return { policy: policy.replace(/^hours:\n(?: {2}.*\n)+businessDay: .*\n/m, () => block), desk }
}

/** The length of the longest day: what a promise of one business day comes to. */
function businessDay(week: NonNullable<OwnValues['hours']>): string {
  const lengths = weekdays.map(day => (week[day] ?? []).reduce((sum, span) => sum + minutesOf(span), 0))
  const longest = Math.max(...lengths)
  return longest % 60 === 0 ? `${longest / 60}h` : `${longest}m`
}

/** An end at or before the begin is on the next day. */
function minutesOf(span: string): number {
  const [from = 0, to = 0] = span.split('-').map(time => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return hour * 60 + minute
  })
  return to > from ? to - from : to - from + 24 * 60
}

/** The sample's own days off and early closings are those of one island: they go with its country. */
const holidays: Edit = ({ policy, desk }, { holidays: where }) => {
  if (where === null) return { policy, desk }
  const [country, region] = where.split(/-(.*)/s)
  const lines = where === 'none' ? ' {}' : `\n  country: ${country}${region ? `\n  region: ${region}` : ''}`
  const prose =
    where === 'none'
      ? 'The desk knows no public holidays: it is open on them as on any other day.'
      : `The desk is closed on the public holidays of ${where}. \`/support hours\` names the next opening.`
  return {
    policy: policy
      .replace(
        /^holidays:\n(?: {2}.*\n)+earlyClosing:\n(?: {2}.*\n)+/m,
        () => `holidays:${lines}\nearlyClosing: []\n`,
      )
      .replace(/^The desk is closed on New Year's Day.*$/m, () => prose),
    desk,
  }
}

/** One address for everything: who needs several writes them into the file. */
const email: Edit = ({ policy, desk }, { email: address }) => ({
  policy: address === null ? policy : policy.replaceAll(/\b[a-z]+@marlowepike\.example\b/g, () => address),
  desk,
})

const phone: Edit = ({ policy, desk }, { phone: number }) => {
  if (number === null) return { policy, desk }
  return {
    policy: policy
      .replace('value: +1 808 555 0142', () => `value: ${quoted(number)}`)
      .replaceAll(/\+1 808 555 0142|\+1 808 555 0100/g, () => number),
    desk,
  }
}
