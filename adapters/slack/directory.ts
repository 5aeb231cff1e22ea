import type { WebClient } from '@slack/web-api'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Speaker } from '../../src/ports/inbound.ts'
import { bareName, type NamedPerson, namedBy } from '../../src/ports/names.ts'
import type { SlackDeps } from './deps.ts'
import { patience } from './deps.ts'
import { makeMemory } from './memory.ts'
import { calling } from './out/failure.ts'

export type Directory = {
  /** Learns the ids of the channels that desk files name. @throws DeliveryError */
  open(): Promise<void>
  /** The id of a channel, by its id or name. @throws DeliveryError `gone` where there is none */
  channelId(idOrName: string): Promise<string>
  /** The word by which desk files know a channel: its name where they use that, else its id. */
  placeName(id: string): string
  /** The channel of direct messages with a person. @throws DeliveryError */
  directChannel(person: string): Promise<string>
  /** What to post to for a person: that channel where it is known, else their own id, which Slack takes as well. */
  postbox(person: string): string
  learnDirectChannel(person: string, channel: string): void
  /** Learns who is in the workspace, as far as they are remembered. @throws DeliveryError */
  learnPeople(): Promise<void>
  /** Who somebody is. Where Slack does not say so in time, `named` or the id has to do. */
  speaker(id: string, named?: string): Promise<Speaker>
  /** People by a mention, an id or a name; asked for where an id is not known. Applications have no place here. */
  named(word: string): Promise<readonly NamedPerson[]>
  /** Those of these ids who are known, but for applications. */
  people(ids: Iterable<string>): readonly NamedPerson[]
  /** The names of somebody who is known. */
  namesOf(id: string): { name: string; handle: string } | undefined
  /** Somebody of whom Slack need not be asked. */
  learn(person: Speaker): void
  forgetPerson(id: string): void
  forgetChannels(): void
  /** Nothing more is to be learnt beforehand. */
  close(): void
}

/** Slack lists no more than a thousand people at once; of a larger workspace the first are known beforehand. */
const pageSize = 1_000
const pages = 5

/** Names and ids of a workspace's channels and people. */
export function makeDirectory(
  { workspace, channels }: Pick<SlackDeps, 'workspace' | 'channels'>,
  api: WebClient,
): Directory {
  const named = channels.filter(name => !isChannelId(name))
  const people = makeMemory<Member>(pages * pageSize)
  const direct = makeMemory<string>(5_000)
  let ids = new Map<string, string>()
  let names = new Map<string, string>()
  let closed = false
  let learning = Promise.resolve()

  async function list(): Promise<void> {
    const found: [name: string, id: string][] = []
    let cursor: string | undefined
    do {
      const page = await calling(() =>
        api.conversations.list({
          types: 'public_channel,private_channel',
          exclude_archived: true,
          limit: 1_000,
          ...(cursor === undefined ? {} : { cursor }),
        }),
      )
      for (const { id, name } of page.channels ?? []) if (id && name) found.push([name, id])
      cursor = page.response_metadata?.next_cursor || undefined
    } while (cursor !== undefined)
    ids = new Map(found)
    names = new Map(found.filter(([name]) => named.includes(name)).map(([name, id]) => [id, name]))
  }

  async function profile(id: string): Promise<Member | null> {
    const { user } = await api.users.info({ user: id, include_locale: true })
    if (user === undefined) return null
    const member = memberOf(workspace, id, user)
    people.set(id, member)
    return member
  }

  async function byId(id: string): Promise<Member | null> {
    return (
      people.get(id) ??
      (await inTime(
        profile(id).catch(() => null),
        patience.profile,
      ))
    )
  }

  async function listPeople(): Promise<void> {
    let cursor: string | undefined
    for (let page = 0; page < pages && !closed; page += 1) {
      const next = cursor === undefined ? {} : { cursor }
      const { members = [], response_metadata } = await calling(() =>
        api.users.list({ limit: pageSize, include_locale: true, ...next }),
      )
      for (const one of members) {
        if (one.id && one.deleted !== true) people.set(one.id, memberOf(workspace, one.id, one))
      }
      cursor = response_metadata?.next_cursor || undefined
      if (cursor === undefined) return
    }
  }

  return {
    async open() {
      if (named.length > 0) await list()
    },
    async channelId(idOrName) {
      if (isChannelId(idOrName)) return idOrName
      if (!ids.has(idOrName)) await list()
      const id = ids.get(idOrName)
      if (id === undefined) throw new DeliveryError('gone', `Slack shows the app no channel "${idOrName}".`)
      return id
    },
    placeName: id => names.get(id) ?? id,
    async directChannel(person) {
      const known = direct.get(person)
      if (known !== undefined) return known
      const { channel } = await calling(() => api.conversations.open({ users: person }))
      if (!channel?.id) throw new DeliveryError('gone', 'Slack opened no direct message.')
      direct.set(person, channel.id)
      return channel.id
    },
    postbox: person => direct.get(person) ?? person,
    learnDirectChannel: (person, channel) => direct.set(person, channel),
    learnPeople() {
      const listed = listPeople()
      learning = listed.catch(() => undefined)
      return listed
    },
    async speaker(id, name = id) {
      return (await byId(id))?.speaker ?? { workspace, id, name }
    },
    async named(word) {
      const name = bareName(word)
      const member = /^[UW][A-Z0-9]{2,}$/.test(name) ? await byId(name) : null
      if (member !== null) return [...handles([member])]
      await inTime(learning, patience.profile)
      return namedBy(handles(people.values()), word)
    },
    people: ids => [...handles([...ids].flatMap(id => people.get(id) ?? []))],
    namesOf(id) {
      const known = people.get(id)
      return known && { name: known.speaker.name, handle: known.handle }
    },
    learn: person => people.set(person.id, { speaker: person, handle: person.name, others: [], isApp: true }),
    forgetPerson: id => void people.delete(id),
    forgetChannels() {
      ids = new Map()
    },
    close() {
      closed = true
    },
  }
}

/** Somebody with what only Slack knows of them. */
type Member = { speaker: Speaker; handle: string; others: readonly string[]; isApp: boolean }

function* handles(members: Iterable<Member>): Iterable<NamedPerson> {
  for (const { speaker, handle, others, isApp } of members) {
    const { workspace, id, name } = speaker
    if (!isApp) yield { workspace, id, name, handle, others }
  }
}

type Profile = {
  name?: string
  is_bot?: boolean
  real_name?: string
  locale?: string
  tz?: string
  profile?: { display_name?: string; real_name?: string }
}

function memberOf(
  workspace: string,
  id: string,
  { profile, real_name, name, locale, tz, is_bot }: Profile,
): Member {
  const speaker = {
    workspace,
    id,
    name: profile?.display_name || profile?.real_name || real_name || name || id,
    ...(locale ? { locale } : {}),
    ...(tz ? { zone: tz } : {}),
  }
  const others = [profile?.real_name, real_name].flatMap(one => (one ? [one] : []))
  return { speaker, handle: name || id, others, isApp: is_bot === true }
}

/** Null once `ms` have passed. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function isChannelId(text: string): boolean {
  return /^[CDG][A-Z0-9]{4,}$/.test(text)
}
