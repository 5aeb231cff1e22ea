import { and, asc, eq, ne } from 'drizzle-orm'
import type { PlaygroundMemberships } from '../../ports/playground-archive.ts'
import type { Database } from '../database.ts'
import { playgroundMemberships as memberships } from '../schema/playground.ts'
import { keepEvent } from './events.ts'

export function makeMemberships(database: Database): PlaygroundMemberships {
  return {
    async enrol(list) {
      if (list.length === 0) return
      const rows = list.map(({ channel, person }) => ({ channel, person, joined: true }))
      await database.insert(memberships).values(rows).onConflictDoNothing()
    },

    async channelsOf(person) {
      const rows = await database
        .select({ channel: memberships.channel })
        .from(memberships)
        .where(and(eq(memberships.person, person), eq(memberships.joined, true)))
        .orderBy(asc(memberships.channel))
      return rows.map(row => row.channel)
    },

    set(channel, person, joined, event) {
      return database.transaction(async tx => {
        const before = await tx
          .select({ joined: memberships.joined })
          .from(memberships)
          .where(and(eq(memberships.channel, channel), eq(memberships.person, person)))
        if ((before[0]?.joined ?? false) === joined) return false
        const changed = await tx
          .insert(memberships)
          .values({ channel, person, joined })
          .onConflictDoUpdate({
            target: [memberships.channel, memberships.person],
            set: { joined },
            setWhere: ne(memberships.joined, joined),
          })
          .returning({ channel: memberships.channel })
        if (changed.length > 0) await keepEvent(tx, event)
        return changed.length > 0
      })
    },
  }
}
