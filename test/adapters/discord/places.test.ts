import { describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../../platforms/discord/each-test.ts'
import { permission } from '../../platforms/discord/world/permissions.ts'
import { asked, makeScene, stopPlatforms } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
stopPlatforms()

describe('servers and channels', () => {
  it('that put the bot out or let it in are told of once, and an outage is neither', async () => {
    const { guild, application, triage, heard, finds } = await makeScene(discord())
    const { happenings, build } = discord()
    const told = (kind: string) => heard.filter(one => one.kind === kind)

    happenings.outage(guild, true)
    happenings.outage(guild, false)
    happenings.removeApplication(guild, application)
    await finds(() => told('lifecycle')[0])
    expect(told('lifecycle')).toEqual([
      expect.objectContaining({
        change: 'uninstalled',
        place: { workspace: guild.id, channel: '', thread: null },
      }),
    ])
    expect(told('membership')).toEqual([])

    const role = build.install(application, guild, asked)
    await finds(() => told('membership')[0])
    // The team's channel does not show itself to the new role yet.
    const help = { joined: true, self: true, place: expect.objectContaining({ channel: 'help' }) }
    expect(told('membership')).toEqual([expect.objectContaining(help)])

    happenings.changeChannel(triage, { topic: 'the team' })
    const opened = [
      ...triage.overwrites,
      { id: role.id, type: 0 as const, allow: permission.viewChannel, deny: 0n },
    ]
    happenings.changeChannel(triage, { overwrites: opened })
    await finds(() => told('membership')[1])
    happenings.changeChannel(triage, { overwrites: [...opened] })
    expect(told('membership')[1]).toMatchObject({ joined: true, self: true, place: { channel: 'triage' } })
    expect(told('lifecycle')).toHaveLength(1)
  })
})

describe('members', () => {
  it('who leave, are thrown out or lose a role are told of where Discord tells it', async () => {
    const { guild, agents, ana, ben, kim, finds } = await makeScene(discord(), { members: true })
    const { happenings } = discord()
    const told = (id: string, joined: boolean) =>
      finds(all => all.find(one => one.kind === 'membership' && one.from.id === id && one.joined === joined))

    ana.leaves(guild)
    expect(await told(ana.id, false)).toMatchObject({ whole: true })
    happenings.expel(guild, ben)
    await told(ben.id, false)
    happenings.takeRole(guild, kim, agents)
    const lost = await told(kim.id, false)
    expect(lost).not.toHaveProperty('gone')
    expect(lost).toMatchObject({ from: { name: 'Kim' }, place: { workspace: guild.id, channel: '' } })
    happenings.giveRole(guild, kim, agents)
    await told(kim.id, true)
  })

  it('are nothing that Discord tells without the intent', async () => {
    const { guild, ana, kim, help, heard, hears } = await makeScene(discord())
    ana.leaves(guild)
    kim.types(help, 'still here')
    await hears('message')
    expect(heard.filter(one => one.kind === 'membership')).toEqual([])
  })
})
