/** Requests as any program could send them: what the refusals are tested with. */
import type { Json } from '../json.ts'
import type { LocalDiscord } from '../local-discord.ts'
import type { Application } from '../world/kinds.ts'

export type RawAnswer = { status: number; body: Json; headers: Headers }

export type RawClient = (method: string, path: string, body?: unknown) => Promise<RawAnswer>

/** With the application's token, or without one. */
export function rawClient(discord: LocalDiscord, application: Application | null): RawClient {
  return async (method, path, body) => {
    const headers: Record<string, string> = { 'User-Agent': 'DiscordBot (http://127.0.0.1, 1)' }
    if (application) headers.Authorization = `Bot ${application.token}`
    const isForm = body instanceof FormData
    if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json'
    const content = isForm ? body : body === undefined ? null : JSON.stringify(body)
    const response = await fetch(`${discord.api}/v10${path}`, { method, headers, body: content })
    const said = await response.text()
    return { status: response.status, body: parsed(said), headers: response.headers }
  }
}

function parsed(said: string): Json {
  try {
    return JSON.parse(said) as Json
  } catch {
    return { text: said }
  }
}
