import { readRef } from '../../../adapters/slack/ref.ts'
import type { ChatPlatform, Reply } from '../../../src/ports/chat-platform.ts'
import { chatPlatformContract } from '../../contract/chat-platform.ts'
import { useLocalSlack } from '../../platforms/slack/leaks.ts'
import { makeScene, workspace } from './scene.ts'
import { shown } from './shown.ts'

const local = useLocalSlack()

for (const mode of ['http', 'socket'] as const) {
  chatPlatformContract({
    name: `Slack over ${mode}`,
    tooLong: 40_001,
    async make() {
      const { slack, platform } = await makeScene(local, { mode, unstarted: true })
      const people = [...slack.world.workspaces.values()].flatMap(one => [...one.users.values()])
      const person = (id: string) => ({
        workspace,
        id,
        name: people.find(one => one.id === id)?.realName ?? id,
      })
      const replies: Reply[] = []
      const start: ChatPlatform['start'] = receive =>
        platform.start(async inbound => {
          const reply = await receive(inbound)
          replies.push(reply)
          slack.changed()
          return reply
        })
      return {
        platform: { ...platform, start },
        workspace,
        channel: 'general',
        person: person('U0ANA'),
        other: person('U0BEN'),
        async read({ id }, where) {
          await slack.settled()
          const seen = slack.asUser(id)
          if (where === 'direct') {
            const channel = slack.world.workspaces.get(workspace)?.channels.values() ?? []
            const direct = [...channel].find(one => one.with === id)
            return direct === undefined ? [] : seen.sees(direct.id).map(one => shown(one, slack.world))
          }
          const root = where.thread === null ? null : (readRef(where.thread)?.ts ?? '')
          return seen
            .sees('general')
            .filter(one =>
              root === null
                ? one.threadTs === undefined || one.threadTs === one.ts
                : one.threadTs === root && one.ts !== root,
            )
            .map(one => shown(one, slack.world))
        },
        async command({ id }, text) {
          const [asked, before] = [replies.length, slack.ephemerals.length]
          const answered = await slack.asUser(id).slash('/support', text, 'general')
          if (answered.trouble !== undefined) throw new Error(answered.trouble)
          const reply = await slack.until('a reply of the core', () => replies[asked])
          if (reply.kind === 'whisper')
            await slack.until('the answer', () => slack.ephemerals.length > before)
        },
        async upload({ id }, text, { name, type, content }) {
          const files = [{ name, mimetype: type, bytes: new TextEncoder().encode(content) }]
          const told = replies.length
          await slack.asUser(id).types('general', text, { files })
          await slack.until('the message', () => replies.length > told)
        },
        async remove(ref) {
          const message = readRef(ref)
          if (message) slack.admin.deletesSilently(message)
        },
        // The platform stops, and with it its server, when the test ends.
        close: async () => {},
      }
    },
  })
}
