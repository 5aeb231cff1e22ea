import { expect, it } from 'vitest'
import { card } from '../../../src/cards/card.ts'
import { say } from '../../../src/cards/text.ts'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { permission } from '../../platforms/discord/world/permissions.ts'
import { makeScene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

it('shows a long text of a card as a file, which goes with it, and does without where files are not allowed', async () => {
  const { application, guild, platform, message } = await makeScene(discord())
  const workspace = guild.id
  const to = { kind: 'channel', workspace, channel: 'triage' } as const
  const ref = await platform.deliver({ kind: 'post', to, card: card([say('SUP-1')]) }, 'card')
  const told = 'a long answer '.repeat(60)
  const file = {
    name: 'SUP-1.txt',
    type: 'text/plain',
    bytes: new TextEncoder().encode(told),
    alt: told,
  } as const
  const edit = (text: string, more: object = {}) =>
    platform.deliver({ kind: 'edit', workspace, ref, card: card([say(text)], more) }, text)
  const shown = () => ({ text: message(ref).content, files: message(ref).attachments })

  await edit('SUP-1 · answered', { file })
  expect(shown().text).toMatch(/^SUP-1 · answered\na long answer .* …$/)
  expect(shown().files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([told])

  await edit('SUP-1 · removed')
  expect(shown()).toEqual({ text: 'SUP-1 · removed', files: [] })

  const bot = [...guild.roles.values()].find(({ botId }) => botId === application.botId)
  if (bot === undefined) throw new Error('The bot has no role.')
  const { happenings } = discord()
  const everybody = guild.roles.get(guild.id)
  for (const role of [bot, everybody])
    if (role) happenings.changeRole(guild, role, { permissions: role.permissions & ~permission.attachFiles })
  await edit('SUP-1 · answered', { file })
  expect(shown().text).toContain('a long answer')
  expect(shown().files).toEqual([])
})
