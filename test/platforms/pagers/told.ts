import type { LocalServer } from './server.ts'

/** What a pager was told, in the words of the port. */
export type Told = {
  what: 'page' | 'acknowledged' | 'resolved'
  key: string
  title: string
  drill: boolean
}

/** A local stand-in for a pager's service. `told` is what it accepted, in order. */
export type LocalPager = { server: LocalServer; told: readonly Told[] }
