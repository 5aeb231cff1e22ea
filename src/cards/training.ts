import type { Instant } from '../core/time.ts'
import type { Webinar } from '../core/webinars.ts'
import type { Terms } from '../policy/terms.ts'
import { type Button, type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { money } from './money.ts'
import { at, join, link, quote, say, type Text } from './text.ts'
import type { Words } from './words.ts'

type Training = Terms['training']

/** A date of a webinar, the places left there (null: as many as want), and whether the reader comes. */
export type Sitting = { webinar: Webinar; at: Instant; left: number | null; mine: boolean }

/** What people can learn: webinars with their next dates, courses with their price, guides. */
export function trainingCard(
  words: Words,
  { training, currency, sittings }: { training: Training; currency: string; sittings: readonly Sitting[] },
): Card {
  const webinars = training.webinars.flatMap((one): Text[] => {
    const next = sittings.filter(({ webinar }) => webinar.id === one.id)
    return next.length === 0 ? [] : [webinarLine(words, one, next)]
  })
  const courses = training.courses.map(one =>
    words.text(one.price === 0 ? 'training.course.free' : 'training.course', {
      ...about(words, one),
      price: money(words, one.price, currency),
      places: one.places === null ? '' : words.text('training.places', { count: one.places }),
    }),
  )
  const guides = training.guides.map(({ name, url }): Text => [link(url, name)])
  const parts = [
    ...(webinars.length === 0 ? [] : [words.text('training.webinars'), ...webinars]),
    ...(courses.length === 0 ? [] : [words.text('training.courses'), ...courses]),
    ...(guides.length === 0 ? [] : [words.text('training.guides', { guides: join(guides, ' · ') })]),
  ]
  return card(join(parts.length === 0 ? [words.text('training.none')] : parts, '\n'), {
    buttons: sittings.filter(({ left, mine }) => mine || left !== 0).map(one => seatButton(words, one)),
  })
}

/** Somebody is on the list: when, where, and the way off it. */
export function seatTaken(words: Words, { webinar, at: when }: Sitting, had: boolean): Card {
  const place =
    webinar.link === null
      ? ''
      : [say(' '), ...words.text('training.seat.link', { link: link(webinar.link, webinar.link) })]
  const filling = {
    name: quote(webinar.name),
    when: at(when),
    length: duration(words, webinar.length.ms),
    place,
  }
  return card(words.text(had ? 'training.seat.had' : 'training.seat', filling), {
    buttons: [leaveButton(words, webinar.id, when)],
  })
}

/** The reminder; or, where the policy has the date no more, that it does not take place. */
export function webinarSoon(
  words: Words,
  { name, webinar, at: when }: { name: string; webinar: Webinar | null; at: Instant },
): Card {
  if (webinar === null) return card(words.text('training.off', { name: quote(name), when: at(when) }))
  const place =
    webinar.link === null
      ? ''
      : [say(' '), ...words.text('training.seat.link', { link: link(webinar.link, webinar.link) })]
  const filling = {
    name: quote(webinar.name),
    when: at(when),
    length: duration(words, webinar.length.ms),
    place,
  }
  return card(words.text('training.soon', filling), { buttons: [leaveButton(words, webinar.id, when)] })
}

function seatButton(words: Words, { webinar, at: when, mine }: Sitting): Button {
  if (mine) return leaveButton(words, webinar.id, when, webinar.name)
  return {
    action: `seat:${when}:${webinar.id}`,
    label: words.label('training.button.seat', { name: webinar.name.slice(0, 40), day: dayOf(words, when) }),
  }
}

function leaveButton(words: Words, id: string, when: Instant, name?: string): Button {
  const label =
    name === undefined
      ? words.label('training.button.leave')
      : words.label('training.button.leave-one', { name: name.slice(0, 40), day: dayOf(words, when) })
  return { action: `seat-off:${when}:${id}`, label }
}

/** A button has no instants in it: the day, as the calendar of the world has it. */
function dayOf({ locale }: Words, when: Instant): string {
  const language = locale === 'en' ? 'en-GB' : locale
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(when)
}

function webinarLine(words: Words, meeting: Webinar, next: readonly Sitting[]): Text {
  const when = join(
    next.map(({ at: ms, left }): Text => {
      if (left === null) return [at(ms)]
      return [
        at(ms),
        say(' '),
        ...words.text(left === 0 ? 'training.full' : 'training.left', { count: left }),
      ]
    }),
    ', ',
  )
  // Where it takes place is told to those who sign up.
  return words.text('training.webinar', { ...about(words, { ...meeting, link: null }), when })
}

function about(
  words: Words,
  { name, about: what, length, link: url }: Pick<Webinar, 'name' | 'about' | 'length' | 'link'>,
) {
  return {
    name: url === null ? quote(name) : link(url, name),
    length: duration(words, length.ms),
    about: what === null ? '' : [quote(` ${what}`)],
  }
}
