import { makeWaysIn } from '../../src/main/coming-in.ts'
import { type ConfiguredDesk, readDesks } from '../../src/main/desk-files.ts'
import { openWaysOut } from '../../src/main/going-out.ts'
import { layGround } from '../../src/main/ground.ts'
import { makeLooking } from '../../src/main/looking.ts'
import { readSettings } from '../../src/main/settings.ts'
import type { Reply } from '../../src/ports/chat-platform.ts'
import type { Inbound } from '../../src/ports/inbound.ts'
import type { Driver } from '../../src/store/driver.ts'
import { at } from '../core/desk.ts'
import { noFault } from '../store/connect.ts'
import { quietLog } from '../support/logs.ts'

export type Receive = (inbound: Inbound) => Promise<Reply>
export type Who = { id: string; name: string }

/**
 * Desks with their way in and no chat: everything that would be sent waits in the outbox. Of several, each is the
 * default one with channels of its own: `general 1`, and so on.
 */
export async function wayIn(driver: Driver, desks = 1): Promise<Receive> {
  const settings = readSettings({ PORT: '0' })
  const [first] = await readDesks(settings)
  if (first === undefined) throw new Error('There is no default desk.')
  const ground = await layGround({
    settings,
    configured: [first, ...Array.from({ length: desks - 1 }, (_, index) => another(first, index + 1))],
    driver,
    log: quietLog,
    fault: noFault,
    at: new Date(at('2026-11-24 10:00')),
    alone: true,
  })
  const goingOut = openWaysOut(ground, { chats: [], pagerSettings: [], address: () => null })
  const looking = makeLooking(ground, goingOut)
  await looking.warm()
  // What is sent is the dispatcher's time.
  const quiet = { ...goingOut, all: { ...goingOut.all, wake: () => undefined } }
  return (await makeWaysIn(ground, quiet, looking)).receive
}

function another({ file, policy }: ConfiguredDesk, number: number): ConfiguredDesk {
  const workspaces = file.workspaces.map(({ channels, ...rest }) => {
    const own = (name: string | null) => name && `${name} ${number}`
    const { triage, onCall, managers, announcements } = channels
    return {
      ...rest,
      channels: {
        ...channels,
        intake: channels.intake.map(name => `${name} ${number}`),
        triage: own(triage),
        onCall: own(onCall),
        managers: own(managers),
        announcements: own(announcements),
      },
    }
  })
  return { file: { ...file, desk: `${file.desk}-${number}`, default: false, workspaces }, policy }
}

let events = 0

export function command(text: string, { id, name }: Who, channel = 'general'): Inbound {
  return {
    kind: 'command',
    text,
    eventId: `bench ${++events}`,
    from: { workspace: 'playground', id, name },
    place: { workspace: 'playground', channel, thread: null },
    at: new Date(),
  }
}
