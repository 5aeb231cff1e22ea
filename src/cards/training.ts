import type { Terms } from '../policy/terms.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { at, join, link, quote, type Text } from './text.ts'
import type { Words } from './words.ts'

type Training = Terms['training']
type Meeting = Training['webinars'][number]

/** What people can learn: webinars with their next dates, courses with their price, guides. */
export function trainingCard(
  words: Words,
  {
    training,
    currency,
    dates,
  }: { training: Training; currency: string; dates: ReadonlyMap<string, readonly number[]> },
): Card {
  const webinars = training.webinars.flatMap((one): Text[] => {
    const next = dates.get(one.id) ?? []
    return next.length === 0 ? [] : [webinarLine(words, one, next)]
  })
  const courses = training.courses.map(one =>
    words.text(one.price === 0 ? 'training.course.free' : 'training.course', {
      ...about(words, one),
      price: words.label('training.price', { currency, price: one.price }),
    }),
  )
  const guides = training.guides.map(({ name, url }): Text => [link(url, name)])
  const parts = [
    ...(webinars.length === 0 ? [] : [words.text('training.webinars'), ...webinars]),
    ...(courses.length === 0 ? [] : [words.text('training.courses'), ...courses]),
    ...(guides.length === 0 ? [] : [words.text('training.guides', { guides: join(guides, ' · ') })]),
  ]
  return card(join(parts.length === 0 ? [words.text('training.none')] : parts, '\n'))
}

function webinarLine(words: Words, meeting: Meeting, dates: readonly number[]): Text {
  const when = join(
    dates.map((ms): Text => [at(ms)]),
    ', ',
  )
  // Where it takes place is told to those who sign up.
  return words.text('training.webinar', { ...about(words, { ...meeting, link: null }), when })
}

function about(
  words: Words,
  { name, about: what, length, link: url }: Pick<Meeting, 'name' | 'about' | 'length' | 'link'>,
) {
  return {
    name: url === null ? quote(name) : link(url, name),
    length: duration(words, length.ms),
    about: what === null ? '' : [quote(` ${what}`)],
  }
}
