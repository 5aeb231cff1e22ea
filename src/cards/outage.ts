import { nextWordAt, type Outage, type OutageNews } from '../core/outage.ts'
import type { Button, Card } from './card.ts'
import { card } from './card.ts'
import { duration } from './duration.ts'
import { listedWords } from './list.ts'
import { plainTime } from './plain.ts'
import { type Audience, audienceText } from './policy/draft.ts'
import { at, join, named as namedPerson, quote, say, type Text } from './text.ts'
import type { Words } from './words.ts'

/** What a card of an outage is drawn from. `services` are the names of section 2. */
export type OutageView = {
  words: Words
  outage: Outage
  services: readonly { id: string; name: string }[]
  /** The desk's zone, named beside the reader's time. */
  zone: string
}

/** One piece of news, for everybody. */
export function outageNews(view: OutageView, news: OutageNews): Card {
  const { words, outage } = view
  const filling = { ...named(view), ...times(view) }
  switch (news.kind) {
    case 'announced':
      return watched(view, words.text('outage.maintenance.announced', filling), false)
    case 'soon':
      return card(words.text('outage.maintenance.soon', filling))
    case 'begun': {
      const key = outage.kind === 'maintenance' ? 'outage.maintenance.begun' : 'outage.disruption.begun'
      return watched(view, words.text(key, { ...filling, next: at(nextWordAt(outage), 'time') }), true)
    }
    case 'goes-on': {
      // The next word on a window of the policy may be a day away.
      const next = outage.window === undefined ? at(news.next, 'time') : at(news.next)
      return watched(view, words.text('outage.goes-on', { ...filling, next }), true)
    }
    case 'word': {
      const said = { ...filling, text: quote(news.text) }
      if (news.next === null) return watched(view, words.text('outage.word.early', said), true)
      return watched(view, words.text('outage.word', { ...said, next: at(news.next, 'time') }), true)
    }
    case 'moved':
      return watched(view, words.text('outage.moved', { ...filling, before: at(news.before) }), true)
    case 'over':
      return card(words.text('outage.over', filling))
    case 'cancelled':
      return card(words.text('outage.cancelled', filling))
  }
}

/** What is left of news once there are newer ones. */
export function outagePast(view: OutageView): Card {
  return card(view.words.text('outage.past', named(view)))
}

/** To the managers: the written report that the policy promises after a disruption. */
export function outageReport(view: OutageView, due: boolean): Card {
  const { words, outage } = view
  const { report } = outage
  if (report === undefined) return card(words.text('outage.said'))
  const filling = { ...named(view), due: at(report.by) }
  if (report.settledBy !== null)
    return card(words.text('outage.report.settled', { ...filling, who: namedPerson(report.settledBy) }))
  return card(words.text(due ? 'outage.report.due' : 'outage.report', filling), {
    buttons: [{ action: `outage:${outage.id}:reported`, label: words.label('button.outage.reported') }],
  })
}

/** To the managers: nobody but them can say that it is over. */
export function outageQuestion(view: OutageView): Card {
  const { words, outage } = view
  const { id, state, askedAt } = outage
  if (state === 'over') return card(words.text('outage.over', { ...named(view), ...times(view) }))
  if (askedAt === null) return outagePast(view)
  const button = (act: string): Button => ({
    action: `outage:${id}:${act}`,
    label: words.label(`button.outage.${act}` as 'button.outage.over'),
  })
  return card(words.text('outage.ask', { ...named(view), until: at(nextWordAt(outage), 'time') }), {
    buttons: [button('over'), button('more'), button('problem')],
  })
}

/** To somebody who wanted to hear of the end. */
export function outageTold(view: OutageView): Card {
  return card(view.words.text('outage.told', { ...named(view), ...times(view) }))
}

/** One line on what is known already, before a ticket is made of it. */
export function knownOutage(view: OutageView): Text {
  const { words, outage } = view
  if (outage.to !== null) return words.text('outage.known', { ...named(view), to: at(outage.to) })
  return words.text('outage.known.open', { ...named(view), next: at(nextWordAt(outage), 'time') })
}

export function watchButton({ words, outage }: OutageView): Button {
  return { action: `outage:${outage.id}:watch`, label: words.label('button.outage.watch') }
}

