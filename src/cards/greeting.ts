import type { ChannelUse } from '../core/channel-use.ts'
import { type Card, card } from './card.ts'
import { join, quote } from './text.ts'
import type { Words } from './words.ts'

/** What the bot says where it was let in: what works there. */
export function greeting(
  words: Words,
  desk: string,
  uses: readonly ChannelUse[],
  { rehearses }: { rehearses: boolean },
): Card {
  const inTeam = uses.includes('triage')
  return card(
    join(
      [
        words.text('greeting.head', { desk: quote(desk) }),
        ...(uses.length === 0
          ? [words.text('greeting.other')]
          : uses.map(use => words.text(`greeting.${use}`))),
        ...(inTeam && rehearses ? [words.text('rehearsal.on')] : []),
      ],
      '\n',
    ),
  )
}
