import type { ChatPlatform } from '../ports/chat-platform.ts'
import type { Attention, Log } from '../ports/surroundings.ts'
import type { Driver } from '../store/driver.ts'
import { makeInstallationStore } from '../store/installations.ts'
import { makeSealing } from '../store/sealing.ts'
import { makeTurns } from '../store/turns.ts'
import type { Chat } from './chat.ts'
import type { ConfiguredDesk } from './desk-files.ts'
import { patientChat } from './patient-chat.ts'
import type { Settings } from './settings.ts'

type Around = {
  /** This process, among replicas. */
  holder: string
  attention: Attention
  log: Log
}

/** The platforms that have a token, for the desks that name them. None: the playground takes their place. */
export async function connectChats(
  { slack, slackInstall, discord, keys }: Settings,
  configured: readonly ConfiguredDesk[],
  driver: Driver,
  { holder, attention: { free }, log }: Around,
): Promise<Chat[]> {
  const files = configured.map(({ file }) => file)
  const chats: Chat[] = []
  if (slack !== null) {
    const { connectSlack } = await import('./slack.ts')
    chats.push(patientChat(await connectSlack(slack, files, { free, log }), log))
  }
  if (slackInstall !== null) {
    const { connectSlackTeams } = await import('./slack.ts')
    const installations = makeInstallationStore(driver, makeSealing(keys))
    chats.push(await connectSlackTeams(slackInstall, files, installations, { free, log }))
  }
  if (discord !== null) {
    const { connectDiscord } = await import('./discord.ts')
    chats.push(patientChat(await connectDiscord(discord, files, makeTurns(driver, holder), log), log))
  }
  return chats
}

/** Who speaks for a workspace; null where nobody is connected. */
export function platformIn(chats: readonly Chat[], workspace: string): ChatPlatform | null {
  return chats.find(({ workspaces }) => workspaces.includes(workspace))?.platform ?? null
}

/** Desks as far as they are reached: a channel of a chat that is not connected would swallow what it is told. */
export function reachedBy(
  names: readonly ChatPlatform['name'][],
  configured: readonly ConfiguredDesk[],
): ConfiguredDesk[] {
  return configured.map(one => {
    const workspaces = one.file.workspaces.filter(({ platform }) => names.includes(platform))
    return workspaces.length === 0 ? one : { ...one, file: { ...one.file, workspaces } }
  })
}
