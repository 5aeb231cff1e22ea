import { describe, expect, it } from 'vitest'
import { awaiting } from '../adapters/discord/awaited.ts'
import { makeServer } from '../adapters/discord/scene.ts'
import { shown } from '../adapters/discord/shown.ts'
import { shown as shownInSlack } from '../adapters/slack/shown.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { allRooms, deskFile, discordSettings, runOnDiscord, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
const local = useLocalSlack()
stopDesks()

const day = 86_400_000
const withoutManagers = allRooms.replace('managers: managers, ', '')

/** Both chats, both real SDKs, one desk. `rooms` says where the team is; the managers are in Slack. */
async function stand(rooms: 'slack' | 'discord') {
  const server = makeServer(discord())
  for (const name of ['on-call', 'managers', 'announcements']) discord().build.channel(server.guild, { name })
  const slack = await local.start({ mode: 'socket' })
  const guild = server.guild.id
  const inSlack =
    rooms === 'slack' ? `${withoutManagers}, managers: G0MANAGERS` : 'intake: [general], managers: G0MANAGERS'
  const inDiscord = rooms === 'discord' ? withoutManagers : 'intake: [help]'
  const workspaces = [
    `  - { platform: slack, id: T0DESK, channels: { ${inSlack} } }`,
    `  - { platform: discord, id: '${guild}', channels: { ${inDiscord} } }`,
  ].join('\n')
  const agents =
    rooms === 'slack' ? '{ workspace: T0DESK, channel: triage }' : `{ workspace: '${guild}', role: agents }`
  const program = await runOnDiscord(deskFile(workspaces, agents), {
    ...discordSettings(discord(), server),
    SLACK_BOT_TOKEN: slack.token(),
    SLACK_API_URL: slack.apiUrl,
    SLACK_APP_TOKEN: slack.app.appToken,
  })
  const textInSlack = ({ channel, ts }: { channel: string; ts: string }) => {
    const message = [...slack.world.workspaces.values()][0]?.channels.get(channel)?.messages.get(ts)
    return message === undefined ? '' : shownInSlack(message, slack.world).text
  }
  return { ...server, ...program, slack, textInSlack, until: awaiting(discord()) }
}

/** The files that stand in a thread of Slack. */
function filesInSlack({ world }: LocalSlack, root: string) {
  const [workspace] = world.workspaces.values()
  const messages = [...(workspace?.channels.values() ?? [])].flatMap(({ messages }) => [...messages.values()])
  return messages
    .filter(({ threadTs }) => threadTs === root)
    .flatMap(({ files }) => files.flatMap(id => workspace?.files.get(id) ?? []))
}

const contentOf = ({ bytes }: { bytes?: Uint8Array | undefined }) => new TextDecoder().decode(bytes)

