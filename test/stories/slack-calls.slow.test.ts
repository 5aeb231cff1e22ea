import { expect, it } from 'vitest'
import { shown } from '../adapters/slack/shown.ts'
import { useLocalSlack } from '../platforms/slack/leaks.ts'
import { allSent } from './all-sent.ts'
import { answerOf } from './long-answer.ts'
import { startSlackDesk } from './slack-desk.ts'

const local = useLocalSlack()

const lengths = [20, 600, 5_000]

it.each(lengths)(
  'opens, claims, answers with %i characters, resolves and rates a ticket with twelve calls of the Web API at most, however long people take',
  async length => {
    const { slack, desk } = await startSlackDesk(local, 'http')
    const [ana, kim] = [slack.asUser('U0ANA'), slack.asUser('U0KIM')]
    const called = (method: string) => slack.calls.filter(one => one.method === method).length
    await slack.until('the start', () => called('users.list') === 1 && called('conversations.members') === 1)
    const answer = answerOf(length)
    const before = slack.calls.length

    await ana.slash('/support', 'new vpn down', 'general')
    const receipt = await slack.until('the receipt', () =>
      slack.posts.find(one => one.channel.startsWith('D')),
    )
    const triage = await slack.until('the card', () => slack.posts.find(one => one.channel === 'C0TRIAGE'))
    const both = (ofReceipt: string, ofCard: string) =>
      shown(receipt.message, slack.world).text.includes(ofReceipt) &&
      shown(triage.message, slack.world).text.includes(ofCard)

    await allSent(desk)
    await kim.reacts('eyes', triage)
    await slack.until('both to name Kim', () => both('kim has it', '👀 kim'))
    await allSent(desk)
    await kim.slash('/support', `reply 1 ${answer}`, 'triage')
    const below = (root: string) => slack.posts.filter(one => one.threadTs === root)
    await slack.until('the answer', () => below(receipt.ts).length === 1 && below(triage.ts).length === 1)
    for (const root of [receipt, triage])
      expect(below(root.ts).map(one => shown(one.message, slack.world).text)).toEqual([
        expect.stringContaining(answer),
      ])
    await slack.until('the receipt to say so', () => () => both('kim is working on it', '👀 kim'))
    await allSent(desk)
    await kim.reacts('white_check_mark', triage)
    const solved = await slack.until('the question how it was', () => below(receipt.ts)[1])
    await slack.until('both to be solved', () => both('Solved by kim', 'solved by kim'))
    await allSent(desk)
    await ana.clicks(solved, 'rate:1:5')
    await slack.until('the rating', () => both('Solved', 'rated 5 of 5'))
    await slack.until('the score where it was given', () =>
      shown(solved.message, slack.world).text.includes('You gave 5 of 5'),
    )
    await allSent(desk)
    await slack.settled()

    // Answers by a response URL are none of the Web API.
    const made = slack.calls.slice(before).flatMap(({ method }) => (method.startsWith('/') ? [] : [method]))
    expect(made.length, made.join(', ')).toBeLessThanOrEqual(12)
  },
)
