import { makeLanguages } from '../../cards/languages.ts'
import { menuOf } from '../../cards/menu.ts'
import type { Desk } from '../../policy/desk-schema.ts'
import { priorities } from '../../policy/terms/response-times.ts'
import type { Check } from '../../ports/check.ts'
import type { ReadFiles } from '../desk-files.ts'
import type { Settings } from '../settings.ts'
import { chatChecks } from './chat.ts'

const withToken = ['servers', 'intents', 'channels', 'forums', 'roles', 'calls', 'commands']
const statuses = ['new', 'open', 'waiting', 'resolved'] as const

/** What there is to ask of Discord, where a token is set. Its client is loaded with the first question. */
export function discordChecks(
  { discord }: Pick<Settings, 'discord'>,
  read: () => Promise<ReadFiles>,
  now: () => number,
): Check[] {
  return discord === null ? [] : chatChecks('discord', { withToken }, () => checksOf(discord, read, now))
}

async function checksOf(
  { token, apiUrl }: NonNullable<Settings['discord']>,
  read: () => Promise<ReadFiles>,
  now: () => number,
): Promise<readonly Check[]> {
  const files = (await read()).desks.map(one => one.desk.desk)
  const [first] = files
  const words = await makeLanguages()(first?.locale)
  const checks = await import('../../../adapters/discord/setup/checks.ts')
  return checks.discordChecks({
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    command: (first?.command ?? '/support').slice(1),
    menu: menuOf(words),
    tags: [
      ...statuses.map(status => words.label(`tag.${status}`)),
      ...priorities.map(priority => words.label(`priority.${priority}`)),
    ],
    guilds: guildsIn(files),
    now,
  })
}

/** Each server once, with everything that desk files name of it. */
function guildsIn(files: readonly Desk[]) {
  const places = files.flatMap(file =>
    file.workspaces.filter(({ platform }) => platform === 'discord').map(place => ({ file, place })),
  )
  return [...new Set(places.map(({ place }) => place.id))].map(guild => {
    const here = places.filter(({ place }) => place.id === guild)
    return {
      guild,
      channels: unique(here.flatMap(({ place }) => channelsOf(place.channels))),
      roles: unique(here.flatMap(({ file }) => rolesOf(file, guild))),
      called: unique(here.flatMap(({ file, place }) => (place.channels.onCall ? calledIn(file, guild) : []))),
    }
  })
}

function channelsOf({ intake, requests, triage, ...read }: Desk['workspaces'][number]['channels']) {
  const { onCall, managers, announcements } = read
  return [
    ...[...intake, ...requests].map(name => ({ name, room: 'intake' as const })),
    ...[triage].flatMap(name => (name === null ? [] : [{ name, room: 'triage' as const }])),
    ...[onCall, managers, announcements].flatMap(name =>
      name === null ? [] : [{ name, room: 'read' as const }],
    ),
  ]
}

function rolesOf({ roles, customers }: Desk, guild: string): string[] {
  const members = [...Object.values(roles), ...customers].flatMap(one => one.members)
  return members.flatMap(one => ('role' in one && one.workspace === guild ? [one.role] : []))
}

/** Everybody whom the rota may call, with their id in this server where the desk file knows it. */
function calledIn({ rota, people }: Desk, guild: string) {
  const users = rota.levels.flatMap(({ layers }) => layers.flatMap(one => one.users))
  const ids = users.filter(id => id !== null)
  return ids.map(id => {
    const person = people.find(one => one.id === id)
    const link = person?.links.find(({ workspace }) => workspace === guild)
    return { name: person?.name ?? id, user: link?.user ?? id }
  })
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Map(all.map(one => [JSON.stringify(one), one])).values()]
}
