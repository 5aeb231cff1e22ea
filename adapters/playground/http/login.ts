import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Refused } from '../refused.ts'
import { loginPage } from './login-page.ts'

const cookie = 'deskhand_playground'
const mostSessions = 1000
const mostFailures = 20
/** Milliseconds in which so many wrong passwords may be tried. */
const failureWindow = 10 * 60 * 1000

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Lets in who knows the password, for as long as the process lives. */
export function makeLogin(password: string): { routes: Hono; door: MiddlewareHandler } {
  const expected = digest(password)
  const sessions = new Set<string>()
  let failures: number[] = []

  /** @throws Refused after too many wrong ones, right or not: a guess must cost something. */
  function isRight(typed: string): boolean {
    const now = performance.now()
    failures = failures.filter(at => now - at < failureWindow)
    if (failures.length >= mostFailures) {
      throw new Refused(429, 'too-many', 'password', 'Too many wrong passwords. Try again in ten minutes.')
    }
    // Digests have one length, so comparing them says nothing about the password's.
    const right = timingSafeEqual(digest(typed), expected)
    if (!right) failures.push(now)
    return right
  }

  function open(context: Context): void {
    const token = randomBytes(32).toString('base64url')
    const [oldest] = sessions
    if (sessions.size >= mostSessions && oldest !== undefined) sessions.delete(oldest)
    sessions.add(digest(token).toString('hex'))
    const secure = context.req.header('x-forwarded-proto') === 'https' || context.req.url.startsWith('https:')
    setCookie(context, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure })
  }

  const isIn = (context: Context) => sessions.has(digest(getCookie(context, cookie) ?? '').toString('hex'))

  const routes = new Hono()
  routes.get('/playground/login', context => context.html(loginPage()))
  routes.post('/playground/login', async context => {
    const { password: typed } = await context.req.parseBody()
    if (typeof typed !== 'string' || !isRight(typed)) {
      return context.html(loginPage('That is not the password.'), 401)
    }
    open(context)
    return context.redirect('/', 303)
  })

  return {
    routes,
    door: async (context, next) => {
      if (isIn(context)) return next()
      if (context.req.path === '/') return context.redirect('/playground/login', 303)
      throw new Refused(401, 'not-logged-in', 'cookie', 'Log in at /playground/login first.')
    },
  }
}
