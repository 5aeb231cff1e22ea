import { sentence } from '../../cards/sentence.ts'
import { sampleValuesIn } from '../../policy/default/sample-values.ts'
import type { Desk } from '../../policy/desk-schema.ts'
import type { PolicyFile } from '../../policy/policy.ts'
import type { Check, Finding } from '../../ports/check.ts'
import type { ReadFiles } from '../desk-files.ts'

/** The time zone data of this Node, by its version, and whether it moves clocks where the desks are. */
export function zoneCheck(read: () => Promise<ReadFiles>, data: string | undefined): Check {
  return {
    name: 'time zones',
    async run() {
      const { desks } = await read()
      const sample = desks.flatMap(({ desk, policy }) => leftAtSample(desk.desk, policy))
      const zones = new Set(desks.flatMap(({ policy }) => policy?.policy.terms?.channels.zone ?? []))
      const known = [...zones].map((zone): Finding => {
        if (data !== undefined && knows(zone))
          return { grade: 'ok', what: sentence('doctor.zone', { zone, version: data }) }
        const what = sentence('doctor.zone.unknown', { zone })
        return { grade: 'fault', what, remedy: sentence('doctor.zone.unknown.do') }
      })
      return [...known, ...sample]
    },
  }
}

const sampleZone = 'Pacific/Honolulu'

/** The zone is easily overlooked, and every opening time hangs on it. Whoever changed all else may well be there. */
function leftAtSample(desk: Desk, policy: PolicyFile | null): Finding[] {
  const terms = policy?.policy.terms
  if (policy === null || terms?.channels.zone !== sampleZone) return []
  if (sampleValuesIn(policy.policy, desk).length === 0) return []
  const what = sentence('doctor.zone.sample', { desk: desk.name, zone: sampleZone })
  return [{ grade: 'warning', what, remedy: sentence('doctor.zone.sample.do') }]
}

function knows(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
