import { type Asked, listen } from './server.ts'
import type { LocalPager, Told } from './told.ts'

export type Notification = {
  title: string
  message: string
  priority: number
  tags: string[]
  actions: { action: string; label: string; url: string; method?: string }[]
}

const kinds = ['view', 'broadcast', 'http']
const known = [
  ...['topic', 'message', 'title', 'tags', 'priority', 'actions', 'click', 'attach'],
  ...['markdown', 'icon', 'filename', 'delay', 'email', 'call'],
]

/**
 * An ntfy server's publishing as JSON, written from docs.ntfy.sh/publish: POST or PUT to the root, the topic's form,
 * priorities 1 to 5, three actions at most, 4,096 bytes of message, bearer tokens. Two choices: an unknown field is
 * refused, and so is a longer message, which the real one turns into an attachment.
 */
export async function startLocalNtfy(
  topic: string,
  token: string | null,
): Promise<LocalPager & { shown: Notification[] }> {
  const told: Told[] = []
  const shown: Notification[] = []
  const bad = (code: number, error: string) => ({ status: 400, body: { code, http: 400, error } })

  function answer({ method, path, headers, body }: Asked) {
    if (!['POST', 'PUT'].includes(method) || path !== '/') return { status: 404, body: { code: 40401 } }
    if (token !== null && headers.authorization !== `Bearer ${token}`) {
      return { status: 403, body: { code: 40301, http: 403, error: 'forbidden' } }
    }
    let read: Partial<Notification> & { topic?: unknown; click?: string }
    try {
      read = JSON.parse(body)
    } catch {
      return bad(40017, 'request body must be message JSON')
    }
    const { title = '', message = 'triggered', priority = 3, tags = [], actions = [], click } = read
    if (Object.keys(read).some(key => !known.includes(key))) return bad(40017, 'unknown field')
    if (!/^[-_A-Za-z0-9]{1,64}$/.test(String(read.topic ?? ''))) return bad(40009, 'topic invalid')
    if (!Number.isInteger(priority) || priority < 1 || priority > 5) return bad(40007, 'invalid priority')
    if (Buffer.byteLength(message) > 4_096) return bad(41301, 'message too long')
    if (actions.length > 3 || !actions.every(isAction)) return bad(40018, 'actions invalid')
    if (click !== undefined && !URL.canParse(click)) return bad(40000, 'click invalid')
    if (read.topic === topic) {
      shown.push({ title, message, priority, tags, actions })
      told.push({
        what: priority >= 4 ? 'page' : 'acknowledged',
        key: '',
        title,
        drill: tags.includes('bell'),
      })
    }
    return { status: 200, body: { id: `m${shown.length}`, event: 'message', topic: read.topic } }
  }

  return { server: await listen(answer), told, shown }
}

function isAction({ action, label, url }: Notification['actions'][number]): boolean {
  return kinds.includes(action) && label !== '' && (action === 'broadcast' || URL.canParse(url))
}
