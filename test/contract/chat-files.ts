import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { card } from '../../src/cards/card.ts'
import { say } from '../../src/cards/text.ts'
import type { Address, Outgoing } from '../../src/ports/chat-platform.ts'
import type { Inbound, MessageRef } from '../../src/ports/inbound.ts'
import type { Contract, SeenFile, Stand } from './chat-platform.ts'

/** What every chat platform must do with files. */
export function filesContract({ name, make }: Pick<Contract, 'name' | 'make'>): void {
  describe(`${name}, with files`, () => {
    let stand: Stand
    let heard: Inbound[]
    let keys = 0

    const nextKey = () => `${name}-file-${++keys}`
    const toChannel = (): Address => ({ kind: 'channel', workspace: stand.workspace, channel: stand.channel })
    const file = (called: string, { to = toChannel(), content = `of ${called}` } = {}): Outgoing => ({
      kind: 'file',
      to,
      file: {
        name: called,
        type: 'text/csv',
        alt: `What stands in ${called}`,
        bytes: new TextEncoder().encode(content),
      },
    })
    const shown = (called: string): SeenFile => ({
      name: called,
      alt: `What stands in ${called}`,
      content: `of ${called}`,
    })
    const files = async (as = stand.person, where: Parameters<Stand['read']>[1] = { thread: null }) =>
      (await stand.read(as, where)).flatMap(one => one.files)

    beforeEach(async () => {
      stand = await make()
      heard = []
      await stand.platform.start(async inbound => {
        heard.push(inbound)
        return { kind: 'nothing' }
      })
    })
    afterEach(() => stand.close())

    it('shows one to all, with words for whoever cannot see it', async () => {
      await stand.platform.deliver(file('late.csv'), nextKey())
      for (const reader of [stand.person, stand.other])
        expect(await files(reader)).toEqual([shown('late.csv')])
    })

    it('shows one in a thread, and there alone', async () => {
      const { platform, workspace } = stand
      const hello: Outgoing = { kind: 'post', to: toChannel(), card: card([say('root')]) }
      const root: MessageRef = await platform.deliver(hello, nextKey())
      await platform.deliver(file('below.csv', { to: { kind: 'thread', workspace, root } }), nextKey())
      expect(await files(stand.person, { thread: root })).toEqual([shown('below.csv')])
      expect(await files()).toEqual([])
    })

    it('shows one to one person, and to nobody else', async () => {
      const { platform, workspace, person, other } = stand
      const to: Address = { kind: 'person', workspace, person: person.id }
      await platform.deliver(file('for-you.csv', { to }), nextKey())
      expect(await files(person, 'direct')).toEqual([shown('for-you.csv')])
      expect(await files(other, 'direct')).toEqual([])
      expect(await files()).toEqual([])
    })

    it('shows one once for one key, and finds it again', async () => {
      const [key, outgoing, since] = [nextKey(), file('once.csv'), new Date(0)]
      expect(await stand.platform.recover(outgoing, key, since)).toBe('absent')
      const first = await stand.platform.deliver(outgoing, key)
      expect(await stand.platform.deliver(outgoing, key)).toBe(first)
      expect(await files()).toEqual([shown('once.csv')])
      expect(await stand.platform.recover(outgoing, key, since)).toEqual({ found: expect.any(String) })
    })

    it('takes one away again, and twice does no harm', async () => {
      const { platform, workspace } = stand
      const ref = await platform.deliver(file('late.csv'), nextKey())
      await platform.deliver(file('kept.csv'), nextKey())
      const instead: Outgoing = { kind: 'edit', workspace, ref, card: card([say('deleted by Ana')]) }
      for (const key of [nextKey(), nextKey()]) await platform.deliver(instead, key)
      expect(await files()).toEqual([shown('kept.csv')])
    })

    describe('that people put there', () => {
      const given = { name: 'screen.txt', type: 'text/plain', content: 'what Ana sees' }
      const told = async () => {
        await stand.upload(stand.person, 'look', given)
        const message = heard.find(one => one.kind === 'message')
        const [file] = message?.files ?? []
        if (file === undefined) throw new Error('No file was told of.')
        return file
      }
      const fetched = async (url: string, most = 1_000) =>
        new TextDecoder().decode(await stand.platform.fetchFile({ workspace: stand.workspace, url }, most))

      it('tells of them by name, type and size, and gives their bytes', async () => {
        const file = await told()
        expect(file).toMatchObject({ name: 'screen.txt', type: 'text/plain', size: 13 })
        expect(await fetched(file.url)).toBe('what Ana sees')
      })

      it('takes no more bytes than it may, and nothing from elsewhere', async () => {
        const { url } = await told()
        const refused = { name: 'DeliveryError', kind: 'refused' }
        await expect(fetched(url, 12)).rejects.toMatchObject(refused)
        for (const elsewhere of ['http://127.0.0.1:1/x', 'file:///etc/passwd', 'no address', ''])
          await expect(fetched(elsewhere)).rejects.toMatchObject({
            name: 'DeliveryError',
            kind: expect.stringMatching(/^(refused|gone)$/),
          })
      })
    })

    it('refuses one with nothing in it, and says that a channel for one is gone', async () => {
      const { platform, workspace } = stand
      const empty = platform.deliver(file('empty.csv', { content: '' }), nextKey())
      await expect(empty).rejects.toMatchObject({ name: 'DeliveryError', kind: 'refused' })
      const to: Address = { kind: 'channel', workspace, channel: 'C-nowhere' }
      const nowhere = platform.deliver(file('x.csv', { to }), nextKey())
      await expect(nowhere).rejects.toMatchObject({ name: 'DeliveryError', kind: 'gone' })
      expect(await files()).toEqual([])
    })
  })
}
