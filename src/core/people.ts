/** What a person may be to a desk. Everybody is a requester. */
export const roles = ['requester', 'agent', 'manager', 'owner', 'on-call'] as const
export type Role = (typeof roles)[number]

/** A person of one workspace, under the name last seen there. */
export type Person = {
  workspace: string
  /** The platform's own id, unique within the workspace. */
  id: string
  name: string
}

/** A person who does something, with the roles held at this desk at that moment. */
export type Actor = Person & { roles: readonly Role[] }

export function isSame(one: Person | null, other: Person | null): boolean {
  return one !== null && other !== null && one.workspace === other.workspace && one.id === other.id
}

/** The person without what else an actor carries, as events and rows keep it. */
export function personOf({ workspace, id, name }: Person): Person {
  return { workspace, id, name }
}
