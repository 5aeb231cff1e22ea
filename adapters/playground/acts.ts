import type { ActTools } from './act-tools.ts'
import type { Changes } from './changes.ts'
import type { PlaygroundDeps } from './deps.ts'
import type { Hearing } from './hearing.ts'
import { makeMoves } from './moves.ts'
import { makeOwnMessages } from './own-messages.ts'
import type { Residents } from './residents.ts'
import { makeSpeech } from './speech.ts'
import { makeTouch } from './touch.ts'

export type Acts = ReturnType<typeof makeActs>

/**
 * What people do in the playground. Each act changes the archive as a chat would, tells the core, and gives
 * back what the core answered at once. All throw Refused for what no chat would let them do.
 */
export function makeActs(deps: PlaygroundDeps, residents: Residents, hearing: Hearing, changes: Changes) {
  const { archive, clock, newId } = deps
  const tools: ActTools = {
    archive,
    residents,
    hearing,
    changes,
    heading: async (person, channel, thread) => ({
      eventId: newId(),
      from: await residents.speaker(person),
      place: residents.place(channel, thread),
      at: clock.now(),
    }),
  }
  return {
    speech: makeSpeech(tools),
    touch: makeTouch(tools),
    own: makeOwnMessages(tools),
    moves: makeMoves(tools),
  }
}
