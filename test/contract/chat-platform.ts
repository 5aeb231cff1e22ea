import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Card, card } from '../../src/cards/card.ts'
import { at, link, named, quote, say } from '../../src/cards/text.ts'
import type { Person } from '../../src/core/people.ts'
import type { Address, ChatPlatform, Outgoing, Reply } from '../../src/ports/chat-platform.ts'
import type { Inbound, MessageRef, Place } from '../../src/ports/inbound.ts'
import { filesContract } from './chat-files.ts'

/** A message as one person finds it on the platform. Buttons by their labels, reactions by their emoji. */
export type Seen = {
  text: string
  fields: readonly { name: string; value: string }[]
  buttons: readonly string[]
  reactions: readonly string[]
  files: readonly SeenFile[]
}

/** A file with the words for whoever cannot see it, and what is in it as text. */
export type SeenFile = { name: string; alt: string; content: string }

/** A platform with people on it whom the suite can ask what they see, and let do things. */
export type Stand = {
  platform: ChatPlatform
  workspace: string
  /** In the channel, and free to write. `other` is somebody else there. */
  person: Person
  other: Person
  channel: string
  /** What one person finds in the channel, in a thread, or in their direct messages; oldest first. */
  read(as: Person, where: { thread: MessageRef | null } | 'direct'): Promise<Seen[]>
  /** The person types the words after the command's name in the channel; resolves once the answer is shown. */
  command(as: Person, text: string): Promise<void>
  /** The person says something in the channel with a file. */
  upload(as: Person, text: string, file: { name: string; type: string; content: string }): Promise<void>
  /** Somebody deletes the message on the platform. */
  remove(ref: MessageRef): Promise<void>
  close(): Promise<void>
}

export type Contract = {
  name: string
  make(): Promise<Stand>
  /** More characters than the platform takes in one card. */
  tooLong: number
  /** Where a whisper to one reader is found: not every platform can whisper in a place that others see. */
  whispers?: 'in place' | 'directly'
}

