import type { Person } from '../../core/people.ts'
import { shifts } from '../../core/rota/shifts.ts'
import { day, type Instant } from '../../core/time.ts'
import { type NamedAt, placesNaming } from '../../policy/named-in.ts'
import type { Desk } from '../desk.ts'
import { idInFile, rotaOf } from '../reach.ts'

/** How far the turns of somebody who is gone are looked for: until then the desk file will have changed. */
const sight = 21 * day

export type ComingTurn = { level: number; from: Instant; to: Instant }

/** The turns on call that somebody has from now on, level by level. `user` is the id in the desk file. */
export function turnsOf(desk: Desk, user: string, now: Instant): ComingTurn[] {
  return desk.file.rota.levels.flatMap((_, index) => {
    const rota = rotaOf(desk, index + 1)
    if (rota === null) return []
    // The end of a day, so that two looks at the same turns see the same ones.
    const own = shifts(rota, now, Math.ceil(now / day) * day + sight).filter(one => one.user === user)
    return own.map(({ from, to }) => ({ level: index + 1, from, to }))
  })
}

/** Where the desk file and the policy in force still name somebody. */
export function placesOf(desk: Desk, who: Person, now: Instant): readonly NamedAt[] {
  const id = idInFile(desk.file.people, who)
  const name = desk.file.people.find(one => one.id === id)?.name ?? who.name
  return placesNaming(desk.file, desk.inForce(now).terms, { id, name })
}

export function isNamed(desk: Desk, who: Person, now: Instant): boolean {
  const user = idInFile(desk.file.people, who)
  return turnsOf(desk, user, now).length + placesOf(desk, who, now).length > 0
}

/** Who could take the turns: whoever else the rota names. */
export function standIns({ file }: Desk, user: string): { id: string; name: string }[] {
  const inRota = new Set(file.rota.levels.flatMap(({ layers }) => layers.flatMap(({ users }) => users)))
  return file.people.filter(({ id }) => id !== user && inRota.has(id)).map(({ id, name }) => ({ id, name }))
}
