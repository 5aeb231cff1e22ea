import { isSame, type Person } from './people.ts'

/** Somebody whose ticket goes on in another one. They read and write in the thread of their own, `ticket`. */
export type Watcher = { person: Person; ticket: number }

/** Both, each person once, and never whoever asks on the ticket itself. */
export function watchersOf(requester: Person, ...lists: readonly (readonly Watcher[])[]): readonly Watcher[] {
  const all = lists.flat().filter(({ person }) => !isSame(person, requester))
  return all.filter((one, index) => all.findIndex(other => isSame(other.person, one.person)) === index)
}
