import type { Form } from '../../cards/card.ts'
import { card } from '../../cards/card.ts'
import { outageList, outagePreview } from '../../cards/outage.ts'
import { type OutageFaults, type OutageValues, outageForm, outageWordForm } from '../../cards/outage-forms.ts'
import { quote } from '../../cards/text.ts'
import { offsetAt } from '../../core/calendar/zone.ts'
import { mayUse } from '../../core/catalogue.ts'
import { cleanText } from '../../core/clean-text.ts'
import { readDay } from '../../core/day-words.ts'
import {
  declare,
  type Outage,
  type OutageKind,
  type OutageWord,
  onWord,
  urgentLimits,
} from '../../core/outage.ts'
import { personOf } from '../../core/people.ts'
import { byName } from '../../core/pinned.ts'
import { wallInstant } from '../../core/rota/turns.ts'
import { serviceIn } from '../../core/suggest.ts'
import { day, hour } from '../../core/time.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { Keeps, KeptStore } from '../../ports/kept-store.ts'
import type { OutageStore } from '../../ports/outage-store.ts'
import type { Chance } from '../../ports/surroundings.ts'
import { localDate } from '../digest/schedule.ts'
import { outageView } from '../outages/cards.ts'
import { changeOf } from '../outages/change.ts'
import type { PolicyCardDeps } from '../policy/cards.ts'
import type { Standing } from '../standing.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, inItsPlace, whisper } from './call.ts'

export type OutageDeps = {
  outages: OutageStore
  kept: KeptStore
  chance: Chance
  standing: Standing
  audience: PolicyCardDeps['audience']
}

const keptFor = hour
const longestTitle = 200

/** Everything that managers say of planned work and disruptions, and the taps of everybody. */
export async function outages(
  deps: OutageDeps,
  wish: Extract<Wish, { kind: 'outage' }>,
  call: Call,
): Promise<Reply> {
  const { act } = wish
  const { actor, words } = call
  if (act.kind === 'watch') return watching(deps, act.id, call)
  if (!mayUse(wish.verb, actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: wish.verb })))
  switch (act.kind) {
    case 'list':
      return listing(deps, call)
    case 'form':
      return { kind: 'form', form: emptyForm(wish.verb, act.title, call) }
    case 'problem':
      return { kind: 'form', form: outageWordForm(words, act.id) }
    case 'preview':
      return previewing(deps, wish.verb, act.values, call)
    case 'announce':
      return announcing(deps, act.draft, call)
    case 'again':
      return formAgain(deps, act.draft, call)
    case 'drop':
      await deps.kept.drop(draftAt(call, act.draft))
      return inItsPlace(whisper(card(words.text('outage.dropped'))))
    case 'reported':
      return saying(deps, act.id, { kind: 'reported', by: personOf(actor) }, call)
    case 'word':
      return saying(deps, act.id, act.word, call)
  }
}

async function listing({ outages: store }: OutageDeps, { desk, now, words }: Call): Promise<Reply> {
  const current = await store.current(desk.id)
  return whisper(
    outageList(
      words,
      current.map(one => outageView(desk, one, words, now)),
    ),
  )
}

/** What was sent is checked at its fields; whole, it is shown as it would be announced. */
async function previewing(
  deps: OutageDeps,
  kind: OutageKind,
  values: OutageValues,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const read = readValues(kind, values, call)
  if ('faults' in read)
    return { kind: 'form', form: outageForm(words, kind, servicesOf(call), values, read.faults) }
  const draft = deps.chance.id()
  const kept: Keeps['outage'] = { ...read.declared, kind }
  await deps.kept.put(draftAt(call, draft), kept, { now, until: now + keptFor })
  const { notice, maintenance } = desk.inForce(now).terms.availability
  const { outage } = declare(
    { ...kept, from: kept.from ?? now, by: personOf(actor) },
    0,
    now,
    notice.updateEvery.ms,
  )
  const ahead = outage.from - now
  const limits = { urgent: notice.urgent.ms, atMost: notice.urgentAtMost.ms }
  const late =
    kind === 'maintenance' && ahead < notice.planned.ms ? { ahead, promised: notice.planned.ms } : null
  return whisper(
    outagePreview(outageView(desk, outage, words, now), {
      draft,
      late,
      urgent: late === null ? null : urgentLimits(outage, limits, now),
      audience: await deps.audience(desk),
      every: notice.updateEvery.ms,
      pausesCritical: maintenance.pausesCritical,
    }),
  )
}

/** The form with what was sent before: another day, and everything else as it was. */
async function formAgain({ kept }: OutageDeps, draft: string, call: Call): Promise<Reply> {
  const { desk, now, words } = call
  const found = await kept.read(draftAt(call, draft), now)
  if (found === null) return whisper(card(words.text('outage.gone')))
  const { zone } = desk.inForce(now).terms.channels
  const { kind, title, services, from, to } = found
  const times =
    from === null || to === null
      ? {}
      : { day: localDate(zone, from), from: wallTime(zone, from), to: wallTime(zone, to) }
  const filled = { title, service: services[0] ?? '*', ...times }
  return { kind: 'form', form: outageForm(words, kind, servicesOf(call), filled) }
}

