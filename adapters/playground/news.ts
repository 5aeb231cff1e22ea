import { plainText } from '../../src/cards/plain.ts'
import type { MessageRef } from '../../src/ports/inbound.ts'
import type { Changes } from './changes.ts'
import type { PlaygroundDeps } from './deps.ts'
import { bot } from './deps.ts'

/** Something the desk just did: the beginning of a card that was posted or changed, and where it stands. */
export type NewsLine = { at: string; channel: string; message: MessageRef; text: string }

export type News = {
  /** Oldest first. */
  lines(): readonly NewsLine[]
}

const mostLines = 100

/**
 * What the desk did since the process began, for whoever sits before the playground and plays everybody: all
 * channels and direct messages, but nothing that one person alone sees in a place of others.
 */
export function makeNews(deps: PlaygroundDeps, changes: Changes): News {
  let kept: readonly NewsLine[] = []
  let last: Promise<unknown> = Promise.resolve()

  async function add(id: MessageRef): Promise<void> {
    const line = await lineOf(id)
    const before = kept.findLast(({ message }) => message === id)
    if (line === null || line.text === before?.text) return
    kept = [...kept, line].slice(-mostLines)
    changes.tell({ kind: 'news' })
  }

  async function lineOf(id: MessageRef): Promise<NewsLine | null> {
    const message = await deps.archive.messages.read(id)
    if (!message || message.deleted || message.reader !== null || message.author !== bot.id) return null
    if (message.content.kind !== 'card') return null
    const { channel, content } = message
    const reader = { zone: deps.zone, locale: content.card.locale ?? deps.locale }
    // A picture is told by its title, with which its description begins.
    const [title = ''] = message.files[0]?.alt.split('. ') ?? []
    const text = beginning(plainText(content.card.text, reader) || title)
    return { at: deps.clock.now().toISOString(), channel, message: id, text }
  }

  const stop = changes.listen(change => {
    if (change.kind === 'closing') stop()
    if (change.kind !== 'message' || change.by !== 'bot') return
    last = last
      .then(() => add(change.id))
      .catch((error: unknown) => deps.log.error({ error }, 'The playground could not note what happened'))
  })

  return { lines: () => kept }
}

/** The headline and what it says first. */
function beginning(text: string): string {
  const [first = '', second = ''] = text.split('\n')
  const between = second === '' ? '' : /[.!?…]$/.test(first) ? ' ' : ' · '
  return `${first}${between}${second}`.slice(0, 200)
}
