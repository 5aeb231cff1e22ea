import { wellFormed } from '../../../src/cards/well-formed.ts'

const live =
  /<(@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|!subteam\^[A-Z0-9]+|![a-z]+(?:\^[^|>]*)?|(?:https?|mailto|tel):[^|>\s]+)(?:\|([^>]*))?>/g

/** What somebody who is mentioned is called; undefined where that is not known. */
export type NameOf = (person: string) => string | undefined

/** What somebody typed, from the escaped text that Slack tells: mentions and links in words. */
export function typedText(told: string, nameOf: NameOf): string {
  return wellFormed(
    unescaped(told.replace(live, (_, thing: string, label?: string) => inWords(thing, label, nameOf))),
  )
}

const named = /<([@#][UWCG][A-Z0-9]+)(?:\|([^>]*))?>/g

/**
 * What somebody typed after a slash command. Its text is not told in Slack's markup: what looks like a link or a
 * call to everybody there is what they wrote. Only people and channels may be told by their ids, where the app
 * asks for that.
 */
export function typedCommand(told: string, nameOf: NameOf): string {
  return wellFormed(
    unescaped(told.replace(named, (_, thing: string, label?: string) => inWords(thing, label, nameOf))),
  )
}

function inWords(thing: string, label: string | undefined, nameOf: NameOf): string {
  const sign = thing[0] ?? ''
  if (sign === '@') return `@${nameOf(thing.slice(1)) || label || thing.slice(1)}`
  if (sign === '#') return `#${label || thing.slice(1)}`
  if (thing.startsWith('!subteam')) return label || '@group'
  if (sign === '!') return label || `@${thing.slice(1).split('^')[0]}`
  const url = thing.replace(/^(mailto|tel):/, '')
  return label === undefined || label === '' || label === url || label === thing ? url : `${label} (${thing})`
}

/** In this order: `&amp;lt;` is the text `&lt;`. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
