import { expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import { deskFile, startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()

it('says once that the team’s channel was archived, and goes on by word', async () => {
  const { slack } = await startSlackDesk(local, 'http')
  const [ana, kim] = [slack.asUser('U0ANA'), slack.asUser('U0KIM')]
  const [workspace] = slack.world.workspaces.values()
  await slack.admin.archives('C0TRIAGE', 'U0MIA')
  await ana.slash('/support', 'new vpn down', 'general')
  const told = () => slack.posts.filter(one => one.channel === 'G0MANAGERS')
  const notice = await slack.until('a notice for the managers', () => told()[0])
  expect(notice.text).toContain('SUP-1 · the team’s channel is gone or archived')

  await ana.slash('/support', 'new printer on fire', 'general')
  const receipt = await slack.until('the second receipt', () =>
    slack.posts.find(one => one.channel.startsWith('D') && one.text.includes('SUP-2')),
  )
  await kim.slash('/support', 'claim 2', 'general')
  const message = () => workspace?.channels.get(receipt.channel)?.messages.get(receipt.ts)
  await slack.until('the receipt to name Kim', () => {
    const found = message()
    return found !== undefined && shown(found, slack.world).text.includes('kim has it')
  })
  await slack.settled()
  expect(told().length).toBe(1)
})

it('posts the card of a ticket anew where somebody deletes it, and what follows below the new one', async () => {
  const { slack } = await startSlackDesk(local, 'http')
  const [ana, kim] = [slack.asUser('U0ANA'), slack.asUser('U0KIM')]
  await ana.slash('/support', 'new vpn down', 'general')
  const cards = () => slack.posts.filter(one => one.channel === 'C0TRIAGE' && one.threadTs === undefined)
  const first = await slack.until('the card', () => cards()[0])
  await slack.admin.deletes(first)
  const second = await slack.until('another card', () => cards()[1])
  expect(second.text).toContain('SUP-1 · vpn down')
  await kim.slash('/support', 'note 1 the certificate is old', 'general')
  const note = await slack.until('the note', () =>
    slack.posts.find(one => one.text.includes('the certificate is old')),
  )
  expect([note.channel, note.threadTs]).toEqual(['C0TRIAGE', second.ts])
  await kim.reacts('eyes', second)
  await slack.until('the card to name Kim', () => shown(second.message, slack.world).text.includes('👀 kim'))
})

it('gives back at once what a deactivated account had, and lets managers give its turns on call away', async () => {
  const { slack } = await startSlackDesk(local, 'http')
  const [ana, oli, mia] = [slack.asUser('U0ANA'), slack.asUser('U0OLI'), slack.asUser('U0MIA')]
  await ana.slash('/support', 'new vpn down', 'general')
  const card = await slack.until('the card', () =>
    slack.posts.find(one => one.channel === 'C0TRIAGE' && one.text.includes('SUP-1')),
  )
  const says = (post: typeof card) => shown(post.message, slack.world).text
  await oli.slash('/support', 'claim 1', 'general')
  await slack.until('the card to name Oli', () => /👀 oli/i.test(says(card)))
  await slack.admin.deactivates('U0OLI')
  await slack.until('the card to be free', () => says(card).includes('is no longer here'))
  const report = await slack.until('the report', () =>
    slack.posts.find(one => one.channel === 'G0MANAGERS' && one.text.includes('on call until')),
  )
  expect(says(report)).toContain('rota.levels "On call" layers')
  await mia.clicks(report, 'give-turns:oli:lee')
  await slack.until('the turns to be given', () => says(report).includes('No turn on call is'))
})

it('says on the card that the account of who asked is deactivated, lets another contact be asked, and closes without a word', async () => {
  const file = deskFile.replace(
    'roles:',
    `  - { id: anna, name: Anna Vale, links: [{ workspace: T0DESK, user: U0ANA }] }
  - { id: benno, name: Benno Vale, links: [{ workspace: T0DESK, user: U0BEN }] }
customers:
  - { id: valley, name: Valley Farms, people: [anna, benno] }
roles:`,
  )
  const { slack } = await startSlackDesk(local, 'http', { file })
  const [ana, ben, kim] = [slack.asUser('U0ANA'), slack.asUser('U0BEN'), slack.asUser('U0KIM')]
  await ana.slash('/support', 'new vpn down', 'general')
  await ana.slash('/support', 'new printer on fire', 'general')
  const cardOf = (ticket: string) =>
    slack.until(`the card of ${ticket}`, () =>
      slack.posts.find(one => one.channel === 'C0TRIAGE' && one.text.includes(ticket)),
    )
  const [first, second] = [await cardOf('SUP-1'), await cardOf('SUP-2')]
  const says = (post: typeof first) => shown(post.message, slack.world).text
  await slack.admin.deactivates('U0ANA')
  for (const card of [first, second])
    await slack.until('the card to say so', () => says(card).includes('is no longer in this workspace'))

  await kim.clicks(second, 'ask-another:2')
  const form = await slack.until('the form', () => slack.views.at(-1))
  await kim.submits(form.id, { who: 'benno', text: 'Is it still on fire?' })
  const receipt = await slack.until(
    'the receipt of Ben',
    () => slack.posts.filter(one => one.channel.startsWith('D') && one.text.includes('SUP-2'))[1],
  )
  expect(says(receipt)).toContain('in their place')
  const question = await slack.until('the question', () =>
    slack.posts.find(one => one.text.includes('Is it still on fire?') && one.threadTs === receipt.ts),
  )
  expect(question.channel).toBe(receipt.channel)
  await slack.until('the card to wait', () => says(second).includes('waiting for'))
  await ben.types(receipt.channel, 'it is out', { thread: receipt.ts })
  await slack.until('the words of Ben', () =>
    slack.posts.find(one => one.threadTs === second.ts && one.text.includes('it is out')),
  )

  await slack.settled()
  const posts = slack.posts.length
  await kim.clicks(first, 'resolve-as:1:gone')
  await slack.until('the card to be closed', () => says(first).includes('✅'))
  await slack.settled()
  expect(slack.posts.length).toBe(posts)
})
