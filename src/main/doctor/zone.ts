import type { Check, Finding } from '../../ports/check.ts'
import type { ReadFiles } from '../desk-files.ts'

/** The time zone data of this Node, by its version, and whether it moves clocks where the desks are. */
export function zoneCheck(read: () => Promise<ReadFiles>, data: string | undefined): Check {
  return {
    name: 'time zones',
    async run() {
      const { desks } = await read()
      const zones = new Set(desks.flatMap(({ policy }) => policy?.policy.terms?.channels.zone ?? []))
      return [...zones].map((zone): Finding => {
        if (data !== undefined && knows(zone))
          return { grade: 'ok', what: `${zone} is known (data of ${data})` }
        const what = `this Node has no data for ${zone}`
        return { grade: 'fault', what, remedy: 'Install a Node with full ICU data, as nodejs.org offers it.' }
      })
    },
  }
}

function knows(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
