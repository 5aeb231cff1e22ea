import type { ChatPlatform } from '../../../src/ports/chat-platform.ts'
import { download } from '../../../src/ports/download.ts'
import { type DiscordDeps, patience } from '../deps.ts'

/** Where Discord keeps attachments, docs.discord.com/developers/reference#image-formatting and the message object. */
const homes = ['https://cdn.discordapp.com', 'https://media.discordapp.net']

/** Their addresses are signed for a day and need no token, which is therefore not sent. */
export function makeFetchFile({ apiUrl }: Pick<DiscordDeps, 'apiUrl'>): ChatPlatform['fetchFile'] {
  const origins = apiUrl === undefined ? homes : [...homes, new URL(apiUrl).origin]
  return ({ url }, most) => download(url, { origins, most, patienceMs: patience.file })
}
