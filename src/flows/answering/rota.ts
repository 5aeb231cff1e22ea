import { card } from '../../cards/card.ts'
import { rota as rotaCard } from '../../cards/rota.ts'
import { at, join, quote } from '../../cards/text.ts'
import { day } from '../../core/calendar/local.ts'
import { mayUse } from '../../core/catalogue.ts'
import { personOf } from '../../core/people.ts'
import { type Change, isOwn, readChange, spanOf, type Turn, turnOf } from '../../core/rota/changes.ts'
import type { Rota } from '../../core/rota/rota.ts'
import { shifts } from '../../core/rota/shifts.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import type { NewOverride } from '../../ports/rota-store.ts'
import { idInFile, rotaOf } from '../reach.ts'
import { afterRotaChange } from '../rota/changed.ts'
import { gapsOf } from '../rota/gaps.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'
import { whom } from './whom.ts'

type Asked = Pick<NewOverride, 'level' | 'from' | 'to' | 'user'>

/** `oncall`: the rota of the coming days, and changes of it: one's own turns, all of them for managers. */
export async function oncall(deps: HandleDeps, said: string, call: Call): Promise<Reply> {
  const { desk, actor, now, words } = call
  if (!mayUse('oncall', actor.roles)) {
    return whisper(card(words.text('refused.not-allowed', { verb: 'oncall' })))
  }
  await desk.refresh(now)
  const change = readChange(said)
  switch (change.kind) {
    case 'unclear':
      return whisper(card(words.text('oncall.unclear', { said: quote(said.slice(0, 100)) })))
    case 'show':
      return whisper(shown(call, change.days))
    case 'undo':
      return undo(deps, change.number, call)
    case 'give':
    case 'swap': {
      const asked = await wanted(deps, change, call)
      return 'no' in asked ? asked.no : keep(deps, asked.changes, call)
    }
  }
}

function shown({ desk, now, words }: Call, days: number) {
  const nameOf = (user: string | null) => desk.file.people.find(({ id }) => id === user)?.name ?? user
  const levels = desk.file.rota.levels.flatMap(({ name }, index) => {
    const rota = rotaOf(desk, index + 1)
    if (rota === null) return []
    const coming = shifts(rota, now, now + days * day)
    return [{ name, shifts: coming.map(({ from, to, user }) => ({ from, to, who: nameOf(user) })) }]
  })
  return rotaCard(words, days, levels)
}

/** The overrides that are wanted, or why there will be none. */
async function wanted(deps: HandleDeps, change: Extract<Change, { kind: 'give' | 'swap' }>, call: Call) {
  const { desk, actor, now, words } = call
  const no = (text: ReturnType<typeof words.text>) => ({ no: whisper(card(text)) })
  const isManager = actor.roles.includes('manager')
  const nobody = change.kind === 'give' && isManager && change.who.toLowerCase() === 'nobody'
  const meant = nobody ? null : await whom(deps, call, change.who)
  if (meant !== null && 'no' in meant) return { no: meant.no }
  const user = meant === null ? null : idInFile(desk.file.people, meant.person)
  if (!nobody && !desk.file.people.some(({ id }) => id === user)) {
    return no(words.text('refused.no-person', { name: quote(change.who) }))
  }
  const me = idInFile(desk.file.people, actor)
  const levels = desk.file.rota.levels
    .map((_, index) => index + 1)
    .filter(one => (change.level ?? one) === one)
  for (const level of levels) {
    const rota = rotaOf(desk, level)
    if (rota === null) continue
    const changes = change.kind === 'give' ? given(rota, change.span) : swapped(rota)
    if (changes !== null) return { changes: changes.map(one => ({ level, ...one })) }
  }
  return no(words.text(change.kind === 'give' && isManager ? 'oncall.no-span' : 'oncall.not-yours'))

  function given(
    rota: Rota,
    span: { from: string; to: string } | null,
  ): (Turn & { user: string | null })[] | null {
    const turn = span === null ? turnOf(rota, me, now) : spanOf(rota, span, now)
    if (turn === null) return null
    if (!isManager && !isOwn(rota, me, turn)) return null
    return [{ ...turn, user }]
  }
  function swapped(rota: Rota): (Turn & { user: string | null })[] | null {
    const [mine, theirs] = [turnOf(rota, me, now), turnOf(rota, user ?? '', now)]
    if (mine === null || theirs === null) return null
    return [
      { ...mine, user },
      { ...theirs, user: me },
    ]
  }
}

async function keep({ tickets }: HandleDeps, changes: readonly Asked[], call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  const gaps = gapsOf(desk, now)
  const numbers = await tickets.transaction(async tx => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return []
    const made: number[] = []
    for (const one of changes)
      made.push(await tx.addOverride(desk.id, { ...one, by: personOf(actor), madeAt: now }))
    return made
  })
  if (numbers.length === 0) return nothing
  await afterRotaChange(tickets, desk, gaps, now)
  const lines = changes.map(({ from, to, user }, index) =>
    words.text('oncall.changed', {
      number: numbers[index] ?? 0,
      from: at(from),
      to: at(to),
      who: desk.file.people.find(({ id }) => id === user)?.name ?? words.text('nobody'),
    }),
  )
  return whisper(card(join(lines, '\n')))
}

async function undo({ tickets }: HandleDeps, number: number, call: Call): Promise<Reply> {
  const { desk, actor, inbound, now, words } = call
  const found = desk.overrides().find(one => one.number === number)
  const me = idInFile(desk.file.people, actor)
  const gaps = gapsOf(desk, now)
  if (found === undefined || !(actor.roles.includes('manager') || found.user === me)) {
    return whisper(card(words.text('oncall.no-override', { number })))
  }
  const undone = await tickets.transaction(async tx => {
    if (!(await tx.firstSight(inbound.place.workspace, inbound.eventId))) return null
    return tx.cancelOverride(desk.id, number, now)
  })
  if (undone === null) return nothing
  await afterRotaChange(tickets, desk, gaps, now)
  return whisper(card(words.text(undone ? 'oncall.undone' : 'oncall.no-override', { number })))
}
