import { joinChannel, leaveChannel } from '../acts/membership.ts'
import { emit } from '../events/emit.ts'
import { homeOpened } from '../payloads/events.ts'
import { viewFields } from '../payloads/view.ts'
import type { Platform } from '../platform.ts'
import type { Outcome } from '../transport/transport.ts'
import { findChannel, needChannel, needUser, openIm, workspaceOfUser } from '../world/find.ts'
import { type Acting, makeActing } from './acting.ts'
import { makeTalking, type Talking } from './talking.ts'

/** Everything one person can do in Slack that an app hears of. */
export type Person = Talking &
  Acting & {
    id: string
    /** Opens the app's page; the tab is `home` unless said otherwise. */
    opensHome: (tab?: 'home' | 'messages') => Promise<Outcome | undefined>
    joins: (channel: string) => Promise<Outcome | undefined>
    leaves: (channel: string) => Promise<Outcome | undefined>
    /** Brings somebody, or the app by its user id, into a channel. */
    invites: (user: string, channel: string) => Promise<Outcome | undefined>
    removes: (user: string, channel: string) => Promise<Outcome | undefined>
  }

/** @throws UnknownInWorld for somebody who is not there, Error for a deactivated account */
export function asUser(platform: Platform, id: string): Person {
  const workspace = workspaceOfUser(platform.world, id)
  const user = needUser(workspace, id)
  if (user.deleted) throw new Error(`${id} is deactivated and can do nothing.`)
  const channelOf = (name: string) => findChannel(workspace, name) ?? needChannel(workspace, name)
  return {
    id,
    ...makeTalking(platform, workspace, user),
    ...makeActing(platform, workspace, user),
    opensHome: (tab = 'home') => {
      const channel = openIm(workspace, id, platform.ids, platform.clock.now())
      const home = tab === 'home' ? workspace.homes.get(id) : undefined
      const view = home && viewFields(home, platform.world.app, workspace)
      return emit(platform, workspace, homeOpened(id, channel.id, tab, platform.ids.ts(), view))
    },
    joins: name => joinChannel(platform, workspace, channelOf(name), id),
    leaves: name => leaveChannel(platform, workspace, channelOf(name), id),
    invites: (guest, name) => joinChannel(platform, workspace, channelOf(name), guest, id),
    removes: (member, name) => leaveChannel(platform, workspace, channelOf(name), member, id),
  }
}
