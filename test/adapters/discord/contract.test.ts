import { readRef } from '../../../adapters/discord/ref.ts'
import type { ChatPlatform } from '../../../src/ports/chat-platform.ts'
import { chatPlatformContract } from '../../contract/chat-platform.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import type { Message } from '../../platforms/discord/world/kinds.ts'
import { makeScene, stopPlatforms } from './scene.ts'
import { shown } from './shown.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

/** The first line of a thread on a message is Discord's own, without words. */
const startOfThread = 21

chatPlatformContract({
  name: 'Discord',
  tooLong: 40_001,
  whispers: 'directly',
  async make() {
    const scene = await makeScene(discord(), { unstarted: true })
    const { guild, help, ana, ben, application, platform } = scene
    const { views, world } = discord()
    const people = new Map([ana, ben].map(one => [one.id, one]))
    /** Private answers of interactions stand in no channel: each is kept here for its reader. */
    const answers: { reader: string; message: Message }[] = []
    let arrived = () => {}
    const start: ChatPlatform['start'] = (receive, backlog) =>
      platform.start(async inbound => {
        const reply = await receive(inbound)
        arrived()
        return reply
      }, backlog)
    const person = (id: string) => ({ workspace: guild.id, id, name: world.users.get(id)?.globalName ?? id })
    return {
      platform: { ...platform, start },
      workspace: guild.id,
      channel: 'help',
      person: person(ana.id),
      other: person(ben.id),
      async read({ id }, where) {
        if (where === 'direct') {
          const direct = views.direct(application, { id })
          return direct === undefined ? [] : views.messages(direct).map(one => shown(one, world))
        }
        const thread = where.thread === null ? null : readRef(where.thread)?.id
        const channel = thread ? world.channels.get(thread) : help
        const own = answers.filter(one => one.reader === id && thread === null).map(({ message }) => message)
        const written = channel ? views.messages(channel).filter(one => one.type !== startOfThread) : []
        return [...written, ...own].map(one => shown(one, world))
      },
      async command({ id }, text) {
        const met = await people.get(id)?.uses(help, 'support', { text })
        if (met === undefined || met.answer.kind === 'nothing')
          throw new Error('There was no answer in time.')
        const given = await discord().until(() => {
          const [first] = met.messages()
          if (met.interaction.original === null) return 'none'
          return first !== undefined && first.content !== '' ? first : undefined
        })
        if (given !== 'none') answers.push({ reader: id, message: given })
      },
      async upload({ id }, text, { name, type, content }) {
        const files = [{ filename: name, contentType: type, bytes: new TextEncoder().encode(content) }]
        const told = new Promise<void>(resolve => {
          arrived = resolve
        })
        people.get(id)?.types(help, { content: text, files })
        await told
      },
      async remove(ref) {
        discord().happenings.deleteMessage(scene.message(ref))
      },
      close: () => platform.stop(),
    }
  },
})
