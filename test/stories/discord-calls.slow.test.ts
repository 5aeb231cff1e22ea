import { expect, it } from 'vitest'
import { shown } from '../adapters/discord/shown.ts'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { allSent } from './all-sent.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'
import { answerOf } from './long-answer.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

/** Interactions are answered at addresses of their own, which are not bound to the limit of the bot. */
const isOfBot = ({ path }: { path: string }) => !/^\/(interactions|webhooks)\//.test(path)

/** Made once at a start, for no ticket. */
const look = 'GET /channels/:channel/messages'

const lengths = [20, 600, 2_500]

it.each(lengths)(
  'opens, claims, answers with %i characters, resolves and rates a ticket with twelve calls of the API at most, however long people take',
  async length => {
    const stand = await startDiscordDesk(discord())
    const sent = () => allSent(stand.desk())
    const { ana, kim, help, triage, text, until } = stand
    const { views, journal, world } = discord()
    const answer = answerOf(length)
    const looks = () => journal.requests.some(({ method, route }) => `${method} ${route}` === look)
    await until('the look at what was written before the start', looks)
    const before = journal.requests.length

    await ana.uses(help, 'support', { text: 'new vpn down' })
    const [card, { thread, receipt }] = [await stand.card(1), await stand.talk(1)]
    await sent()
    kim.reacts(card, '👀')
    await until(
      'both to name Kim',
      () => text(receipt).includes('Kim has it') && text(card).includes('👀 Kim'),
    )
    await sent()
    await kim.uses(triage, 'desk reply', { ticket: 1, text: answer })
    const below = () => views.messages(thread).filter(one => one !== receipt)
    await until('the answer', () => below().some(one => text(one).includes('Looking at it now')))
    await until('the card to say it', () => card.content.includes('📤 Kim to Ana: Looking at it now'))
    const read = () => below().map(text).join(' ')
    await until('the whole answer', () => read().split('now').length === answer.split('now').length)
    await sent()
    kim.reacts(card, '✅')
    const solved = await until('the question how it was', () =>
      below().find(one => shown(one, world).buttons.includes('5')),
    )
    await until('the card to be solved', () => text(card).includes('solved by Kim'))
    await sent()
    await ana.clicks(solved, '5')
    await until('the score where it was given', () => text(solved).includes('You gave 5 of 5'))
    await until('the rating', () => text(card).includes('rated 5 of 5'))
    await sent()
    const [whole] = card.attachments
    if (length > 300) expect(new TextDecoder().decode(whole?.bytes)).toBe(`📤 Kim to Ana: ${answer}`)
    else expect(whole).toBeUndefined()

    const made = journal.requests.slice(before).filter(isOfBot)
    const named = made.map(({ method, route }) => `${method} ${route}`).join('\n')
    expect(made.length, named).toBeLessThanOrEqual(12)
    expect(journal.refused()).toEqual([])
  },
)
