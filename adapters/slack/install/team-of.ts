import { z } from 'zod'

const team = z.looseObject({ id: z.string() })
const envelope = z.looseObject({
  authorizations: z.array(z.looseObject({ team_id: z.string().nullish() })).nullish(),
  team_id: z.string().nullish(),
  team: z.union([team, z.string()]).nullish(),
  user: z.looseObject({ team_id: z.string().nullish() }).nullish(),
})

/**
 * The workspace in which the app is addressed. In a channel that workspaces share, an event names the one whose
 * installation it is told to among its authorizations, and the one of its author elsewhere.
 */
export function teamOf(body: unknown): string | null {
  const read = envelope.safeParse(body)
  if (!read.success) return null
  const { authorizations, team_id, team: told, user } = read.data
  const own = typeof told === 'string' ? told : told?.id
  return authorizations?.[0]?.team_id ?? team_id ?? own ?? user?.team_id ?? null
}
