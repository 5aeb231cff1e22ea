import { sampleValuesIn } from '../../policy/default/sample-values.ts'
import type { Check, Finding } from '../../ports/check.ts'
import { ConfigError } from '../../ports/errors.ts'
import type { ReadFiles } from '../desk-files.ts'

/** The desk and policy files: their faults, their warnings, and what is left of the sample in them. */
export function fileChecks(read: () => Promise<ReadFiles>): Check[] {
  return [
    {
      name: 'files',
      async run() {
        const { desks, complaints, warnings } = await read()
        const found = warnings.map(({ what, where, remedy }): Finding => {
          return { grade: 'warning', what: `${where}: ${what}`, remedy }
        })
        if (complaints.length > 0) {
          const faults = complaints.map(({ what, where, remedy }): Finding => {
            return { grade: 'fault', what: `${where}: ${what}`, remedy }
          })
          return [...faults, ...found]
        }
        const whole = desks.map(({ desk, source }): Finding => {
          return { grade: 'ok', what: `${desk.desk.name}: ${desk.file} and ${source.path} have no fault` }
        })
        return [...whole, ...found]
      },
    },
    {
      name: 'sample values',
      async run() {
        const { desks } = await read()
        return desks.flatMap(({ desk, policy }): Finding[] => {
          if (policy === null) return []
          const left = sampleValuesIn(policy.policy, desk.desk)
          if (left.length === 0)
            return [{ grade: 'ok', what: `${desk.desk.name}: nothing is left of the sample` }]
          const places = [...new Set(left.map(({ file, where }) => `${where} (${file})`))]
          const more = places.length > 3 ? `, and ${places.length - 3} more places` : ''
          const what = `${desk.desk.name}: values of the sample firm stand in ${places.slice(0, 3).join(', ')}${more}`
          return [{ grade: 'warning', what, remedy: 'Put your own there before customers see them.' }]
        })
      },
    },
  ]
}

/** Settings that cannot be read leave nothing else to look at. */
export function settingsFault(error: ConfigError): Check {
  return {
    name: 'settings',
    run: async () => {
      throw new ConfigError([
        ...error.complaints,
        {
          what: 'nothing else was looked at',
          where: 'doctor',
          remedy: 'Mend the settings first, then ask again.',
        },
      ])
    },
  }
}