describe('one desk on two platforms', () => {
  it('serves a customer in Discord by an agent in Slack, from 🎫 to the rating', async () => {
    const { ana, help, slack, textInSlack, until } = await stand('slack')
    const { views, world, journal } = discord()
    const text = (message: Parameters<typeof shown>[0]) => shown(message, world).text
    const asked = ana.types(help, 'cannot log in since this morning')
    ana.reacts(asked, '🎫')

    const triage = await slack.until('the card in Slack', () =>
      slack.posts.find(one => one.channel === 'C0TRIAGE'),
    )
    expect(textInSlack(triage)).toContain('cannot log in since this morning')
    expect(textInSlack(triage)).toContain('SUP-1')
    const thread = await until('private thread', () => views.threads(help)[0])
    const receipt = await until('receipt', () =>
      views.messages(thread).find(one => text(one).includes('SUP-1')),
    )

    const kim = slack.asUser('U0KIM')
    await kim.reacts('eyes', triage)
    await until('receipt that names Kim', () => text(receipt).includes('kim'))
    await kim.slash('/support', 'reply 1 Try again with *stars* & <b>', 'triage')
    const reply = await until('reply', () =>
      views.messages(thread).find(one => text(one).includes('Try again')),
    )
    expect(text(reply)).toContain('Try again with *stars* & <b>')
    expect(ana.sees(reply)).toBe(true)

    ana.types(thread, 'It works, @everyone')
    const copy = await slack.until("Ana's words in Slack", () =>
      slack.posts.find(one => one.threadTs === triage.ts && one.text.includes('It works')),
    )
    expect(textInSlack(copy)).toContain('It works, @everyone')

    const bytes = new TextEncoder().encode('E42')
    ana.types(thread, { content: '', files: [{ filename: 'error.log', contentType: 'text/plain', bytes }] })
    await slack.until("Ana's file in Slack", () =>
      filesInSlack(slack, triage.ts).some(one => one.name === 'error.log' && contentOf(one) === 'E42'),
    )

    await kim.reacts('white_check_mark', triage)
    const solved = await until('question how it was', () =>
      views.messages(thread).find(one => /solved/i.test(text(one)) && one !== receipt),
    )
    await ana.clicks(solved, '5')
    await slack.until('the rating on the card', () => /5/.test(textInSlack(triage).split('\n')[1] ?? ''))
    expect(views.messages(help).filter(one => one.authorId !== ana.id && one.content !== '')).toEqual([])
    expect(journal.refused()).toEqual([])
    expect(slack.calls.filter(one => one.outcome === 'refused')).toEqual([])
  })

  it('serves a customer in Slack by an agent in Discord, with the same numbers, and managers in Slack', async () => {
    const { kim, triage, guild, application, slack, textInSlack, until, restart } = await stand('discord')
    const { views, world, journal } = discord()
    const text = (message: Parameters<typeof shown>[0]) => shown(message, world).text

    await slack.asUser('U0ANA').slash('/support', 'new portal login fails', 'general')
    const receipt = await slack.until('the receipt', () =>
      slack.posts.find(one => one.channel.startsWith('D')),
    )
    const card = await until('card in Discord', () =>
      views.messages(triage).find(one => text(one).includes('SUP-1')),
    )
    kim.reacts(card, '👀')
    await slack.until('the receipt to name Kim', () => textInSlack(receipt).includes('Kim'))
    await kim.uses(triage, 'desk reply', { ticket: 1, text: 'Looking at it now' })
    await slack.until('the answer for Ana', () =>
      slack.posts.find(one => one.threadTs === receipt.ts && one.text.includes('Looking at it now')),
    )
    const bytes = new TextEncoder().encode('a picture')
    const files = [{ name: 'screen.png', bytes }]
    await slack.asUser('U0ANA').messagesApp('this is it', { thread: receipt.ts, files })
    const thread = await until('thread of the card', () => views.threads(triage)[0])
    const passed = await until("Ana's file in Discord", () =>
      views.messages(thread).find(one => one.attachments.some(({ filename }) => filename === 'screen.png')),
    )
    expect(contentOf(passed.attachments[0] ?? {})).toBe('a picture')
    kim.reacts(card, '✅')
    await slack.until('the question how it was', () =>
      slack.posts.find(one => one.threadTs === receipt.ts && /solved/i.test(one.text)),
    )

    await slack.asUser('U0ANA').slash('/support', 'new everything is down priority:high', 'general')
    await until('second card in Discord', () =>
      views.messages(triage).some(one => text(one).includes('SUP-2')),
    )
    await restart(undefined, 4 * day)
    const toManagers = (what: string) => (one: { channel: string; text: string }) =>
      one.channel === 'G0MANAGERS' && one.text.includes(what)
    // The first answer and the solution are late alike, and one notice tells of both.
    await slack.until('the breaches, told to the managers', () => slack.posts.find(toManagers('2 LATE')))
    expect(slack.calls.filter(one => one.outcome === 'refused')).toEqual([])
    expect(journal.refused()).toEqual([])

    discord().happenings.removeApplication(guild, application)
    await slack.until(
      'that Discord put the app out',
      () => slack.posts.find(toManagers('no longer in the Discord server')),
      30_000,
    )
  })
})
