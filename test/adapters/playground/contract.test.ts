import { afterAll, beforeAll } from 'vitest'
import { chatPlatformContract, type Seen } from '../../contract/chat-platform.ts'
import { openPlaygroundDatabase, type PlaygroundDatabase } from './database.ts'
import { makeScene } from './scene.ts'

const person = (id: string, name: string) => ({ workspace: 'playground', id, name })

let opened: PlaygroundDatabase

beforeAll(async () => {
  opened = await openPlaygroundDatabase()
})
afterAll(() => opened.close())

chatPlatformContract({
  name: 'the playground',
  tooLong: 50_001,
  async make() {
    await opened.wipe()
    const scene = makeScene(opened.database)
    return {
      platform: scene.platform,
      workspace: 'playground',
      channel: 'general',
      person: person('ana', 'Ana Ruiz'),
      other: person('ben', 'Ben Okoro'),
      async read({ id }, where) {
        const place = where === 'direct' ? `dm:${id}` : 'general'
        const thread = where === 'direct' || where.thread === null ? '' : `&thread=${where.thread}`
        const { body } = await scene.get(`messages?as=${id}&in=${place}${thread}`)
        const seen = async ({ text, fields, buttons, reactions, files }: Shown): Promise<Seen> => ({
          text,
          fields,
          buttons: buttons.map(({ label }) => label),
          reactions: reactions.map(({ emoji }) => emoji),
          files: await Promise.all(
            files.map(async ({ name, alt, url }) => ({
              name,
              alt,
              content: await (await scene.routes.request(`http://127.0.0.1:3000${url}`)).text(),
            })),
          ),
        })
        return Promise.all(body.map(seen))
      },
      async command({ id }, text) {
        await scene.post('command', { as: id, in: 'general', text: `/support ${text}` })
      },
      async upload({ id }, text, { name, type, content }) {
        const files = [{ name, type, base64: Buffer.from(content).toString('base64') }]
        await scene.post('message', { as: id, in: 'general', text, files })
      },
      async remove(message) {
        await scene.post('delete', { as: 'olga', message })
      },
      close: () => scene.platform.stop(),
    }
  },
})

type Shown = Pick<Seen, 'text' | 'fields'> & {
  buttons: { label: string }[]
  reactions: { emoji: string }[]
  files: { name: string; alt: string; url: string }[]
}
