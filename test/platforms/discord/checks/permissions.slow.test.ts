import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { channelPermissions, permission } from '../world/permissions.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

const { viewChannel, sendMessages, addReactions, attachFiles } = permission
const bits = fc
  .subarray([viewChannel, sendMessages, addReactions, attachFiles])
  .map(all => all.reduce((a, b) => a | b, 0n))
const pair = fc.record({ allow: bits, deny: bits })

describe('what a person may do in a channel', () => {
  it('follows @everyone, then all roles together, then the person', () => {
    fc.assert(
      fc.property(pair, pair, pair, (everyone, role, own) => {
        const { kim, agents, guild, help } = scene
        help.overwrites = [
          { id: kim.id, type: 1, ...own },
          { id: agents.id, type: 0, ...role },
          { id: guild.id, type: 0, ...everyone },
        ]
        const granted = channelPermissions(discord().world, help, kim.id)
        for (const bit of [viewChannel, sendMessages, addReactions]) {
          const decided = [own, role, everyone].find(one => (one.allow | one.deny) & bit)
          const stepAllows = decided === undefined || (decided.allow & bit) !== 0n
          const sees = (granted & viewChannel) !== 0n
          expect((granted & bit) !== 0n).toBe(stepAllows && (bit === viewChannel || sees))
        }
        if (!(granted & sendMessages)) expect(granted & attachFiles).toBe(0n)
      }),
    )
  })

  it('is everything for the owner and administrators, nothing for strangers', () => {
    const { guild, help } = scene
    help.overwrites = [{ id: guild.id, type: 0, allow: 0n, deny: viewChannel }]
    const admins = discord().build.role(guild, { name: 'admins', permissions: permission.administrator })
    const admin = discord().build.person(guild, { name: 'Ada', roles: [admins] })
    const may = (id: string) =>
      (channelPermissions(discord().world, help, id) & permission.manageThreads) !== 0n
    expect([guild.ownerId, admin.id, scene.ana.id, '1'].map(may)).toEqual([true, true, false, false])
  })
})
