import type { Wish } from './wish.ts'

/** One of a fixed set of words for what somebody wants, whatever they typed or pressed. */
export function wordOf(wish: Wish): string {
  switch (wish.kind) {
    case 'act':
      return wish.act.kind
    case 'show':
    case 'queue':
    case 'manage':
      return wish.what
    case 'assign':
    case 'block':
    case 'outage':
      return wish.verb
    default:
      return wish.kind
  }
}
