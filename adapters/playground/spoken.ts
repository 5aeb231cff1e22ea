/**
 * What somebody typed. `slash`: run at once, never shown as a message. `words`: a message that is shown and
 * run as well. `message`: a message. `stranger`: a slash command that nobody here answers.
 */
export type Spoken =
  | { kind: 'slash'; text: string }
  | { kind: 'words'; text: string }
  | { kind: 'message' }
  | { kind: 'stranger'; command: string }

/** Reads the beginning of a text as a chat client does. `!word` is understood in threads only. */
export function spoken(typed: string, inThread: boolean): Spoken {
  const text = typed.trim()
  const slash = /^\/support(?:\s+([\s\S]*))?$/i.exec(text)
  if (slash) return { kind: 'slash', text: slash[1] ?? '' }
  if (text.startsWith('/')) return { kind: 'stranger', command: text.split(/\s/, 1)[0] ?? '/' }
  const mention = /^@deskhand[\s,:]+([\s\S]+)$/i.exec(text)
  if (mention) return { kind: 'words', text: mention[1] ?? '' }
  const bang = /^!(\p{L}[\s\S]*)$/u.exec(text)
  if (bang && inThread) return { kind: 'words', text: bang[1] ?? '' }
  return { kind: 'message' }
}
