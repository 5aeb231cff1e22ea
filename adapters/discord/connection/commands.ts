import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import { type Verb, verbs, words } from '../../../src/core/catalogue.ts'
import type { Api } from './api.ts'

/** Names and descriptions are Discord's menu, which is in English as the words themselves are. */
const about: Readonly<Record<Verb, string>> = {
  new: 'Open a ticket',
  status: 'Where a ticket stands, or the list of yours',
  rate: 'Say how it was, from 1 to 5',
  why: 'Why an answer is due when it is',
  hours: 'When the desk is open',
  help: 'What you can do here',
  claim: 'Take a ticket',
  release: 'Give a ticket back',
  note: 'Tell the team, not the requester',
  reply: 'Answer the requester',
  resolve: 'Say that a ticket is solved',
  publish: 'Publish the draft of the policy',
}

export const messageCommand = 'Open a ticket'
export const deskCommand = 'desk'

/** Discord takes 25 subcommands, and 25 options of a command. */
const mostVerbs = 25

type Command = RESTPutAPIApplicationCommandsJSONBody[number]

/**
 * `/support` takes free words, `/desk` the verbs one by one: beside subcommands a command by itself cannot be used.
 * @param support the name of the plain command
 */
export function commandsOf(support: string): readonly Command[] {
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: support,
      description: 'Ask for help, or say what you want',
      contexts: [InteractionContextType.Guild],
      options: [
        {
          ...textOption('What is wrong, or a word such as status or hours', false),
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'priority',
          description: 'How much it stops',
          choices: ['critical', 'high', 'medium', 'low'].map(name => ({ name, value: name })),
        },
      ],
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: deskCommand,
      description: 'Everything the desk does, word by word',
      contexts: [InteractionContextType.Guild],
      options: verbs.slice(0, mostVerbs).map(verb => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: verb,
        description: about[verb],
        options: optionsOf(verb),
      })),
    },
    { type: ApplicationCommandType.Message, name: messageCommand, contexts: [InteractionContextType.Guild] },
  ]
}

type Basic = Exclude<
  APIApplicationCommandOption,
  { type: ApplicationCommandOptionType.Subcommand | ApplicationCommandOptionType.SubcommandGroup }
>

function optionsOf(verb: Verb): Basic[] {
  const { takes } = words[verb]
  const ticket = (required: boolean): Basic => ({
    type: ApplicationCommandOptionType.Integer,
    name: 'ticket',
    description: 'Its number',
    required,
    min_value: 1,
    max_value: 999_999_999,
  })
  switch (takes) {
    case '':
      return []
    case '<text>':
      return [textOption('In your words', true)]
    case '[number]':
      return [ticket(false)]
    case '<number>':
      return [ticket(true)]
    case '<number> <text>':
      return [ticket(true), textOption('In your words', verb !== 'resolve')]
    case '<number> <1-5>':
      return [
        ticket(true),
        {
          type: ApplicationCommandOptionType.Integer,
          name: 'score',
          description: '5 is best',
          required: true,
          min_value: 1,
          max_value: 5,
        },
      ]
  }
}

function textOption(description: string, required: boolean) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name: 'text',
    description,
    required,
    max_length: 4_000,
  }
}

/**
 * Registers in each server what has changed, and takes away what stands in the other scope under the same names:
 * people would see both.
 * @returns the servers in which something was written
 */
export async function register(
  api: Api,
  application: string,
  guilds: readonly string[],
  wanted: readonly Command[],
): Promise<readonly string[]> {
  const everywhere = await api.get<Command[]>(Routes.applicationCommands(application))
  if (everywhere.some(one => wanted.some(({ name }) => name === one.name))) {
    await api.put(Routes.applicationCommands(application), [])
  }
  const changed: string[] = []
  for (const guild of guilds) {
    const route = Routes.applicationGuildCommands(application, guild)
    const present = await api.get<Command[]>(route)
    if (areRegistered(present, wanted)) continue
    await api.put(route, wanted)
    changed.push(guild)
  }
  return changed
}

/** Discord adds fields of its own to what it was given; what was given has to be there. */
export function areRegistered(present: readonly Command[], wanted: readonly Command[]): boolean {
  return (
    present.length === wanted.length &&
    wanted.every(one =>
      present.some(
        other => other.name === one.name && (other.type ?? 1) === (one.type ?? 1) && holds(other, one),
      ),
    )
  )
}

function holds(present: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(present) ? present : []
    return list.length === wanted.length && wanted.every((one, index) => holds(list[index], one))
  }
  if (typeof wanted !== 'object' || wanted === null) return (present ?? false) === wanted
  const has = typeof present === 'object' && present !== null ? present : {}
  return Object.entries(wanted).every(([key, value]) => {
    const other: unknown = Reflect.get(has, key)
    return (Array.isArray(value) && value.length === 0 && other === undefined) || holds(other, value)
  })
}
