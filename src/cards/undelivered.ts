import type { Showing } from '../core/effect.ts'
import type { Instant } from '../core/time.ts'
import type { Platform } from '../policy/desk/workspace.ts'
import { type Card, card } from './card.ts'
import { at, named, quote } from './text.ts'
import type { Words } from './words.ts'

type Told = Extract<Showing, { kind: 'undelivered' }>

/** Who or what cannot be reached, why, and what to do. `ticket` by its name, `requester` by theirs. */
export function undelivered(
  words: Words,
  { to, why }: Told,
  { ticket, requester }: { ticket: string | null; requester: string },
): Card {
  const of = ticket === null ? '' : `${ticket} · `
  switch (to.kind) {
    case 'side':
      if (to.side === 'requester') return card(words.text(`undelivered.requester.${why}`, { of, requester }))
      return card(words.text(`undelivered.room.${why}`, { of, room: words.label('room.triage') }))
    case 'room':
      return card(words.text(`undelivered.room.${why}`, { of, room: words.label(`room.${to.room}`) }))
    case 'watcher':
    case 'person':
      return card(words.text(`undelivered.requester.${why}`, { of, requester: named(to.person) }))
  }
}

const takenOutOf = {
  slack: 'undelivered.workspace.slack',
  discord: 'undelivered.workspace.discord',
  // Nothing is installed there, nor taken out.
  playground: 'undelivered.workspace.slack',
} as const satisfies Record<Platform, string>

/** A team or server that the app was taken out of, as the desk file names it. */
export function workspaceGone(
  words: Words,
  workspace: string,
  all: readonly { id: string; platform: Platform }[],
): Card {
  const { platform = 'slack' } = all.find(({ id }) => id === workspace) ?? {}
  return card(words.text(takenOutOf[platform], { id: quote(workspace) }))
}

/** Where more was written than is read afterwards: somebody has to look there. */
export function unheard(
  words: Words,
  { channel, since, until }: { channel: string; since: Instant; until: Instant },
): Card {
  return card(words.text('unheard', { channel: quote(channel), since: at(since), until: at(until) }))
}
