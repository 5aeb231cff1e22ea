import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DeliveryError } from '../../src/ports/errors.ts'
import type { Pager, PagerCall, PagerNews } from '../../src/ports/pager.ts'
import { type LocalServer, listen } from '../platforms/pagers/server.ts'
import type { Told } from '../platforms/pagers/told.ts'

/** A pager, and its service on this machine to look into. */
export type PagerStand = { pager: Pager; server: LocalServer; told: readonly Told[]; close(): Promise<void> }

export type PagerContract = {
  name: string
  /** Gives up on an answer after `patienceMs`. */
  make(patienceMs: number): Promise<PagerStand>
  /** Everything that must never be repeated. */
  secrets: readonly string[]
  /** Whether the service is told of which alarm news is, and that it is over. */
  knowsAlarms: boolean
}

const told = {
  key: 'deskhand/support/45/1764324000000',
  delivery: 'support:7',
  title: 'SUP-45 CRITICAL · Tideline sync stopped',
  text: 'The first answer is due Sun 29 Nov, 02:30.',
  drill: false,
  desk: 'support',
  at: new Date('2026-11-29T12:00:00Z'),
}
const call: PagerCall = {
  ...told,
  urgency: 'high',
  who: ['Oli Brandt'],
  level: 'On call',
  answer: 'I have it',
  links: [{ label: 'Open the desk', url: 'https://desk.example' }],
}
const news: PagerNews = { ...told, text: 'Oli Brandt has it.', by: 'Oli Brandt' }

/** What every pager must do. */
export function pagerContract({ name, make, secrets, knowsAlarms }: PagerContract): void {
  describe(`${name}, as a pager`, () => {
    let stand: PagerStand
    beforeEach(async () => {
      stand = await make(10_000)
    })
    afterEach(() => stand.close())

    const failure = async (work: Promise<void>) => {
      const error = await work.then(
        () => null,
        (reason: unknown) => reason,
      )
      if (!(error instanceof DeliveryError)) throw new Error(`No DeliveryError, but ${error}.`)
      for (const secret of secrets) expect(error.message).not.toContain(secret)
      return error
    }

    it('rings with the number, the priority and the headline', async () => {
      await stand.pager.page(call)
      expect(stand.told).toMatchObject([{ what: 'page', title: call.title, drill: false }])
    })

    it('tells who has it and that it is over, of the same alarm', async () => {
      await stand.pager.page(call)
      await stand.pager.acknowledged(news)
      await stand.pager.resolved({ ...news, text: 'Solved.', by: null })
      expect(stand.told).toHaveLength(3)
      if (!knowsAlarms) return
      expect(stand.told.map(({ what }) => what)).toEqual(['page', 'acknowledged', 'resolved'])
      expect(new Set(stand.told.map(({ key }) => key))).toEqual(new Set([call.key]))
    })

    it('takes the same delivery again without harm', async () => {
      await stand.pager.page(call)
      await stand.pager.page(call)
      expect(new Set(stand.told.map(({ key, what }) => `${what} ${key}`)).size).toBe(1)
    })

    it('says that a drill is one', async () => {
      await stand.pager.page({ ...call, drill: true })
      expect(stand.told).toMatchObject([{ drill: true }])
    })

    it.each([
      ['a long one', 'no bookings arrive '.repeat(500)],
      ['one of emoji', '🚨'.repeat(500)],
      ['one with line breaks, controls and half a letter', 'a\r\nb\u0000\u001b[31mc\u202edef\ud83d'],
      ['one that looks like JSON', '"},{"routing_key":"x'],
    ])('cuts every title so that the service takes it: %s', async (_, title) => {
      await stand.pager.page({ ...call, title, text: title, who: Array(100).fill(title), level: title })
      expect(stand.told).toHaveLength(1)
      expect(stand.told[0]?.title).not.toMatch(/[\p{Cc}\u202e]|[\ud800-\udbff]$/u)
    })

    it('waits as long as a busy service asks for', async () => {
      stand.server.fail({ do: 'status', status: 429, headers: { 'retry-after': '7' } })
      expect(await failure(stand.pager.page(call))).toMatchObject({ kind: 'retry', waitMs: 7_000 })
    })

    it.each([429, 500, 502, 503])('names a time of its own after a bare %i', async status => {
      stand.server.fail({ do: 'status', status })
      const { kind, waitMs } = await failure(stand.pager.page(call))
      expect(kind).toBe('retry')
      expect(waitMs).toBeGreaterThanOrEqual(1_000)
    })

    it('does not wait for ever, whatever a service asks for', async () => {
      stand.server.fail({ do: 'status', status: 503, headers: { 'retry-after': '999999' } })
      expect((await failure(stand.pager.page(call))).waitMs).toBeLessThanOrEqual(600_000)
    })

    it.each([
      [401, 'forbidden'],
      [403, 'forbidden'],
      [404, 'gone'],
      [410, 'gone'],
      [400, 'refused'],
      [413, 'refused'],
    ])('gives up after a %i: %s', async (status, kind) => {
      stand.server.fail({ do: 'status', status })
      expect((await failure(stand.pager.page(call))).kind).toBe(kind)
    })

    it('does not know whether a call arrived whose connection broke', async () => {
      stand.server.fail({ do: 'drop' })
      expect((await failure(stand.pager.page(call))).kind).toBe('ambiguous')
    })

    it('tries again where nobody listens', async () => {
      await stand.server.stop()
      const { kind, waitMs } = await failure(stand.pager.page(call))
      expect(kind).toBe('retry')
      expect(waitMs).toBeGreaterThanOrEqual(1_000)
    })

    it('follows no redirect', async () => {
      const elsewhere = await listen(() => ({ status: 200, body: 'thank you' }))
      try {
        stand.server.fail({ do: 'status', status: 307, headers: { location: elsewhere.url } })
        expect((await failure(stand.pager.page(call))).kind).toBe('refused')
        expect(elsewhere.asked).toEqual([])
      } finally {
        await elsewhere.stop()
      }
    })

    it('does not wait for ever for an answer', async () => {
      const hasty = await make(50)
      try {
        hasty.server.fail({ do: 'hang' })
        expect((await failure(hasty.pager.page(call))).kind).toBe('ambiguous')
      } finally {
        await hasty.close()
      }
    })
  })
}
