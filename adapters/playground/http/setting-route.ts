import { Hono } from 'hono'
import { z } from 'zod'
import { languageIn, languages } from '../../../src/cards/languages.ts'
import type { Changes } from '../changes.ts'
import type { PlaygroundDeps } from '../deps.ts'
import type { Residents } from '../residents.ts'
import { parse, readJson, word } from './answers.ts'

const query = z.object({ as: word.optional() })
const choice = z.object({
  as: word,
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'write it as in de or pt-BR')
    .refine(one => languageIn(one) !== null, `the desk speaks ${languages.join(', ')}`)
    .nullable(),
})

/** In which zone and language people read. */
export function settingRoute(
  { archive, workspace, zone, locale, languageChosen }: PlaygroundDeps,
  residents: Residents,
  changes: Changes,
): Hono {
  const routes = new Hono()
  const setting = (own: string) => ({ zone, locale: own, languages })

  /** `{zone, locale, languages}`: those of the desk, with `as` those of the person. */
  routes.get('/setting', async context => {
    const { as } = parse(query, context.req.query())
    return context.json(
      setting(as === undefined ? locale : await residents.localeOf(residents.find(as, 'as'))),
    )
  })

  /** What somebody is told from now on is in this language; null: in the desk's. What was said stays as it was. */
  routes.post('/setting', async context => {
    const { as, locale: chosen } = await readJson(context, choice)
    const person = residents.find(as, 'as')
    await archive.readers.choose(person.id, chosen)
    languageChosen({ workspace, id: person.id })
    changes.tell({ kind: 'membership', person: person.id })
    return context.json(setting(await residents.localeOf(person)))
  })

  return routes
}