export function outageList(words: Words, views: readonly OutageView[]): Card {
  if (views.length === 0) return card(words.text('outage.list.none'))
  const lines = views.map(view =>
    words.text(view.outage.to === null ? 'outage.line.open' : 'outage.line', {
      id: view.outage.id,
      ...named(view),
      ...times(view),
    }),
  )
  return card(words.text('outage.list', { lines: join(lines, '\n') }))
}

/** What would be announced, to the one who declares it. `draft` is where it is kept until then. */
export function outagePreview(
  view: OutageView,
  {
    draft,
    late,
    urgent,
    audience,
    every,
    pausesCritical,
  }: {
    draft: string
    /** How long ahead it is, and how long was promised, where that is less; ms. */
    late: { ahead: number; promised: number } | null
    /** How urgent work would be announced, and how long it would last, where this does not fit. */
    urgent: { sooner: number | null; longer: { length: number; most: number } | null } | null
    /** Where it is read; empty where the desk announces nowhere. */
    audience: readonly Audience[]
    every: number
    /** Work on everything lets critical tickets stand still too. */
    pausesCritical: boolean
  },
): Card {
  const { words, outage } = view
  const planned = outage.state === 'planned'
  const lines: Text[] = [
    planned
      ? words.text('outage.preview', { ...named(view), ...times(view) })
      : words.text('outage.preview.now', { ...named(view), every: duration(words, every) }),
    ...(late === null
      ? []
      : [
          words.text('outage.preview.late', {
            ahead: duration(words, late.ahead),
            promised: duration(words, late.promised),
          }),
        ]),
    ...(urgent === null || urgent.sooner === null
      ? []
      : [words.text('outage.preview.sooner', { urgent: duration(words, urgent.sooner) })]),
    ...(urgent === null || urgent.longer === null
      ? []
      : [
          words.text('outage.preview.longer', {
            most: duration(words, urgent.longer.most),
            length: duration(words, urgent.longer.length),
          }),
        ]),
    ...(planned ? [pauses(view, pausesCritical)] : []),
    audience.length === 0
      ? words.text('outage.preview.nowhere')
      : words.text('outage.preview.reaches', { channel: audienceText(words, audience) }),
  ]
  const [again, drop] = (['again', 'drop'] as const).map(act => ({
    action: `outage-${act}:${draft}`,
    label: words.label(`button.outage.${act}`),
  })) as [Button, Button]
  const announce = (kind: 'announce' | 'urgent') => ({
    action: `outage-announce:${draft}`,
    label: words.label(`button.outage.${kind}`),
  })
  // A date that breaks the promise is first offered to be changed.
  const first: Button[] =
    late === null
      ? [{ ...announce('announce'), style: 'primary' }, ...(planned ? [again] : [])]
      : [{ ...again, style: 'primary' }, announce('urgent')]
  return card(join(lines, '\n'), { buttons: [...first, drop] })
}

/** Whose time stands still meanwhile. */
function pauses(view: OutageView, pausesCritical: boolean): Text {
  const { words, outage } = view
  if (outage.services.length > 0) return words.text('outage.preview.pauses', named(view))
  return words.text(pausesCritical ? 'outage.preview.pauses-all' : 'outage.preview.pauses-most')
}

function watched(view: OutageView, text: Text, running: boolean): Card {
  return running ? card(text, { buttons: [watchButton(view)] }) : card(text)
}

function named({ words, outage, services }: OutageView) {
  const names = outage.services.map(id => services.find(one => one.id === id)?.name ?? id)
  return {
    title: quote(outage.title),
    services:
      names.length === 0 ? [say(words.label('outage.everything'))] : [quote(listedWords(words, names))],
  }
}

/** In the reader's zone, and once more in the desk's, by name. */
function times({ words, outage: { from, to, overAt }, zone }: OutageView) {
  const reader = { zone, locale: words.locale }
  const local = (ms: number) => plainTime(ms, 'day-time', reader)
  return {
    from: at(from),
    to: to === null ? [] : at(to),
    over: overAt === null ? [] : at(overAt),
    local: [quote(`${local(from)}${to === null ? '' : ` – ${local(to)}`} ${zone}`)],
  }
}
