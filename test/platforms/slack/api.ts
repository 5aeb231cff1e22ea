import type { LocalSlack } from './local-slack.ts'
import type { Fields } from './world/model.ts'

/** Calls a method as a plain HTTP client does, and answers with the body. */
export async function api(
  slack: LocalSlack,
  method: string,
  args: Fields = {},
  token: string | undefined = slack.token(),
): Promise<Fields> {
  return (await request(slack, method, args, token)).body
}

/** As `api`, with the status and the headers. */
export async function request(
  slack: LocalSlack,
  method: string,
  args: Fields = {},
  token: string | undefined = slack.token(),
): Promise<{ status: number; headers: Headers; body: Fields }> {
  const response = await fetch(slack.apiUrl + method, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(args),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Fields }
}
