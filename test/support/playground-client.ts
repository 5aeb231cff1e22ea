/** A message as the playground's JSON API tells it. */
export type Message = {
  id: string
  from: string
  text: string
  fields: { name: string; value: string }[]
  buttons: { action: string; label: string }[]
  reactions: { emoji: string; people: string[] }[]
  files: { name: string; type: string; alt: string; url: string }[]
  edited: boolean
  private: boolean
  thread: string | null
  at: string
}

export type Form = {
  id: string
  title: string
  fields: { id: string; label: string; required: boolean; value?: string; error?: string }[]
}

/** What an act is answered with: the messages it made or changed that the person sees, and perhaps a form. */
export type Outcome = {
  messages: string[]
  form?: Form
  error?: { code: string; text: string; where: string }
}

export type Answered<T> = { status: number; body: T }

type Spot = { in?: string; thread?: string | undefined }
export type Client = ReturnType<typeof makeClient>
export type Resident = ReturnType<Client['person']>

/** The playground's JSON API, as scripts use it. */
export function makeClient(url: string) {
  async function call<T>(path: string, body?: object): Promise<Answered<T>> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await fetch(`${url}/playground/api${path}`, body === undefined ? {} : init)
    return { status: response.status, body: (await response.json()) as T }
  }

  async function done<T>(path: string, body?: object): Promise<T> {
    const answered = await call<T>(path, body)
    if (answered.status === 200) return answered.body
    throw new Error(`${path} was answered ${answered.status}: ${JSON.stringify(answered.body)}`)
  }

  async function list(as: string, channel: string, thread?: string): Promise<Message[]> {
    const query = new URLSearchParams({ as, in: channel, ...(thread === undefined ? {} : { thread }) })
    return done(`/messages?${query}`)
  }

  /** A turn for each thing that happens where a person is, the first at once. Ends with the loop around it. */
  async function* turns(as: string) {
    const leaving = new AbortController()
    try {
      const { body } = await fetch(`${url}/playground/api/events?as=${as}`, { signal: leaving.signal })
      for await (const _ of body ?? []) yield
    } finally {
      leaving.abort()
    }
  }

  return {
    /** Any request, whatever it is answered with. */
    call,
    now: async () => Date.parse((await done<{ now: string }>('/clock')).now),
    /** Pushes the desk's clock by a length of time (`2h`) or to an instant; resolves when all that was due is done. */
    push: (by: string) => done('/clock', by.includes('T') ? { to: by } : { advance: by }),

    /** Somebody who types, reacts and presses. Refusals of the API itself are thrown. */
    person(as: string) {
      const act = (path: string, body: object) => done<Outcome>(path, { as, ...body })
      /** The private answer to an act in a place, `` where there was none. */
      const answer = async ({ messages }: Outcome, { in: channel = 'general', thread }: Spot) => {
        const own = (await list(as, channel, thread)).filter(one => one.private && messages.includes(one.id))
        return own.at(-1)?.text ?? ''
      }
      return {
        id: as,
        /** @returns the private answer */
        async types(text: string, spot: Spot = {}): Promise<string> {
          return answer(await act('/command', { in: 'general', ...spot, text }), spot)
        },
        asks: (text: string, spot: Spot = {}) => act('/command', { in: 'general', ...spot, text }),
        async says(text: string, spot: Spot): Promise<string> {
          return answer(await act('/message', { ...spot, text }), spot)
        },
        /** Says something with files, whose content is text. @returns the private answer */
        async sends(text: string, files: Readonly<Record<string, string>>, spot: Spot): Promise<string> {
          const told = Object.entries(files).map(([name, content]) => ({
            name,
            type: 'text/plain',
            base64: Buffer.from(content).toString('base64'),
          }))
          return answer(await act('/message', { ...spot, text, files: told }), spot)
        },
        /** What is in a file of a message, as text. */
        opens: async ({ url: path }: Message['files'][number]) => (await fetch(`${url}${path}`)).text(),
        /** @returns the private answer, looked for where the message stands */
        async reacts(emoji: string, message: Message, spot: Spot): Promise<string> {
          return answer(await act('/react', { message: message.id, emoji }), spot)
        },
        async takesAway(emoji: string, message: Message, spot: Spot): Promise<string> {
          return answer(await act('/react', { message: message.id, emoji, remove: true }), spot)
        },
        presses: (action: string, message: Message) => act('/press', { message: message.id, action }),
        async pressesFor(action: string, message: Message, spot: Spot): Promise<string> {
          return answer(await act('/press', { message: message.id, action }), spot)
        },
        submits: (form: string, values: object) => act('/submit', { form, values }),
        sees: (channel: string, thread?: string) => list(as, channel, thread),
        /** Waits for a message in whose text these words stand. */
        async hears(words: string, channel: string): Promise<Message> {
          for await (const _ of turns(as)) {
            const found = (await list(as, channel)).find(one => one.text.includes(words))
            if (found !== undefined) return found
          }
          throw new Error(`The desk ended before anything in ${channel} held "${words}".`)
        },
        /** The only message there whose text holds these words. */
        async finds(words: string, channel: string, thread?: string): Promise<Message> {
          const found = (await list(as, channel, thread)).filter(one => one.text.includes(words))
          const [only] = found
          if (only === undefined || found.length > 1)
            throw new Error(`${found.length} messages in ${channel} hold "${words}"`)
          return only
        },
      }
    },
  }
}
