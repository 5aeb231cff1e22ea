import type { ChatPlatform } from '../../../src/ports/chat-platform.ts'
import { download } from '../../../src/ports/download.ts'
import { patience, type SlackDeps } from '../deps.ts'

/** Where Slack keeps what people upload, docs.slack.dev/reference/objects/file-object: `url_private`. */
const home = 'https://files.slack.com'

/**
 * Files are given to whoever has the token in an `Authorization` header and the scope files:read; everybody else is
 * led to a page to sign in at.
 */
export function makeFetchFile({
  botToken,
  apiUrl,
}: Pick<SlackDeps, 'botToken' | 'apiUrl'>): ChatPlatform['fetchFile'] {
  const origins = apiUrl === undefined ? [home] : [home, new URL(apiUrl).origin]
  const headers = { authorization: `Bearer ${botToken}` }
  return ({ url }, most) => download(url, { headers, origins, most, patienceMs: patience.upload })
}
