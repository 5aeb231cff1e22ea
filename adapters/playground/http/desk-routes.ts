import { Hono } from 'hono'
import { z } from 'zod'
import { takes } from '../../../src/cards/answers.ts'
import { makeLanguages } from '../../../src/cards/languages.ts'
import { mayUse, verbs } from '../../../src/core/catalogue.ts'
import type { PlaygroundDeps } from '../deps.ts'
import type { Example } from '../example.ts'
import { newestFor } from '../newest.ts'
import type { News } from '../news.ts'
import { Refused } from '../refused.ts'
import type { Residents } from '../residents.ts'
import { parse, readJson, word } from './answers.ts'

const nothing = z.object({})

/** What the page shows of the desk itself, beside its messages. */
export function deskRoutes(deps: PlaygroundDeps, residents: Residents, news: News, example: Example): Hono {
  const languages = makeLanguages()
  const routes = new Hono()

  /** The words one may use after `/support`: `[{word, takes, does}]`. */
  routes.get('/words', async context => {
    const { as } = parse(z.object({ as: word }), context.req.query())
    const person = residents.find(as, 'as')
    const { roles } = person
    const catalogue = await languages(await residents.localeOf(person))
    const own = verbs.filter(verb => mayUse(verb, roles))
    return context.json(
      own.map(verb => ({
        word: verb,
        takes: takes(catalogue, verb),
        does: catalogue.label(`help.${verb}`).replaceAll('`', ''),
      })),
    )
  })

  /** What the clock can be pushed to: `{opening, deadline, isOpen}`, instants or null. */
  routes.get('/ahead', async context => context.json(await deps.ahead()))

  /** What the desk did since the process began, oldest first: `[{at, channel, message, text}]`. */
  routes.get('/news', context => context.json(news.lines()))

  /** The newest message of each channel for everybody, by person, as `/latest` tells it for one. */
  routes.get('/arrivals', async context => {
    const arrivals: [string, { channel: string; message: string }[]][] = []
    for (const { id } of deps.people) arrivals.push([id, await newestFor(deps.archive, id)])
    return context.json(Object.fromEntries(arrivals))
  })

  /** `{possible}`: whether the example can still be told. */
  routes.get('/example', async context => context.json({ possible: await example.isPossible() }))

  /** Tells the example. Answers `{now}`: it moves the clock. */
  routes.post('/example', async context => {
    await readJson(context, nothing)
    if (!(await example.tell())) {
      const text = 'There are tickets already, and the example would mix with them. Start in an empty folder.'
      throw new Refused(409, 'not-empty', 'body', text)
    }
    return context.json({ now: deps.clock.now().toISOString() })
  })

  return routes
}
