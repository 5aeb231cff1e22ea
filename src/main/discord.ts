import { type Language, type Languages, languages, makeLanguages } from '../cards/languages.ts'
import { type Menu, menuOf } from '../cards/menu.ts'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import { type ConfigError, NotReady } from '../ports/errors.ts'
import type { Log } from '../ports/surroundings.ts'
import type { Turns } from '../ports/turns.ts'
import type { Chat } from './chat.ts'
import type { DiscordSettings } from './settings.ts'

/** The Discord servers that desk files name, all through one bot. discord.js is loaded here and not before. */
export async function connectDiscord(
  { token, apiUrl }: DiscordSettings,
  files: readonly DeskFile[],
  turns: Turns,
  log: Log,
): Promise<Chat> {
  const guilds = guildsOf(files)
  const speaking = makeLanguages()
  let lose: (error: ConfigError) => void = () => undefined
  const lost = new Promise<ConfigError>(resolve => {
    lose = resolve
  })
  const { makeDiscord } = await import('../../adapters/discord/discord.ts')
  const { platform, trouble } = makeDiscord({
    token,
    guilds,
    command: (files[0]?.command ?? '/support').slice(1),
    menu: menuOf(await speaking(files[0]?.locale)),
    menus: await menusIn(speaking),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(files[0] === undefined ? {} : { emoji: files[0].emoji }),
    turns,
    now: () => Date.now(),
    lost: lose,
    log,
  })
  return {
    platform,
    workspaces: guilds.map(({ guild }) => guild),
    routes: [],
    async ready() {
      const why = trouble()
      if (why !== null) throw new NotReady(`Discord: ${why}.`)
    },
    lost,
  }
}

/** The menu in every language: Discord shows each person their own. */
async function menusIn(speaking: Languages): Promise<Partial<Record<Language, Menu>>> {
  const menus = await Promise.all(languages.map(async one => [one, menuOf(await speaking(one))] as const))
  return Object.fromEntries(menus)
}

/** Each server once, with the channels of every desk that is reached there. */
export function guildsOf(files: readonly DeskFile[]) {
  const places = files.flatMap(file => file.workspaces.filter(one => one.platform === 'discord'))
  return [...new Set(places.map(({ id }) => id))].map(guild => {
    const here = places.filter(({ id }) => id === guild).map(one => one.channels)
    return {
      guild,
      intake: here.flatMap(({ intake, requests }) => [...intake, ...requests]),
      channels: here.flatMap(({ intake, requests, triage, onCall, managers, announcements }) =>
        [...intake, ...requests, triage, onCall, managers, announcements].filter(one => one !== null),
      ),
    }
  })
}
