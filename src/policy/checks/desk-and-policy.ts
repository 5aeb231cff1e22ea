import type { DeskFile } from '../desk.ts'
import type { Fault, Found } from '../fault.ts'
import { nearest } from '../nearest.ts'
import type { PolicyFile } from '../policy.ts'
import { sayPath } from '../reading/check-yaml.ts'
import type { Path } from '../reading/yaml-source.ts'
import { sayDuration } from '../say.ts'
import type { Called } from '../terms/ladder.ts'
import type { SectionName, Terms } from '../terms.ts'

/** What a policy promises and this desk cannot do. */
export function checkDeskAgainstPolicy({ file, policy, placeOf }: PolicyFile, desk: DeskFile): Found {
  const inDesk: InDesk = (path, what, remedy) => ({
    file: desk.file,
    ...desk.placeOf(path),
    path: sayPath(path),
    what,
    remedy,
  })
  const inPolicy: InPolicy = (section, path, what, remedy) => ({
    file,
    ...placeOf(section, path),
    path: sayPath(path),
    what,
    remedy,
  })
  const { terms } = policy
  if (!terms) {
    const what = `the policy ${file} has no yaml block, so tickets of this desk would have no times`
    return {
      faults: [inDesk(['desk'], what, 'add blocks to the policy, beginning with sections 3 and 4')],
      warnings: [],
    }
  }
  return {
    faults: [
      ...checkLadder(terms, desk, inPolicy),
      ...checkQueues(terms, desk, inPolicy),
      ...checkPlans(terms, desk, inDesk),
      ...checkAlarmChannels(terms, desk, inDesk),
      ...checkPagerLevels(terms, desk, inDesk),
    ],
    warnings: [...checkAnnouncements(desk, inDesk), ...checkLeads(terms, desk, inDesk)],
  }
}

type InDesk = (path: Path, what: string, remedy: string) => Fault
type InPolicy = (section: SectionName, path: Path, what: string, remedy: string) => Fault

function checkLadder({ process }: Terms, { desk, file }: DeskFile, at: InPolicy): Fault[] {
  return process.ladder.levels.flatMap(({ who }, level) =>
    who.flatMap((called, index) => {
      const missing = whatIsMissing(called, { desk, file })
      return missing
        ? [at('process', ['ladder', 'levels', level, 'who', index], missing.what, missing.remedy)]
        : []
    }),
  )
}

function whatIsMissing(
  called: Called,
  { desk, file }: Pick<DeskFile, 'desk' | 'file'>,
): { what: string; remedy: string } | undefined {
  switch (called.kind) {
    case 'assignee':
      return undefined
    case 'rota':
      if (called.level <= desk.rota.levels.length) return undefined
      return {
        what: `the rota of desk "${desk.desk}" has no level ${called.level}`,
        remedy: `add it to "rota" in ${file}, or call somebody else here`,
      }
    case 'person': {
      const known = desk.people.map(({ id }) => id)
      if (known.includes(called.person)) return undefined
      const near = nearest(called.person, known)
      const remedy = near ? `did you mean "person:${near}"?` : `add the person to "people" in ${file}`
      return { what: `desk "${desk.desk}" knows nobody with the id "${called.person}"`, remedy }
    }
    case 'role': {
      const { people, members } = desk.roles[called.role]
      if (people.length + members.length > 0) return undefined
      return {
        what: `nobody is ${called.role} of desk "${desk.desk}"`,
        remedy: `add people or members to "roles.${called.role}" in ${file}`,
      }
    }
  }
}

function checkQueues({ scope }: Terms, { desk, file }: DeskFile, at: InPolicy): Fault[] {
  const known = desk.queues.map(({ id }) => id)
  return scope.categories.flatMap(({ queue }, index) => {
    if (queue === null || known.includes(queue)) return []
    const near = nearest(queue, known)
    const remedy = near ? `did you mean "${near}"?` : `add it to "queues" in ${file}, or remove it here`
    return [
      at('scope', ['categories', index, 'queue'], `desk "${desk.desk}" has no queue "${queue}"`, remedy),
    ]
  })
}

function checkPlans({ responseTimes }: Terms, { desk }: DeskFile, at: InDesk): Fault[] {
  const known = Object.keys(responseTimes.plans)
  return desk.customers.flatMap(({ plan }, index) => {
    if (plan === null || known.includes(plan)) return []
    const near = nearest(plan, known)
    const remedy = near ? `did you mean "${near}"?` : 'use a plan of section 4'
    return [at(['customers', index, 'plan'], `the policy has no plan "${plan}"`, remedy)]
  })
}

/** Levels are named as section 5 names them; the call to the managers has a name of its own. */
function checkPagerLevels({ process }: Terms, { desk }: DeskFile, at: InDesk): Fault[] {
  const known = [...process.ladder.levels.map(({ name }) => name), 'managers']
  return desk.pagers.flatMap(({ levels }, index) =>
    levels.flatMap((level, position) => {
      if (known.includes(level)) return []
      const near = nearest(level, known)
      const remedy = near ? `did you mean "${near}"?` : `use one of ${known.join(', ')}`
      return [
        at(['pagers', index, 'levels', position], `the policy's ladder has no level "${level}"`, remedy),
      ]
    }),
  )
}

/** The ladder needs a place to call in, and a place to tell the managers. */
function checkAlarmChannels({ process }: Terms, { desk }: DeskFile, at: InDesk): Fault[] {
  const runs = Object.values(process.ladder.start).some(
    ({ inHours, outOfHours }) => inHours !== 'never' || outOfHours !== 'never',
  )
  const needed = runs ? (['onCall', 'managers'] as const) : []
  return needed.flatMap(use => {
    if (desk.workspaces.some(({ channels }) => channels[use] !== null)) return []
    const what = `the policy has an escalation ladder (section 5), and no workspace has a channel "${use}"`
    return [at(['workspaces'], what, `add "${use}:" to the channels of a workspace`)]
  })
}

function checkAnnouncements({ desk }: DeskFile, at: InDesk): Fault[] {
  return desk.workspaces.flatMap(({ id, channels }, index) => {
    if (channels.announcements !== null) return []
    const what = `people in "${id}" would not hear of maintenance and changes of the policy`
    return [at(['workspaces', index, 'channels'], what, 'add "announcements:" to its channels')]
  })
}

/** What the policy lets owners and managers do for others needs some of them. */
function checkLeads({ updates, process, introduction }: Terms, { desk }: DeskFile, at: InDesk): Fault[] {
  const { escalation } = process
  const duties = {
    owner: [
      'a changed policy could be published by nobody',
      ...(updates.reviewMonths.length > 0 ? ['nobody would be reminded of its review (section 12)'] : []),
    ],
    manager: [
      `nobody would answer an escalation within ${hoursOf(escalation.answerWithin.ms)} (section 5)`,
      ...(introduction.lowRating === null ? [] : ['nobody would call after a low rating (section 1)']),
    ],
  }
  return (['owner', 'manager'] as const).flatMap(role => {
    const { people, members } = desk.roles[role]
    if (people.length + members.length > 0) return []
    const what = `nobody is ${role}: ${duties[role].join(', and ')}`
    return [at(['roles', role], what, `add people or members to "roles.${role}"`)]
  })
}

function hoursOf(ms: number): string {
  return sayDuration({ ms, clock: 'business' }, Number.POSITIVE_INFINITY)
}
