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
import { inEach, type Menus } from './localized.ts'

export const deskCommand = 'desk'

/** Discord's limits, docs.discord.com/developers/interactions/application-commands. */
const limits = {
  subcommands: 25,
  about: 100,
  text: 4_000,
  category: 100,
  number: 999_999_999,
  score: 5,
} as const

type Command = RESTPutAPIApplicationCommandsJSONBody[number]

/**
 * `/support` takes free words, `/desk` the verbs one by one: beside subcommands a command by itself cannot be used.
 * The menu of a message opens a ticket from it.
 * @param support the name of the plain command
 * @param menus the same in other languages: Discord shows each person their own. Names of commands stay as they are,
 * since people tell each other what to type.
 */
export function commandsOf(support: string, menu: Menu, menus: Menus = {}): readonly Command[] {
  const { plain, verbs, onMessage } = menu
  const contexts = [InteractionContextType.Guild]
  const described = (line: (menu: Menu) => string) => ({
    description: about(line(menu)),
    description_localizations: inEach(menus, one => about(line(one))),
  })
  const named = (line: (menu: Menu) => string) => ({ name_localizations: inEach(menus, line) })
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: support,
      ...described(one => one.plain.about),
      contexts,
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'text',
          ...named(one => one.plain.called.text),
          ...described(one => one.plain.text),
          max_length: limits.text,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'priority',
          ...named(one => one.plain.called.priority),
          ...described(one => one.plain.priority),
          choices: plain.priorities.map(({ label: name, value }, index) => ({
            name,
            ...named(one => one.plain.priorities[index]?.label ?? name),
            value,
          })),
        },
        // Which there are follows from the policy in force, so they are offered while somebody types.
        {
          type: ApplicationCommandOptionType.String,
          name: 'category',
          ...named(one => one.plain.called.category),
          ...described(one => one.plain.category),
          max_length: limits.category,
          autocomplete: true,
        },
      ],
    },
    {
      type: ApplicationCommandType.ChatInput,
      name: deskCommand,
      ...described(one => one.verbs.about),
      contexts,
      options: verbs.each.slice(0, limits.subcommands).map((verb, index) => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: verb.verb,
        ...described(one => (one.verbs.each[index] ?? verb).about),
        options: verb.takes.map((argument, place) => {
          const same = (one: Menu) => one.verbs.each[index]?.takes[place] ?? argument
          return optionOf(argument, {
            ...named(one => same(one).called),
            ...described(one => same(one).about),
          })
        }),
      })),
    },
    {
      type: ApplicationCommandType.Message,
      name: onMessage,
      ...named(one => one.onMessage),
      contexts,
    },
  ]
}

type Said = Pick<
  APIApplicationCommandBasicOption,
  'description' | 'description_localizations' | 'name_localizations'
>

function optionOf({ name, required }: Argument, said: Said): APIApplicationCommandBasicOption {
  const heading = { name, required, ...said }
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
 * people would see both. What Discord does not list is written without a look at it, and a server that refuses keeps
 * no other from its commands.
 * @returns the servers in which something was written
 * @throws the first failure, when everything else is done
 */
export async function register(
  api: Api,
  application: string,
  guilds: readonly string[],
  wanted: readonly Command[],
): Promise<readonly string[]> {
  await takeAway(api, application, wanted).catch(() => undefined) // Twice in the list is better than not at all.
  const changed: string[] = []
  const failures: unknown[] = []
  for (const guild of guilds) {
    const route = Routes.applicationGuildCommands(application, guild)
    try {
      // Without the query Discord leaves the other languages out, and every start would write anew.
      const present = await api.get<Command[]>(route, { with_localizations: true }).catch(() => null)
      if (present !== null && areRegistered(present, wanted)) continue
      await api.put(route, wanted)
      changed.push(guild)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return changed
}

async function takeAway(api: Api, application: string, wanted: readonly Command[]): Promise<void> {
  const route = Routes.applicationCommands(application)
  const everywhere = await api.get<Command[]>(route)
  const others = everywhere.filter(one => !wanted.some(({ name }) => name === one.name))
  if (others.length < everywhere.length) await api.put(route, others)
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