async function announcing(deps: OutageDeps, draft: string, call: Call): Promise<Reply> {
  const { desk, actor, now, words } = call
  const at = draftAt(call, draft)
  const kept = await deps.kept.read(at, now)
  if (kept === null) return whisper(card(words.text('outage.gone')))
  await deps.kept.drop(at)
  const every = desk.inForce(now).terms.availability.notice.updateEvery.ms
  const declared = { ...kept, from: kept.from ?? now, by: personOf(actor) }
  const { id, kind } = await deps.outages.declare(desk.id, number =>
    changeOf(desk, declare(declared, number, now, every), null),
  )
  deps.standing.forget(desk.id)
  await desk.refresh(now)
  return inItsPlace(whisper(card(words.text('outage.announced', { verb: kind, id }))))
}

async function saying(
  { outages: store, standing }: OutageDeps,
  id: number,
  word: OutageWord,
  call: Call,
): Promise<Reply> {
  const { desk, now, words } = call
  const { updateEvery, reportWithin } = desk.inForce(now).terms.availability.notice
  const reportBy = desk.calendar().business.due(now, reportWithin.ms)
  const cleaned = word.kind === 'word' ? { ...word, text: cleanText(word.text) } : word
  if (cleaned.kind === 'word' && cleaned.text === '') return { kind: 'form', form: outageWordForm(words, id) }
  const changed = await store.change(desk.id, id, (outage, watchers) => {
    const step = onWord(outage, cleaned, now, updateEvery.ms, reportBy)
    return step === null ? null : changeOf(desk, step, outage, watchers)
  })
  standing.forget(desk.id)
  await desk.refresh(now)
  if (changed !== null) return whisper(card(words.text('outage.said')))
  return whisper(refusedWord(await store.read(desk.id, id), call))
}

function refusedWord(outage: Outage | null, { words }: Call) {
  if (outage === null) return card(words.text('outage.none'))
  const state = words.label(`outage.state.${outage.state}`)
  return card(words.text('outage.refused', { title: quote(outage.title), state }))
}

async function watching({ outages: store }: OutageDeps, id: number, call: Call): Promise<Reply> {
  const { desk, actor, words } = call
  const outage = await store.read(desk.id, id)
  if (outage === null) return whisper(card(words.text('outage.none')))
  if (outage.state !== 'running' && outage.state !== 'planned') return whisper(refusedWord(outage, call))
  await store.watch(desk.id, id, personOf(actor))
  return whisper(card(words.text('outage.watching', { title: quote(outage.title) })))
}

type Declared = Omit<Keeps['outage'], 'kind'>

function readValues(
  kind: OutageKind,
  values: OutageValues,
  call: Call,
): { declared: Declared } | { faults: OutageFaults } {
  const { desk, now } = call
  const { zone } = desk.inForce(now).terms.channels
  const title = cleanText(values.title).slice(0, longestTitle)
  const all = servicesOf(call)
  const isAll = ['', '*', call.words.label('outage.everything').toLowerCase()].includes(
    values.service.trim().toLowerCase(),
  )
  const named = isAll ? undefined : byName(all, values.service)
  if (!isAll && named === undefined) return { faults: { service: 'unlisted' } }
  const services = named === undefined ? [] : [named.id]
  if (kind === 'disruption')
    return title === ''
      ? { faults: { title: 'empty' } }
      : { declared: { title, services, from: null, to: null } }
  const date = readDay(values.day, now, zone)
  const [begin, end] = [clockTime(values.from), clockTime(values.to)]
  const faults: OutageFaults = {
    ...(title === '' ? { title: 'empty' as const } : {}),
    ...(date === null ? { day: 'day' as const } : {}),
    ...(begin === null ? { from: 'time' as const } : {}),
    ...(end === null ? { to: 'time' as const } : {}),
  }
  if (date === null || begin === null || end === null || title === '') return { faults }
  const from = wallInstant(zone, `${date} ${begin}`)
  const sameDay = wallInstant(zone, `${date} ${end}`)
  const to = sameDay > from ? sameDay : sameDay + day
  return to <= now ? { faults: { day: 'past' } } : { declared: { title, services, from, to } }
}

/** The time of day that clocks show in a zone, `20:00`. */
function wallTime(zone: string, at: number): string {
  return new Date(at + offsetAt(zone, at)).toISOString().slice(11, 16)
}

/** `20:00` or `8:00`, up to `24:00`; null for anything else. */
function clockTime(written: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(written.trim()) ?? []
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : null
}

/** The form with the service that its title names. */
function emptyForm(kind: OutageKind, title: string, call: Call): Form {
  const { desk, now, words } = call
  const service = serviceIn(title, desk.inForce(now).terms)
  return outageForm(words, kind, servicesOf(call), { title, ...(service === null ? {} : { service }) })
}

function servicesOf({ desk, now }: Call) {
  return desk.inForce(now).terms.scope.services
}

function draftAt({ desk, actor }: Call, id: string) {
  return { desk: desk.id, kind: 'outage' as const, subject: `${actor.workspace} ${actor.id}`, id }
}
