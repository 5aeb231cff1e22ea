import { type Card, card } from '../../cards/card.ts'
import { publishOnForm } from '../../cards/policy/draft.ts'
import { at } from '../../cards/text.ts'
import type { Words } from '../../cards/words.ts'
import { mayUse } from '../../core/catalogue.ts'
import { readDay } from '../../core/day-words.ts'
import { wallInstant } from '../../core/rota/turns.ts'
import { day, type Instant } from '../../core/time.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { localDate } from '../digest/schedule.ts'
import { readSubject, waitingDraft, whatChanged } from '../policy/cards.ts'
import type { Published } from '../policy/publish.ts'
import { aboutDraft } from '../policy/telling.ts'
import type { Wish } from '../understanding/wish.ts'
import { type Call, nothing, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

const readFor = 5 * 365 * day

/** What an owner says of the draft: publish it, at once or from a day on, look at it, or forget it. */
export async function publishing(
  deps: HandleDeps,
  { act, draft }: Extract<Wish, { kind: 'publish' }>,
  call: Call,
): Promise<Reply> {
  const { drafts } = deps
  const { desk, actor, now, words } = call
  if (!mayUse('publish', actor.roles))
    return whisper(card(words.text('refused.not-allowed', { verb: 'publish' })))
  const publish = async (on: Instant | null) =>
    whisper(published(words, await drafts.publish(desk, { hash: draft, on }, actor, now)))
  switch (act.kind) {
    case 'publish':
      return publish(null)
    case 'publish-on': {
      if (act.day === null) return { kind: 'form', form: publishOnForm(words, draft ?? '') }
      const { zone } = desk.calendar().schedule
      const date = readDay(act.day, now, zone)
      const fault = date === null ? 'day' : date < localDate(zone, now) ? 'past' : null
      if (date === null || fault !== null) {
        const error = words.label(`form.publish.error.${fault ?? 'day'}`)
        return { kind: 'form', form: publishOnForm(words, draft ?? '', { day: act.day, error }) }
      }
      return publish(wallInstant(zone, `${date} 00:00`))
    }
    case 'show':
      return whisper(await shownDraft(deps, call))
    case 'discard': {
      const outcome = await drafts.discard(desk, draft, actor, now)
      const { version } = desk.inForce(now)
      if (outcome === 'replaced') return whisper(card(words.text('publish.replaced')))
      const key = outcome === 'done' ? 'publish.discarded' : 'publish.none'
      return whisper(card(words.text(key, { version })))
    }
  }
}

async function shownDraft({ policyStore, ...deps }: HandleDeps, call: Call): Promise<Card> {
  const { desk, now, words } = call
  const draft = await policyStore.draft(desk.id)
  const shown =
    draft === null
      ? null
      : await waitingDraft({ ...deps, policies: policyStore, words }, desk, draft.hash, now)
  return shown ?? card(words.text('publish.none', { version: desk.inForce(now).version }))
}

/** A tap on an announcement: everything that changed, or that somebody has read it. */
export async function policyNews(
  { policyStore, kept, tickets }: HandleDeps,
  { act, version }: Extract<Wish, { kind: 'policy-news' }>,
  call: Call,
): Promise<Reply> {
  const { desk, actor, now, words } = call
  const versions = await policyStore.versions(desk.id)
  const its = versions.find(one => one.version === version)
  if (its === undefined) return whisper(card(words.text('news.gone')))
  const later = versions.find(one => one.version === version + 1 && one.publishedAt === its.publishedAt)
  const before = versions.findLast(
    one => one.version < version && one.effectiveFrom <= its.publishedAt,
  )?.version
  if (act === 'changed') {
    const news = { version, later: later?.version ?? null, ...(before === undefined ? {} : { before }) }
    const told = await whatChanged({ policies: policyStore, words }, desk, news)
    return told === null ? nothing : whisper(told)
  }
  const reader = {
    desk: desk.id,
    kind: 'read',
    subject: readSubject(version),
    id: `${actor.workspace} ${actor.id}`,
  } as const
  if ((await kept.read(reader, now)) === null) {
    await kept.put(reader, { at: now }, { now, until: now + readFor })
    const after = versions.findLast(one => one.version < version)?.version ?? 0
    const told = aboutDraft(desk, { hash: its.hash, after })
    await tickets.transaction(tx => tx.tell(desk.id, told))
  }
  return whisper(card(words.text('news.noted')))
}

function published(words: Words, result: Published): Card {
  switch (result.outcome) {
    case 'none':
      return card(words.text('publish.none', { version: result.inForce }))
    case 'replaced':
      return card(words.text('publish.replaced'))
    case 'raced':
      return card(words.text('publish.raced'))
    case 'done':
      return card(done(words, result))
  }
}

function done(words: Words, { version, from, later, announced }: Extract<Published, { outcome: 'done' }>) {
  if (from !== null) {
    const holds = { version, from: at(from, 'day') }
    return later === null
      ? words.text('publish.scheduled', holds)
      : words.text('publish.scheduled-later', { ...holds, later: at(later.from, 'day'), next: later.version })
  }
  if (later !== null)
    return words.text('publish.later', { version, from: at(later.from, 'day'), later: later.version })
  return words.text(announced ? 'publish.done' : 'publish.quiet', { version })
}
