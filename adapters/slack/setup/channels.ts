import type { WebClient } from '@slack/web-api'
import { sentence } from '../../../src/cards/sentence.ts'
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
      const what = sentence('doctor.slack.no-channel', { channel: shown })
      return { grade: 'fault', what, remedy: sentence('doctor.slack.no-channel.do') }
    }
    if (channel.is_archived === true)
      return {
        grade: 'fault',
        what: sentence('doctor.slack.archived', { channel: shown }),
        remedy: sentence('doctor.slack.archived.do'),
      }
    if (channel.is_member === false)
      return {
        grade: 'fault',
        what: sentence('doctor.slack.not-in', { channel: shown }),
        remedy: sentence('doctor.slack.not-in.do', { channel: shown }),
      }
    return { grade: 'ok', what: sentence('doctor.slack.in', { channel: shown }) }
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
