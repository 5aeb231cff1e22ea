import type { Place } from '../store/open.ts'
import type { Settings } from './settings.ts'

/** Connections to a server that one process holds at most. */
const connections = 10

/** Where the settings put the database. */
export function placeOf({ databaseUrl, folder }: Pick<Settings, 'databaseUrl' | 'folder'>): Place {
  return databaseUrl === undefined
    ? { kind: 'folder', folder }
    : { kind: 'server', url: databaseUrl, connections }
}
