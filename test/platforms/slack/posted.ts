import { liveSyntax, mrkdwnTexts } from './limits/live-syntax.ts'
import type { Records } from './record.ts'
import type { Fields } from './world/model.ts'

/** Everything an app has brought before people's eyes, edits and private messages included. */
export type Shown = { where: string; text: string; blocks?: Fields[] }

export function shownBy(records: Records): Shown[] {
  const { posts, updates, ephemerals, views } = records
  const messages = [...posts, ...updates, ...ephemerals].map(({ channel, ts, text, blocks }) => ({
    where: `${channel}/${ts}`,
    text,
    ...(blocks ? { blocks } : {}),
  }))
  const surfaces = views.map(({ id, body }) => ({
    where: id,
    text: String((body.title as { text?: unknown } | undefined)?.text ?? 'Home'),
    blocks: body.blocks as Fields[],
  }))
  return [...messages, ...surfaces]
}

/** Messages of blocks alone: notifications and screen readers would have nothing to say. */
export function withoutFallback(records: Records): Shown[] {
  return shownBy(records).filter(one => one.blocks !== undefined && one.text.trim() === '')
}

/** Every mention and link that works in what was shown: none may stem from what a person wrote. */
export function liveIn(records: Records): string[] {
  return shownBy(records).flatMap(mrkdwnTexts).flatMap(liveSyntax)
}
