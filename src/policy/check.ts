import { checkDeskAgainstPolicy } from './checks/desk-and-policy.ts'
import { checkDesksTogether } from './checks/desks-together.ts'
import type { DeskFile } from './desk.ts'
import { type Found, joinFound } from './fault.ts'
import type { PolicyFile } from './policy.ts'

/**
 * Whether desks can do what their policy promises, and whether they get on with each other. Who is on call when is
 * not looked at: that takes a calendar.
 * @param desks those that follow this policy
 */
export function checkTogether(policy: PolicyFile, desks: readonly DeskFile[]): Found {
  return joinFound([...desks.map(desk => checkDeskAgainstPolicy(policy, desk)), checkDesksTogether(desks)])
}
