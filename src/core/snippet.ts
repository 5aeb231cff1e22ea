/** What a snippet can name, each filled when somebody answers with it. */
export const placeholders = ['requester', 'ticket', 'agent', 'due'] as const
export type Placeholder = (typeof placeholders)[number]

/** Not `add`, `remove` and `none`, which are what one says of snippets, and no bare number, which is a ticket's. */
export function isSnippetName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,31}$/u.test(name) && !/^(?:add|remove|none|\d+)$/.test(name)
}

/** The first thing in braces that cannot be filled, as it stands there; null where all is well. */
export function brokenPlaceholder(text: string): string | null {
  for (const [found, name] of text.matchAll(/\{\{([^{}]*)\}\}|\{\{[^}\n]{0,40}|\}\}/g)) {
    if (!placeholders.some(one => one === name?.trim())) return found
  }
  return null
}

/** The text with every placeholder filled. What fills them is not looked at again. */
export function fillSnippet(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (found, name) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : found,
  )
}
