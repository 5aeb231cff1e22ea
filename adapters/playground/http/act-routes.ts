import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Acts } from '../acts.ts'
import { limits, type Resident } from '../deps.ts'
import type { makeForms } from '../forms.ts'
import type { Answer } from '../hearing.ts'
import type { Residents } from '../residents.ts'
import type { Stage } from '../stage.ts'
import { readJson, word } from './answers.ts'
import { fileSchema } from './files.ts'

const place = { as: word, in: word, thread: word.nullish() }
const text = z.string()

const bodies = {
  command: z.object({ ...place, text }),
  message: z.object({
    ...place,
    text: text.default(''),
    files: z.array(fileSchema).max(limits.files, `a message takes ${limits.files} files`).default([]),
  }),
  react: z.object({ as: word, message: word, emoji: word, remove: z.boolean().default(false) }),
  press: z.object({ as: word, message: word, action: z.string().min(1) }),
  submit: z.object({ as: word, form: word, values: z.record(z.string(), z.string()) }),
  edit: z.object({ as: word, message: word, text }),
  remove: z.object({ as: word, message: word }),
  membership: z.object({ as: word, in: word, joined: z.boolean() }),
}

/** Everything that people do. Each answers once the outbox is quiet, with what the person now sees of it. */
export function actRoutes(
  residents: Residents,
  acts: Acts,
  forms: ReturnType<typeof makeForms>,
  stage: Stage,
): Hono {
  const routes = new Hono()

  function on<T extends { as: string }>(
    path: string,
    schema: z.ZodType<T>,
    act: (person: Resident, body: T) => Promise<Answer>,
  ): void {
    routes.post(path, async (context: Context) => {
      const body = await readJson(context, schema)
      const person = residents.find(body.as, 'as')
      return context.json(await stage.perform(person, () => act(person, body)))
    })
  }

  on('/command', bodies.command, (person, body) =>
    acts.speech.command(person, body.in, body.thread ?? null, body.text),
  )
  on('/message', bodies.message, (person, body) =>
    acts.speech.say(person, body.in, body.thread ?? null, body.text, body.files),
  )
  on('/react', bodies.react, (person, body) =>
    acts.touch.react(person, body.message, body.emoji, !body.remove),
  )
  on('/press', bodies.press, (person, body) => acts.touch.press(person, body.message, body.action))
  on('/submit', bodies.submit, (person, body) => forms.submit(person, body.form, body.values))
  on('/edit', bodies.edit, (person, body) => acts.own.edit(person, body.message, body.text))
  on('/delete', bodies.remove, (person, body) => acts.own.remove(person, body.message))
  on('/membership', bodies.membership, (person, body) => acts.moves.move(person, body.in, body.joined))
  return routes
}
