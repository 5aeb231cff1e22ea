import { findingsOf } from '../../flows/findings.ts'
import type { Check, Finding } from '../../ports/check.ts'

/**
 * The checks of a chat, loaded with the first question. The one called `token` comes first. Where the chat cannot be
 * reached, that is said there and nothing else is asked; where it does not take the token, only those in `apart`
 * are, which ask in another way. So one trouble is one finding.
 */
export function chatChecks(
  chat: string,
  { withToken, apart = [] }: { withToken: readonly string[]; apart?: readonly string[] },
  load: () => Promise<readonly Check[]>,
): Check[] {
  let loaded: Promise<readonly Check[]> | undefined
  const ask = (name: string) =>
    findingsOf({
      name,
      run: async () => {
        loaded ??= load()
        return (await (await loaded).find(one => one.name === name)?.run()) ?? []
      },
    })
  const token = `${chat} token`
  let first: Promise<readonly Finding[]> | undefined
  const askFirst = () => {
    first ??= ask(token)
    return first
  }
  const after = (name: string, spared: readonly Finding['grade'][]): Check => ({
    name: `${chat} ${name}`,
    run: async () => {
      const grades = (await askFirst()).map(({ grade }) => grade)
      return grades.some(grade => spared.includes(grade)) ? [] : ask(`${chat} ${name}`)
    },
  })
  return [
    { name: token, run: askFirst },
    ...withToken.map(name => after(name, ['fault', 'unreachable'])),
    ...apart.map(name => after(name, ['unreachable'])),
  ]
}
