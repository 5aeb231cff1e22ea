import { card } from '../../cards/card.ts'
import { found, noneFound } from '../../cards/find.ts'
import { isStaff } from '../../core/access.ts'
import { cleanText } from '../../core/clean-text.ts'
import { personOf } from '../../core/people.ts'
import { excerptOf, readSearch } from '../../core/search.ts'
import type { Reply } from '../../ports/chat-platform.ts'
import { echo } from '../said.ts'
import { statusesFor } from '../view.ts'
import { type Call, whisper } from './call.ts'
import type { HandleDeps } from './deps.ts'

const most = 10

/** `find vpn certificate #login`: the team among all tickets of the desk, a requester among their own. */
export async function finding({ tickets }: HandleDeps, said: string, call: Call): Promise<Reply> {
  const { desk, actor, words } = call
  const search = readSearch(cleanText(said))
  if (search.words.length + search.tags.length === 0) return whisper(card(words.text('find.what')))
  const of = isStaff(actor) ? null : personOf(actor)
  const { lines, more } = await tickets.find(desk.id, search, of, most)
  if (lines.length === 0) return whisper(noneFound(words, echo(said)))
  const shown = lines.map(line => ({
    ...line,
    match: line.match === null || line.match === line.title ? null : excerptOf(line.match, search),
  }))
  const statuses = statusesFor(words, desk, call.now)
  return whisper(found({ words, prefix: desk.file.prefix, statuses, lines: shown, more }))
}
