import { describe, expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import type { LocalSlack } from '../platforms/slack/local-slack.ts'
import { deskFile, startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()

/** Without these there is no desk. */
const needed = ['auth.test', 'chat.postMessage', 'chat.update', 'chat.postEphemeral', 'views.open']

/** Channels by their ids and an agent by name: nothing has to be looked up. */
const file = deskFile
  .replace('[general], requests: [help], triage: triage,', '[C0GENERAL], triage: C0TRIAGE,')
  .replace('onCall: on-call,', 'onCall: C0ONCALL,')
  .replace('announcements: announcements', 'announcements: C0NEWS')
  .replace('members: [{ workspace: T0DESK, channel: triage }]', 'people: [lee]')

/** A ticket of Ana's is claimed by Lee. */
async function story(slack: LocalSlack): Promise<void> {
  const { trouble } = await slack.asUser('U0ANA').slash('/support', 'new portal login fails', 'general')
  expect(trouble).toBeUndefined()
  const triage = await slack.until('the card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
  const receipt = () => slack.posts.find(one => /^[DU]/.test(one.channel))
  await slack.until('the receipt', () => receipt()?.text.includes('SUP-1 · portal login fails'))
  await slack.asUser('U0LEE').reacts('eyes', triage)
  const card = () => shown(triage.message, slack.world).text
  await slack.until('the card to say who has it', () => /👀 (?:lee|U0LEE) since/i.test(card()))
}

describe('a Slack that', () => {
  it('refuses every call that is not needed still has a desk', async () => {
    const { slack } = await startSlackDesk(local, 'http', {
      file,
      before: ({ faults }) =>
        faults.onCalls(({ method }) => !needed.includes(method), { do: 'error', code: 'missing_scope' }),
    })
    await story(slack)
  })

  it('does not list its channels for a while takes tickets, and tells the team that it cannot know them', async () => {
    let heal = () => {}
    const { slack } = await startSlackDesk(local, 'http', {
      before: ({ faults }) => {
        heal = faults.onCalls('conversations.list', { do: 'rate-limit', retryAfter: 1 })
      },
    })
    const said = (user: string) => slack.ephemerals.filter(one => one.user === user).map(({ text }) => text)
    await slack.asUser('U0ANA').slash('/support', 'new printer on fire', 'general')
    await slack.until('Ana to be told', () => said('U0ANA').some(text => text.includes('SUP-1 is open')))
    await slack.asUser('U0KIM').slash('/support', 'claim 1', 'general')
    const unsure = 'I cannot see just now who is on the team'
    await slack.until('Kim to be told', () => said('U0KIM').some(text => text.includes(unsure)))
    heal()
    const card = () => slack.posts.find(one => one.channel === 'C0TRIAGE')
    await slack.until('the card', card, 60_000)
    await slack.asUser('U0KIM').slash('/support', 'claim 1', 'general')
    const shownNow = () => shown(card()?.message ?? expect.fail('no card'), slack.world).text
    await slack.until('the card to name Kim', () => shownNow().includes('👀 kim since'), 60_000)
  })
})
