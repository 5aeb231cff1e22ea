import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js'
import { z } from 'zod'
import { isVerb } from '../../../src/core/catalogue.ts'
import { menuAction } from '../out/message.ts'
import { valuesOf } from '../out/modal.ts'
import { madeAt, refOf, writtenAt } from '../ref.ts'
import { type Draft, id, type Surroundings, shapes, spare, type Told, toldOf } from './draft.ts'
import { file, filesOf } from './message.ts'
import { typedText } from './typed-text.ts'

const value = z.union([z.string(), z.number(), z.boolean()])
const option = z.looseObject({
  name: z.string(),
  type: z.number(),
  value: value.optional(),
  focused: z.boolean().optional(),
})
const nested = option.extend({ options: z.array(option).default([]) })
const message = z.looseObject({
  id,
  channel_id: id,
  flags: spare(z.number(), 0),
  author: shapes.user,
  timestamp: z.string().nullish().catch(null),
  content: spare(z.string(), ''),
  mentions: spare(z.array(shapes.user), []),
  attachments: spare(z.array(file), []),
})
const interaction = z.looseObject({
  id,
  token: z.string(),
  type: z.number(),
  guild_id: id.nullish(),
  channel_id: id.nullish(),
  channel: z.looseObject({ id }).nullish(),
  member: shapes.member.nullish(),
  user: shapes.user.nullish(),
  locale: z.string().nullish().catch(null),
  message: message.nullish(),
  data: z
    .looseObject({
      name: z.string().optional(),
      type: z.number().optional(),
      options: spare(z.array(nested), []),
      custom_id: z.string().optional(),
      values: z.array(z.string()).nullish(),
      target_id: id.optional(),
      resolved: z.looseObject({ messages: z.record(z.string(), message).nullish() }).nullish(),
      components: z.array(z.unknown()).nullish(),
    })
    .nullish(),
})

type Interaction = z.infer<typeof interaction>
type Option = z.infer<typeof nested>

/**
 * The way back to whom an interaction came from. `fromMessage`: a button of a message, or a form opened by one.
 * `fromPrivate`: that message is seen by them alone.
 */
export type Door = {
  id: string
  token: string
  application: string
  fromMessage: boolean
  fromPrivate: boolean
}

export type Heard = {
  door: Omit<Door, 'application'>
  draft: Draft
  /** A form may be the answer, or a list of choices has to be: neither can be put off. */
  answer: 'words' | 'form' | 'choices'
  /** The choices are numbers. */
  numbers?: boolean
}

/** What somebody did with a command, a button or a form; null for what cannot be read. */
export function readInteraction(told: unknown, around: Surroundings): Heard | null {
  const read = interaction.safeParse(told)
  if (!read.success) return null
  const { data } = read
  const user = data.member?.user ?? data.user
  if (!user) return null
  const from = { ...toldOf(user, data.member), ...(data.locale ? { locale: data.locale } : {}) }
  switch (data.type) {
    case InteractionType.ApplicationCommand:
      return data.data?.type === ApplicationCommandType.Message
        ? readShortcut(data, from)
        : readCommand(data, from, around)
    case InteractionType.MessageComponent:
      return heard(data, from, 'form', {
        kind: 'button',
        message: messageRef(data),
        action: actionOf(data),
      })
    case InteractionType.ApplicationCommandAutocomplete:
      return suggestion(data, from)
    case InteractionType.ModalSubmit: {
      const form = data.data?.custom_id ?? ''
      return heard(data, from, 'words', { kind: 'form', form, values: valuesOf(data.data?.components ?? []) })
    }
    default:
      return null
  }
}

/** What was pressed, or chosen from a menu. */
function actionOf({ data }: Interaction): string {
  const { custom_id: action = '', values } = data ?? {}
  return action === menuAction || action.startsWith(`${menuAction}:`) ? (values?.[0] ?? '') : action
}

/** `/support` with free words and options, or `/desk <verb>` with what belongs to it. */
function readCommand(data: Interaction, from: Told, around: Surroundings): Heard {
  const given = data.data?.options ?? []
  const [sub] = given
  if (data.data?.name !== around.command && sub !== undefined && isVerb(sub.name)) {
    const words = [
      sub.name,
      textOf(sub.options, 'ticket'),
      textOf(sub.options, 'score'),
      textOf(sub.options, 'text'),
    ]
    return heard(data, from, 'words', { kind: 'command', text: words.filter(word => word !== '').join(' ') })
  }
  const text = textOf(given, 'text')
  const [priority, category] = [textOf(given, 'priority'), textOf(given, 'category')]
  const options = { ...(priority ? { priority } : {}), ...(category ? { category } : {}) }
  return heard(data, from, text === '' || /^new\s*$/i.test(text) ? 'form' : 'words', {
    kind: 'command',
    text,
    ...(Object.keys(options).length === 0 ? {} : { options }),
  })
}

function readShortcut(data: Interaction, from: Told): Heard | null {
  const target = data.data?.resolved?.messages?.[data.data.target_id ?? '']
  if (target === undefined) return null
  const name = target.author.global_name || target.author.username || target.author.id
  return heard(data, from, 'words', {
    kind: 'shortcut',
    message: refOf(target.channel_id, target.id),
    text: typedText(target.content, { users: target.mentions, channel: () => undefined }),
    files: filesOf(target),
    writtenAt: writtenAt(target),
    author: { workspace: data.guild_id ?? '', id: target.author.id, name },
  })
}

type Heading = Pick<Draft, 'from' | 'spot' | 'at' | 'eventId'>
type Happening = Draft extends infer D ? (D extends Draft ? Omit<D, keyof Heading> : never) : never

function heard(
  { id: own, token, guild_id, channel_id, channel, message: source }: Interaction,
  from: Told,
  answer: Heard['answer'],
  happening: Happening,
): Heard {
  const spot = {
    guild: guild_id ?? null,
    channel: channel_id ?? channel?.id ?? '',
    answered: source?.id ?? null,
    talk: true,
  }
  const heading = { from, spot, at: new Date(madeAt(own)), eventId: `interaction:${own}` }
  const door = { id: own, token, fromMessage: source != null, fromPrivate: isPrivate(source) }
  return { door, draft: { ...heading, ...happening } as Draft, answer }
}

/** The message of a button; a private one is in no channel. */
function messageRef({ message: source }: Interaction): string | null {
  return !source || isPrivate(source) ? null : refOf(source.channel_id, source.id)
}

function isPrivate(source: Interaction['message']): boolean {
  return source != null && (source.flags & MessageFlags.Ephemeral) !== 0
}

/** What is typed just now, after the verb that it belongs to. */
function suggestion(told: Interaction, from: Told): Heard {
  const given = told.data?.options ?? []
  const focused = given.flatMap(one => [one, ...one.options]).find(one => one.focused === true)
  const verb = given.find(one => isVerb(one.name) && one.options.length > 0)
  const typed = String(focused?.value ?? '')
  const text = verb === undefined ? typed : `${verb.name} ${typed}`
  const of = verb === undefined && focused?.name === 'category' ? ({ of: 'category' } as const) : {}
  const numbers = focused?.type === ApplicationCommandOptionType.Integer
  return { ...heard(told, from, 'choices', { kind: 'suggest', text, ...of }), numbers }
}

function textOf(options: readonly Pick<Option, 'name' | 'value'>[], name: string): string {
  return String(options.find(one => one.name === name)?.value ?? '').trim()
}
