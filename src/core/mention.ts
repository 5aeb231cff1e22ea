/** A word that names a person, and what follows it. Null where the text begins with no such word. */
export function readMention(text: string): { who: string; rest: string } | null {
  const [, who, rest = ''] = /^\s*(<@[^>\s]+>|@?[\p{L}\p{N}._-]+)(?:\s+([\s\S]*))?$/u.exec(text) ?? []
  return who === undefined ? null : { who, rest: rest.trim() }
}

/** `for @ana the rest`: the person and the rest. The @ is needed, or "for" would be no word of a request any more. */
export function readFor(text: string): { who: string; rest: string } | null {
  const [, named = ''] = /^\s*for\s+((?:@|<@)[\s\S]*)$/i.exec(text) ?? []
  return named === '' ? null : readMention(named)
}
