import type { Check, Finding } from '../../ports/check.ts'

/** The oldest Node that the package promises to run on, as in `engines`. */
const oldest = { major: 20, minor: 12 }

/** The Node that runs, by its version number, for example `20.20.2`. */
export function nodeCheck(version: string): Check {
  return {
    name: 'Node',
    run: async (): Promise<Finding[]> => {
      const [major = 0, minor = 0] = version.split('.').map(Number)
      if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) {
        return [{ grade: 'ok', what: `Node ${version}` }]
      }
      const least = `${oldest.major}.${oldest.minor}`
      const what = `Node ${version} is too old`
      return [{ grade: 'fault', what, remedy: `Install Node ${least} or newer.` }]
    },
  }
}
