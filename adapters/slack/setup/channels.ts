import type { WebClient } from '@slack/web-api'
import type { Finding } from '../../../src/ports/check.ts'
import { calling } from '../out/failure.ts'

type Channel = { id?: string; name?: string; is_member?: boolean; is_archived?: boolean }

/** Whether each channel of the desk files is there, in use, and has the bot in it. */
export async function channelFindings(api: WebClient, wanted: readonly string[]): Promise<Finding[]> {
  const known = await channelsOf(api)
  return [...new Set(wanted)].map(name => {
    const channel = known.find(one => one.id === name || one.name === name)
    const shown = `#${channel?.name ?? name}`
    if (channel === undefined) {
      const what = `Slack shows the app no channel ${shown}`
      const remedy = `Correct the name in desk.yaml; where it is private, type \`/invite @Deskhand\` there first.`
      return { grade: 'fault', what, remedy }
    }
    if (channel.is_archived === true)
      return {
        grade: 'fault',
        what: `${shown} is archived`,
        remedy: 'Unarchive it, or name another in desk.yaml.',
      }
    if (channel.is_member === false)
      return {
        grade: 'fault',
        what: `the bot is not in ${shown}`,
        remedy: `Type \`/invite @Deskhand\` in ${shown}, then run this again.`,
      }
    return { grade: 'ok', what: `the bot is in ${shown}` }
  })
}

async function channelsOf(api: WebClient): Promise<Channel[]> {
  const found: Channel[] = []
  let cursor: string | undefined
  do {
    const next = cursor === undefined ? {} : { cursor }
    const types = 'public_channel,private_channel'
    const page = await calling(() => api.conversations.list({ types, limit: 1_000, ...next }))
    found.push(...(page.channels ?? []))
    cursor = page.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return found
}
