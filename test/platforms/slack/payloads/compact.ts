import type { Fields } from '../world/model.ts'

/** Leaves out what is not there: Slack sends no `null` and no empty field for an optional one. */
export function compact(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
