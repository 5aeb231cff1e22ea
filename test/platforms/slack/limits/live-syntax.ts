/**
 * The control sequences of mrkdwn in a text, in order: `<!channel>`, `<@U1>`, `<https://x|label>`.
 * In what a person wrote there must be none; the rest of `<`, `>` and `&` is escaped
 * (docs.slack.dev/messaging/formatting-message-text).
 */
export function liveSyntax(text: string): string[] {
  return [...text.matchAll(/<([@#!][^<>\n]+|(?:https?|mailto|tel):[^<>\n]+)>/g)].map(([found]) => found)
}

/** Escapes what a person typed as Slack's clients do: mentions chosen from a list stay what they are. */
export function escapeTyped(text: string): string {
  return text
    .split(/(<(?:[@#!][^<>\n]+|(?:https?|mailto|tel):[^<>\n]+)>)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    .join('')
}

/** Every text object of a message in mrkdwn, its own text first: where live syntax would work. */
export function mrkdwnTexts(message: { text?: unknown; blocks?: unknown }): string[] {
  const found: string[] = typeof message.text === 'string' ? [message.text] : []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      const { type, text } = value as { type?: unknown; text?: unknown }
      if (type === 'mrkdwn' && typeof text === 'string') found.push(text)
      else Object.values(value).forEach(visit)
    }
  }
  visit(message.blocks)
  return found
}