/** What every chat platform must do. Each implementation runs it against the real thing or a faithful stand-in. */
export function chatPlatformContract(contract: Contract): void {
  const { name, make, tooLong, whispers = 'in place' } = contract
  filesContract(contract)
  describe(`${name}, as a chat platform`, () => {
    let stand: Stand
    let heard: Inbound[]
    let answer: (inbound: Inbound) => Promise<Reply>
    let keys = 0

    const since = new Date(0)
    const nextKey = () => `${name}-key-${++keys}`
    const toChannel = (): Address => ({ kind: 'channel', workspace: stand.workspace, channel: stand.channel })
    const post = (what: Card, to = toChannel()): Outgoing => ({ kind: 'post', to, card: what })
    const send = (what: Card, to = toChannel()) => stand.platform.deliver(post(what, to), nextKey())
    const edit = (ref: MessageRef, what: Card): Outgoing => ({
      kind: 'edit',
      workspace: stand.workspace,
      ref,
      card: what,
    })
    const mark = (ref: MessageRef, on: boolean): Outgoing => ({
      kind: 'mark',
      workspace: stand.workspace,
      ref,
      mark: 'claim',
      on,
    })
    const texts = async (as = stand.person, where: Parameters<Stand['read']>[1] = { thread: null }) =>
      (await stand.read(as, where)).map(({ text }) => text)

    beforeEach(async () => {
      stand = await make()
      heard = []
      answer = async () => ({ kind: 'nothing' })
      await stand.platform.start(async inbound => {
        heard.push(inbound)
        return answer(inbound)
      })
    })
    afterEach(() => stand.close())

    it('says how many people read a channel, and what it is called', async () => {
      const found = await stand.platform.audience(stand.workspace, stand.channel)
      expect(found?.people).toBeGreaterThanOrEqual(2)
      expect(found?.name).toContain(stand.channel)
    })

    it('takes no role from anybody because another hangs on a channel that is not there', async () => {
      const { platform, person } = stand
      const wanted = [
        { role: 'manager', by: { channel: 'nowhere' } },
        { role: 'agent', by: { people: [person.id] } },
      ] as const
      expect(await platform.rolesOf(person, wanted)).toEqual(['agent'])
      expect(await platform.holders(stand.workspace, wanted)).toEqual(expect.any(Array))
    })

    it('finds people by a mention, an id and a name, and nobody for a word that names nobody', async () => {
      const { id, name } = stand.other
      const [first = ''] = name.split(' ')
      for (const word of [`<@${id}>`, `<@${id}|somebody>`, `@${id}`, id, first, `@${first.toUpperCase()}`]) {
        const found = await stand.platform.peopleNamed(stand.workspace, word)
        expect([word, ...found.map(one => one.id)]).toEqual([word, id])
        expect(found[0]?.handle).toMatch(/^\S+$/)
      }
      for (const word of ['', '@', 'nemo', '<@U0NEMO>', '<@998877665544332211>', '__proto__']) {
        expect(await stand.platform.peopleNamed(stand.workspace, word)).toEqual([])
      }
    })

    it('posts a card with its fields and buttons for all to see', async () => {
      await send(
        card([say('SUP-1 · '), quote('vpn down')], {
          fields: [{ name: 'Priority', value: [say('high')] }],
          buttons: [{ action: 'claim:1', label: 'Claim' }],
        }),
      )
      for (const reader of [stand.person, stand.other]) {
        const found = (await stand.read(reader, { thread: null })).at(-1)
        expect(found?.text).toContain('SUP-1 · vpn down')
        expect(found?.fields).toEqual([{ name: 'Priority', value: 'high' }])
        expect(found?.buttons).toEqual(['Claim'])
      }
    })

    it('posts into the thread of a message, and an answer to an answer into the same thread', async () => {
      const root = await send(card([say('root')]))
      const reply = await send(card([say('reply')]), { kind: 'thread', workspace: stand.workspace, root })
      await send(card([say('further')]), { kind: 'thread', workspace: stand.workspace, root: reply })
      expect(await texts(stand.person, { thread: root })).toEqual(['reply', 'further'])
      expect(await texts()).not.toContain('reply')
    })

    it('posts to one person, and nobody else reads it', async () => {
      await send(card([say('for you')]), {
        kind: 'person',
        workspace: stand.workspace,
        person: stand.person.id,
      })
      expect(await texts(stand.person, 'direct')).toContain('for you')
      expect(await texts(stand.other, 'direct')).not.toContain('for you')
      expect(await texts()).not.toContain('for you')
    })

    it('keeps the order', async () => {
      const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`)
      for (const line of lines) await send(card([say(line)]))
      expect((await texts()).slice(-lines.length)).toEqual(lines)
    })

    it('posts once for one key, and gives the same message again', async () => {
      const [key, before] = [nextKey(), (await texts()).length]
      const first = await stand.platform.deliver(post(card([say('once')])), key)
      const second = await stand.platform.deliver(post(card([say('once')])), key)
      expect(second).toBe(first)
      expect((await texts()).slice(before)).toEqual(['once'])
    })

    it('posts twice for two keys, however alike the cards', async () => {
      const before = (await texts()).length
      expect(await send(card([say('same')]))).not.toBe(await send(card([say('same')])))
      expect((await texts()).slice(before)).toEqual(['same', 'same'])
    })

    it('finds a delivery again by its key, and says when there was none', async () => {
      const [key, outgoing] = [nextKey(), post(card([say('found')]))]
      expect(await stand.platform.recover(outgoing, key, since)).toBe('absent')
      const ref = await stand.platform.deliver(outgoing, key)
      expect(await stand.platform.recover(outgoing, key, since)).toEqual({ found: ref })
      expect(await stand.platform.recover(outgoing, nextKey(), since)).toBe('absent')
    })

    it('edits a message in place', async () => {
      const ref = await send(card([say('old')], { buttons: [{ action: 'a', label: 'A' }] }))
      await send(card([say('later')]))
      expect(await stand.platform.deliver(edit(ref, card([say('new')])), nextKey())).toBe(ref)
      const found = (await stand.read(stand.other, { thread: null })).slice(-2)
      expect(found.map(({ text }) => text)).toEqual(['new', 'later'])
      expect(found[0]?.buttons).toEqual([])
    })

    it('says that a message is gone instead of editing or marking it', async () => {
      const ref = await send(card([say('short-lived')]))
      await stand.remove(ref)
      const gone = expect.objectContaining({ name: 'DeliveryError', kind: 'gone' })
      await expect(stand.platform.deliver(edit(ref, card([say('new')])), nextKey())).rejects.toEqual(gone)
      await expect(stand.platform.deliver(mark(ref, true), nextKey())).rejects.toEqual(gone)
      expect(await texts()).not.toContain('new')
    })

    it('says that a channel is gone', async () => {
      const nowhere: Address = { kind: 'channel', workspace: stand.workspace, channel: 'C-nowhere' }
      await expect(send(card([say('x')]), nowhere)).rejects.toMatchObject({
        name: 'DeliveryError',
        kind: 'gone',
      })
    })

    it('marks and unmarks, and does no harm by doing it again', async () => {
      const ref = await send(card([say('marked')]))
      const reactions = async () => (await stand.read(stand.person, { thread: null })).at(-1)?.reactions
      for (const [on, emoji] of [
        [true, ['👀']],
        [true, ['👀']],
        [false, []],
        [false, []],
      ] as const) {
        expect(await stand.platform.deliver(mark(ref, on), nextKey())).toBe(ref)
        expect(await reactions()).toEqual(emoji)
      }
    })

    it('nods', async () => {
      const ref = await send(card([say('thanked')]))
      const nod = { kind: 'mark', workspace: stand.workspace, ref, mark: 'nod', on: true } as const
      expect(await stand.platform.deliver(nod, nextKey())).toBe(ref)
      expect((await stand.read(stand.person, { thread: null })).at(-1)?.reactions).toEqual(['👍'])
    })

    it('refuses what is too long instead of cutting it', async () => {
      const before = await texts()
      const refused = { name: 'DeliveryError', kind: 'refused' }
      await expect(send(card([quote('a'.repeat(tooLong))]))).rejects.toMatchObject(refused)
      expect(await texts()).toEqual(before)
    })

    it.each([
      'naïve ☃ 日本語 👩‍👩‍👧 العربية',
      '<b>bold</b> &amp; <script>alert(1)</script>',
      '*stars* _lines_ ~waves~ `ticks` > quote',
      '@everyone @here <!channel> <@U123> <#C123>',
      "'); drop table tickets; --",
      '{{policy}} $' + '{x} %s \\n',
    ])('shows %j as it was typed', async typed => {
      await send(card([say('They wrote: '), quote(typed)]))
      expect((await texts()).at(-1)).toBe(`They wrote: ${typed}`)
    })

    it('lives with halves of characters and with NUL', async () => {
      await send(card([quote('a\uD800b\0c')]))
      expect((await texts()).at(-1)).toMatch(/^a.?b.?c$/u)
    })

    it('shows people, links and instants in words', async () => {
      const noon = Date.parse('2026-11-30T12:00:00Z')
      await send(
        card([
          named(stand.other),
          say(' · '),
          link('https://example.org/x', 'the page'),
          say(' · '),
          at(noon),
        ]),
      )
      const text = (await texts()).at(-1) ?? ''
      expect(text).toContain(stand.other.name)
      expect(text).toContain('https://example.org/x')
      expect(text).not.toContain(String(noon))
    })

    it('tells what a person typed, once, and shows the answer to that person alone', async () => {
      answer = async () => ({ kind: 'whisper', card: card([say('We are open.')]) })
      await stand.command(stand.person, 'hours')
      expect(heard).toMatchObject([
        { kind: 'command', text: 'hours', from: { workspace: stand.workspace, id: stand.person.id } },
      ])
      expect(heard[0]?.place).toMatchObject({ workspace: stand.workspace, channel: stand.channel })
      expect(await texts()).toContain('We are open.')
      expect(await texts(stand.other)).not.toContain('We are open.')
    })

    it('gives every event an id of its own', async () => {
      await stand.command(stand.person, 'hours')
      await stand.command(stand.person, 'hours')
      expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(2)
    })

    it('whispers to one reader in a place that others see', async () => {
      const place: Place = { workspace: stand.workspace, channel: stand.channel, thread: null }
      const whisper: Outgoing = { kind: 'whisper', place, to: stand.person, card: card([say('psst')]) }
      const key = nextKey()
      expect(await stand.platform.deliver(whisper, key)).toBe('')
      expect(await stand.platform.deliver(whisper, key)).toBe('')
      const where = whispers === 'directly' ? 'direct' : { thread: null }
      expect((await texts(stand.person, where)).filter(text => text === 'psst')).toHaveLength(1)
      for (const one of ['direct', { thread: null }] as const)
        expect(await texts(stand.other, one)).not.toContain('psst')
    })

    it('waits for what is in flight before it stops', async () => {
      const order: string[] = []
      let proceed = () => {}
      const held = new Promise<void>(resolve => {
        proceed = resolve
      })
      const reached = new Promise<void>(resolve => {
        answer = async () => {
          resolve()
          await held
          order.push('answered')
          return { kind: 'nothing' }
        }
      })
      const typing = stand.command(stand.person, 'hours')
      await reached
      const stopping = stand.platform.stop().then(() => order.push('stopped'))
      proceed()
      await Promise.all([typing, stopping])
      expect(order).toEqual(['answered', 'stopped'])
    })
  })
}
