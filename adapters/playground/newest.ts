import type { MessageRef } from '../../src/ports/inbound.ts'
import type { PlaygroundArchive } from '../../src/ports/playground-archive.ts'
import { dmOf } from './residents.ts'

/** The newest message of each channel that a person is in, of those that they see, answers in threads too. */
export async function newestFor(
  archive: PlaygroundArchive,
  person: string,
): Promise<{ channel: string; message: MessageRef }[]> {
  const joined = [...(await archive.memberships.channelsOf(person)), dmOf(person)]
  const latest = await archive.messages.latest(person)
  return latest.filter(({ channel }) => joined.includes(channel))
}
