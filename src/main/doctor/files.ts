import { sentence } from '../../cards/sentence.ts'
import { complained } from '../../flows/findings.ts'
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
        const found = warnings.map((one): Finding => ({ grade: 'warning', ...complained(one) }))
        if (complaints.length > 0) {
          return [...complaints.map((one): Finding => ({ grade: 'fault', ...complained(one) })), ...found]
        }
        const whole = desks.map(({ desk, source }): Finding => {
          const { desk: own, file } = desk
          return {
            grade: 'ok',
            what: sentence('doctor.files', { desk: own.name, file, policy: source.path }),
          }
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
          const { name } = desk.desk
          if (left.length === 0)
            return [{ grade: 'ok', what: sentence('doctor.sample.none', { desk: name }) }]
          const places = unique(left)
          const filling = { desk: name, places: places.slice(0, named).map(placeOf) }
          const count = places.length - named
          const what =
            count > 0
              ? sentence('doctor.sample.more', { ...filling, count })
              : sentence('doctor.sample', filling)
          return [{ grade: 'warning', what, remedy: sentence('doctor.sample.do') }]
        })
      },
    },
  ]
}

/** So many places are named. */
const named = 3

type Place = { file: 'policy' | 'desk'; where: string }

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map(one => [`${one.file} ${one.where}`, one])).values()]
}

const placeOf = ({ file, where }: Place) => sentence(`doctor.in.${file}`, { where })

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
