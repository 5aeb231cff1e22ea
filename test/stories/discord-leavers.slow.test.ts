import { expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../platforms/discord/each-test.ts'
import { startDiscordDesk, stopDesks } from './discord-desk.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopDesks()

const day = 86_400_000

it('walk (k): a member who leaves is waited for seven days, and let into their thread again on return', async () => {
  const stand = await startDiscordDesk(discord(), { members: true })
  const { guild, agents, ana, kim, help, triage, talk, card, text, until, restart } = stand
  const { build, views, journal } = discord()
  await ana.uses(help, 'support', { text: 'new portal login fails' })
  const { thread } = await talk(1)
  const shown = await card(1)
  await kim.uses(triage, 'desk reply', { ticket: 1, text: 'Looking at it now' })
  await until('the answer', () => views.messages(thread).some(one => text(one).includes('Looking at it now')))

  ana.leaves(guild)
  await until('the card to say so', () => text(shown).includes('closed on') && text(shown).includes('Ana'))
  expect(shown.content).toMatch(/\*\*Solution:\*\* .*stands still|paused/i)
  build.join(guild, ana)
  const back = await until('a word to who is back', () =>
    views.messages(thread).find(one => text(one).includes('you are back: SUP-1 goes on here')),
  )
  expect(ana.sees(back)).toBe(true)
  expect(views.pingsOf(ana)).toContain(back)
  await until('the card as before', () => text(shown).includes('Ana sees only what you send'))
  ana.types(thread, 'it fails again')
  await until('her words with the team', () =>
    views
      .threads(triage)
      .flatMap(one => views.messages(one))
      .some(one => text(one).includes('it fails again')),
  )

  kim.leaves(guild)
  build.join(guild, kim)
  const refused = await kim.uses(help, 'desk claim', { ticket: 1 })
  expect(text(await refused.original())).not.toContain('You have SUP-1')
  kim.leaves(guild)
  build.join(guild, kim, [agents])
  const claimed = await kim.uses(triage, 'desk claim', { ticket: 1 })
  expect(text(await claimed.original())).toContain('SUP-1')
  await until('the card to name Kim', () => text(shown).includes('👀 Kim'))

  const before = views.messages(thread).length
  ana.leaves(guild)
  await until('the card to say so again', () => text(shown).includes('closed on'))
  await restart(() => {}, 6 * day)
  expect(text(shown)).not.toContain('✅ solved')

  await restart(() => build.join(guild, ana), 6 * day)
  await until('a word to who came back while nobody listened', () =>
    views
      .messages(thread)
      .slice(before)
      .some(one => text(one).includes('you are back: SUP-1 goes on here')),
  )
  await until('the card as before that', () => !text(shown).includes('closed on'))
  const known = views.messages(thread).length
  await restart(() => ana.leaves(guild), 6 * day)
  await until('the card to say who left while nobody listened', () => text(shown).includes('closed on'))
  expect(views.messages(thread)).toHaveLength(known)
  await restart(() => {}, 14 * day)
  await until('the card to be closed', () => text(shown).includes('✅ solved by Kim'))
  expect(views.messages(thread)).toHaveLength(known)
  // Five programs within some seconds, none of which knows how much the one before has asked for, may be slowed down.
  const changes = journal.refused().filter(({ method, status }) => method !== 'GET' && status !== 429)
  expect(changes).toEqual([])
})
