import { card } from '../../cards/card.ts'
import { fillForm } from '../../cards/rota.ts'
import { at, join, named } from '../../cards/text.ts'
import { mayUse } from '../../core/catalogue.ts'
import { personOf } from '../../core/people.ts'
import { byName } from '../../core/pinned.ts'
import { gaps } from '../../core/rota/shifts.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { personIn, rolesInFile, rotaOf } from '../reach.ts'
import { afterRotaChange } from '../rota/changed.ts'
import { gapsOf, sight } from '../rota/gaps.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, offered, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

/** [Fill] on a gap of the rota's first level: asks for whom, then gives them what is left of it. For managers. */
export async function filling(
  { tickets }: HandleDeps,
  { from, to, who }: Extract<Wish, { kind: 'fill' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  if (!mayUse('oncall', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'oncall' })))
  if (!actor.roles.includes('manager')) return whisper(card(words.text('oncall.not-yours')))
  await desk.refresh(now)
  const rota = rotaOf(desk, 1)
  const span = { from: Math.max(from, now), to: Math.min(to, now + 2 * sight) }
  const left = rota === null ? [] : gaps(rota, span.from, span.to)
  const [first] = left
  if (rota === null || first === undefined) return whisper(taken(call, { from, to }))
  const last = left.at(-1) ?? first
  const people = standIns(call)
  if (who === null) return offered(fillForm(words, rota.zone, { from: first.from, to: last.to }, people))
  const person = people.find(({ id }) => id === who) ?? byName(people, who)
  if (person === undefined) return whisper(card(words.text('refused.no-person', { name: who })))

  const before = gapsOf(desk, now)
  const known = Math.max(0, ...desk.allOverrides().map(({ number }) => number))
  const made = await tickets.transaction(async tx => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return 'seen'
    const numbers: (number | null)[] = []
    for (const gap of left) {
      const turn = { level: 1, ...gap, user: person.id, by: personOf(actor), madeAt: now }
      numbers.push(await tx.addOverrideAfter(desk.id, known, turn))
    }
    return left.flatMap((gap, index) => (numbers[index] == null ? [] : [{ ...gap, number: numbers[index] }]))
  })
  if (made === 'seen') return nothing
  await afterRotaChange(tickets, desk, before, now)
  if (made.length === 0) return whisper(taken(call, { from, to }))
  const lines = made.map(one =>
    words.text('oncall.changed', {
      number: one.number,
      from: at(one.from),
      to: at(one.to),
      who: person.name,
    }),
  )
  return whisper(card(join(lines, '\n')))
}

/** Whoever works at the desk, those of the rota first. */
function standIns({ desk }: Call): { id: string; name: string }[] {
  const rolesOf = (id: string) => rolesInFile(desk, personIn(desk, id))
  const works = desk.file.people.filter(({ id }) => rolesOf(id).some(role => role !== 'owner'))
  const inRota = works.filter(({ id }) => rolesOf(id).includes('on-call'))
  return [...inRota, ...works.filter(one => !inRota.includes(one))].map(({ id, name }) => ({ id, name }))
}

/** Somebody was faster: who, and whom they chose. */
function taken({ desk, words }: Call, { from, to }: { from: number; to: number }) {
  const found = desk
    .overrides()
    .findLast(one => one.level === 1 && one.user !== null && one.from < to && one.to > from)
  if (found === undefined) return card(words.text('oncall.no-gap'))
  const who = desk.file.people.find(({ id }) => id === found.user)?.name ?? found.user ?? ''
  return card(
    words.text('oncall.filled-by', {
      by: named(found.by),
      who,
      from: at(found.from),
      to: at(found.to),
      when: at(found.madeAt),
    }),
  )
}
