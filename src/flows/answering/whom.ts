import { nobodyNamed, severalNamed } from '../../cards/people.ts'
import type { Person } from '../../core/people.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { findPerson } from '../persons.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

const most = 10

/** Whom a word of a command means; else the answer why not, with the text that was written beside it. */
export async function whom(
  { platformOf }: Pick<HandleDeps, 'platformOf'>,
  { desk, inbound, words }: Call,
  word: string,
  text = '',
): Promise<{ person: Person } | { no: Reply }> {
  const { workspace } = inbound.place
  const sought = await findPerson(desk, workspace, word, platformOf(workspace))
  if (sought === 'nobody') return { no: whisper(nobodyNamed(words, word, text)) }
  if ('person' in sought) return sought
  return { no: whisper(severalNamed(words, word, sought.several.slice(0, most), text)) }
}
