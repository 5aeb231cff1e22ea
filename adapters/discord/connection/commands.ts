import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Argument, Menu } from '../../../src/cards/menu.ts'
import { label } from '../out/escape.ts'
import type { Api } from './api.ts'

export const deskCommand = 'desk'

/** Discord's limits, docs.discord.com/developers/interactions/application-commands. */
const limits = { subcommands: 25, about: 100, text: 4_000, number: 999_999_999, score: 5 } as const

type Command = RESTPutAPIApplicationCommandsJSONBody[number]

/**
 * `/support` takes free words, `/desk` the verbs one by one: beside subcommands a command by itself cannot be used.
 * The menu of a message opens a ticket from it.
 * @param support the name of the plain command
 */
export function commandsOf(support: string, { plain, verbs, onMessage }: Menu): readonly Command[] {
  const contexts = [InteractionContextType.Guild]
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: support,
      description: about(plain.about),
      contexts,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'text',
          description: about(plain.text),
          max_length: limits.text,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'priority',
          description: about(plain.priority),
          choices: plain.priorities.map(one => ({ name: one.label, value: one.value })),
        },
      ],
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: deskCommand,
      description: about(verbs.about),
      contexts,
      options: verbs.each.slice(0, limits.subcommands).map(one => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: one.verb,
        description: about(one.about),
        options: one.takes.map(optionOf),
      })),
    },
    { type: ApplicationCommandType.Message, name: onMessage, contexts },
  ]
}

function optionOf({ name, about: description, required }: Argument): APIApplicationCommandBasicOption {
  const heading = { name, description: about(description), required }
  switch (name) {
    case 'text':
      return { ...heading, type: ApplicationCommandOptionType.String, max_length: limits.text }
    case 'ticket':
      return {
        ...heading,
        type: ApplicationCommandOptionType.Integer,
        min_value: 1,
        max_value: limits.number,
        autocomplete: true,
      }
    case 'score':
      return { ...heading, type: ApplicationCommandOptionType.Integer, min_value: 1, max_value: limits.score }
  }
}

function about(text: string): string {
  return label(text, limits.about)
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
  const isOurs = (one: Command) => wanted.some(({ name }) => name === one.name)
  if (everywhere.some(isOurs)) {
    await api.put(
      Routes.applicationCommands(application),
      everywhere.filter(one => !isOurs(one)),
    )
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
