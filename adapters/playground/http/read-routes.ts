import { Hono } from 'hono'
import { z } from 'zod'
import type { PlaygroundDeps } from '../deps.ts'
import type { makeForms } from '../forms.ts'
import { newestFor } from '../newest.ts'
import { Refused } from '../refused.ts'
import { dmOf, type Residents } from '../residents.ts'
import { viewMessage } from '../view.ts'
import { parse, word } from './answers.ts'

/** `thread=` without a value is no thread, as a form would send it. */
const threadQuery = z
  .string()
  .max(200)
  .optional()
  .transform(thread => thread || null)

const placeQuery = z.object({ as: word, in: word, thread: threadQuery })
const asQuery = z.object({ as: word })
const fileIndex = z.coerce.number().int().min(0).max(99)

/** Types that a browser shows as a picture and never runs. */
const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** Everything that is only looked at. */
export function readRoutes(
  deps: PlaygroundDeps,
  residents: Residents,
  forms: ReturnType<typeof makeForms>,
): Hono {
  const { archive, people, channels, clock, locale, zone } = deps
  const directs = people.map(({ id, name }) => ({ id: dmOf(id), name }))
  const routes = new Hono()

  routes.get('/people', context => context.json(people.map(({ id, name, roles }) => ({ id, name, roles }))))

  /** All channels; with `as`, those the person is in, their direct messages last. */
  routes.get('/channels', async context => {
    const as = context.req.query('as')
    if (as === undefined) return context.json([...channels.map(({ id, name }) => ({ id, name })), ...directs])
    const person = residents.find(as, 'as')
    const joined = await archive.memberships.channelsOf(person.id)
    const own = channels.filter(({ id }) => joined.includes(id)).map(({ id, name }) => ({ id, name }))
    return context.json([...own, { id: dmOf(person.id), name: 'Deskhand' }])
  })

  routes.get('/messages', async context => {
    const { as, in: channel, thread } = parse(placeQuery, context.req.query())
    const person = residents.find(as, 'as')
    await residents.enter(person, channel)
    if (thread !== null) await residents.root(channel, thread)
    const messages = await archive.messages.list(channel, thread, person.id)
    return context.json(messages.map(message => viewMessage(message, person.id, { zone, locale })))
  })

  /** What stands below the roots of a channel: `[{root, replies, lastAt, deleted}]`. */
  routes.get('/threads', async context => {
    const { as, in: channel } = parse(placeQuery, context.req.query())
    const person = residents.find(as, 'as')
    await residents.enter(person, channel)
    const threads = await archive.messages.threads(channel, person.id)
    return context.json(threads.map(thread => ({ ...thread, lastAt: thread.lastAt.toISOString() })))
  })

  /** The newest message of each channel as the person sees it, answers in threads too: `[{channel, message}]`. */
  routes.get('/latest', async context => {
    const { as } = parse(asQuery, context.req.query())
    return context.json(await newestFor(archive, residents.find(as, 'as').id))
  })

  /** Forms that wait to be filled in, after a reload too. */
  routes.get('/forms', async context => {
    const { as } = parse(asQuery, context.req.query())
    return context.json(await forms.list(residents.find(as, 'as')))
  })

  routes.get('/clock', context => context.json({ now: clock.now().toISOString() }))

  routes.get('/files/:message/:index', async context => {
    const { as } = parse(asQuery, context.req.query())
    const message = await residents.look(residents.find(as, 'as'), context.req.param('message'))
    const index = parse(fileIndex, context.req.param('index'))
    const file = await archive.messages.file(message.id, index)
    if (!file) throw new Refused(404, 'unknown-file', 'index', 'This message has no such file.')
    const shown = pictures.includes(file.type)
    return context.body(new Uint8Array(file.bytes), 200, {
      'content-type': shown ? file.type : 'application/octet-stream',
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${fileName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  return routes
}

/** RFC 8187: what stays of a name in a header. */
function fileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
