import { expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import { defaultWorkspace } from '../platforms/slack/world/seed.ts'
import { startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()

/** Kim is in no desk file: she is an agent since she is in #triage. */
it('a ticket is given to whoever is in the channel of the team, named in any way that Slack has', async () => {
  const kims = [
    { id: 'U0KIMB', name: 'kim.b', realName: 'Sun Kim' },
    { id: 'U0KIMC', name: 'kim.c', realName: 'Sun Park' },
  ]
  const users = [...(defaultWorkspace.users ?? []), ...kims]
  const { slack } = await startSlackDesk(local, 'http', { workspaces: [{ ...defaultWorkspace, users }] })
  const [ana, kim, lee] = [slack.asUser('U0ANA'), slack.asUser('U0KIM'), slack.asUser('U0LEE')]
  const text = (one: { channel: string; ts: string }) => {
    const message = slack.world.workspaces.get('T0DESK')?.channels.get(one.channel)?.messages.get(one.ts)
    return message === undefined ? '' : shown(message, slack.world).text
  }
  let answers = 0
  const says = async (words: string) => {
    const before = slack.ephemerals.length
    await lee.slash('/support', words, 'triage')
    answers += 1
    return slack.until(`answer ${answers}`, () => slack.ephemerals.slice(before).at(-1)?.text)
  }

  await ana.slash('/support', 'new printer on fire', 'general')
  const card = await slack.until('the card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
  expect(await says('assign 1 @kim please look')).toBe('kim has SUP-1 now.')
  await slack.until('the card to name Kim', () => text(card).includes('kim'))
  expect(await says('assign 1 <@U0OLI|oli>')).toBe('Oli Brandt has SUP-1 now.')
  expect(await says('assign 1 <@U0KIM>')).toBe('kim has SUP-1 now.')
  expect(await says('assign 1 @nemo and a note')).toBe(
    'I know nobody called @nemo here. Write the name as in @name. Your text:\nand a note',
  )
  expect(await says('assign 1 @sun')).toBe(
    'Several people here are called @sun: Sun Kim (@kim.b), Sun Park (@kim.c). Write whom you mean.',
  )
  expect(await says('assign 1 @kim.b')).toContain('kim.b does not belong to the team')

  // In a thread there is no slash command, and Slack tells of people by their ids alone.
  await kim.types('triage', `<@${slack.world.workspaces.get('T0DESK')?.botUser}> assign 1 <@U0OLI>`, {
    thread: card.ts,
  })
  await slack.until('the card to name Oli', () => text(card).includes('Oli'))

  await lee.clicks(card, 'menu', 'assign:1')
  const view = await slack.until('the form', () => lee.view())
  const who = view.body.blocks as { element?: { options?: { text: { text: string }; value: string }[] } }[]
  const offered = who.flatMap(({ element }) => element?.options?.map(one => one.text.text) ?? [])
  expect(offered).toEqual(['kim', 'Lee Hartmann', 'Mia Santos', 'olga', 'Oli Brandt'])
  await lee.submits(view.id, { who: 'U0KIM' })
  await slack.until('the card to name Kim again', () => text(card).includes('kim'))

  // What is no command tells of people as they are called.
  await kim.types('triage', 'ask <@U0MIA> first', { thread: card.ts })
  expect(await says('new for <@U0BEN|ben> the keyboard of <@U0ANA> is broken')).toContain('SUP-2')
  const second = await slack.until('the second card', () =>
    slack.posts.find(one => one.channel === 'C0TRIAGE' && text(one).includes('SUP-2')),
  )
  expect(text(second)).toContain('the keyboard of @ana is broken')
})
