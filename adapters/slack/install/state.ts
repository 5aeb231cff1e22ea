import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Milliseconds from the first page until Slack sends the browser back. */
const lifetime = 10 * 60_000

export type States = {
  /** A new state for the address, and its half for the browser's cookie. */
  begin(): { state: string; cookie: string }
  /** Whether this state was begun here, lately, by the same browser, and is used for the first time. */
  end(state: string, cookie: string | null): boolean
}

/**
 * States of OAuth, docs.slack.dev/authentication/installing-with-oauth: whoever comes back with one began here in the
 * same browser. They are signed and not stored, so that any replica may see the end.
 *
 * @param now milliseconds since 1970
 */
export function makeStates(secret: string, now: () => number): States {
  const used = new Map<string, number>()
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  return {
    begin() {
      const cookie = randomBytes(24).toString('base64url')
      const until = String(now() + lifetime)
      return { cookie, state: `${until}.${sign(`${until}.${cookie}`)}` }
    },
    end(state, cookie) {
      const [until = '', signature = ''] = state.split('.')
      const at = now()
      for (const [old, end] of used) if (end < at) used.delete(old)
      if (cookie === null || !/^\d{1,16}$/.test(until) || Number(until) < at || used.has(state)) return false
      const [wanted, given] = [Buffer.from(sign(`${until}.${cookie}`)), Buffer.from(signature)]
      if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return false
      used.set(state, Number(until))
      return true
    },
  }
}
