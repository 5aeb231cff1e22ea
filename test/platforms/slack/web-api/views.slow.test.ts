import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import type { BareApp } from '../bare-app.ts'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack } from '../local-slack.ts'
import { beginning } from '../with-bare-app.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const plain = (text: string) => ({ type: 'plain_text', text })
const modal = (more: Fields = {}) => ({
  type: 'modal',
  title: plain('Ticket'),
  blocks: [{ type: 'divider' }],
  ...more,
})
const button = {
  type: 'actions',
  elements: [{ type: 'button', text: plain('More'), action_id: 'more' }],
}

const begin = beginning(local)

/** A trigger as the app gets it: with a command. */
async function trigger(slack: LocalSlack, app: BareApp): Promise<unknown> {
  await slack.asUser('U0ANA').slash('/support', '', 'general')
  return app.received.at(-1)?.body.trigger_id
}

describe('a trigger', () => {
  it('opens one view', async () => {
    const { slack, app } = await begin()
    const id = await trigger(slack, app)
    const open = (trigger_id: unknown) => api(slack, 'views.open', { trigger_id, view: modal() })
    expect(await open(id)).toMatchObject({
      ok: true,
      view: { type: 'modal', callback_id: '', state: { values: {} }, previous_view_id: null },
    })
    expect(await open(id)).toMatchObject({ error: 'exchanged_trigger_id' })
    expect(await open('1.2.abc')).toMatchObject({ error: 'invalid_trigger_id' })
    expect(slack.asUser('U0ANA').view()?.body).toMatchObject({ title: plain('Ticket') })
  })

  it('opens nothing in another workspace', async () => {
    const { slack, app } = await begin(undefined, {
      workspaces: [
        { id: 'T1', users: [{ id: 'U0ANA' }], channels: [{ id: 'C1', name: 'general', members: ['U0ANA'] }] },
        { id: 'T2' },
      ],
    })
    const call = { trigger_id: await trigger(slack, app), view: modal() }
    expect(await api(slack, 'views.open', call, slack.token('T2'))).toMatchObject({
      error: 'invalid_trigger_id',
    })
  })

  it('lives three seconds', async () => {
    const { slack, app, clock } = await begin()
    const early = await trigger(slack, app)
    const late = await trigger(slack, app)
    await clock.advance(3_000)
    expect(await api(slack, 'views.open', { trigger_id: early, view: modal() })).toMatchObject({ ok: true })
    await clock.advance(1)
    expect(await api(slack, 'views.open', { trigger_id: late, view: modal() })).toMatchObject({
      error: 'expired_trigger_id',
    })
  })
})

describe('a view', () => {
  it('that breaks a limit is refused with the place of the fault', async () => {
    const { slack, app } = await begin()
    const view = modal({ title: plain('A title of twenty-five ch') })
    expect(await api(slack, 'views.open', { trigger_id: await trigger(slack, app), view })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      },
    })
    expect(slack.views).toEqual([])
  })

  it('of more than 250 kB is too large', async () => {
    const { slack, app } = await begin()
    const text = { type: 'mrkdwn', text: 'ü'.repeat(3000) }
    const view = modal({ blocks: Array(42).fill({ type: 'section', text }) })
    expect(await api(slack, 'views.open', { trigger_id: await trigger(slack, app), view })).toMatchObject({
      error: 'view_too_large',
    })
  })

  it('has at most two others on top, pushed with triggers of its own', async () => {
    const { slack, app } = await begin()
    const ana = slack.asUser('U0ANA')
    const view = modal({ blocks: [button] })
    await api(slack, 'views.open', { trigger_id: await trigger(slack, app), view })
    const push = async () => {
      await ana.clicks({ view: ana.view()?.id ?? '' }, 'more')
      return api(slack, 'views.push', { trigger_id: app.received.at(-1)?.body.trigger_id, view })
    }
    const root = ana.view()?.id
    expect(await push()).toMatchObject({ ok: true, view: { root_view_id: root, previous_view_id: root } })
    expect(await push()).toMatchObject({ ok: true })
    expect(await push()).toMatchObject({ error: 'push_limit_reached' })
  })

  it('is replaced only by who saw its last state', async () => {
    const { slack, app } = await begin()
    const opened = await api(slack, 'views.open', { trigger_id: await trigger(slack, app), view: modal() })
    const { id: view_id, hash } = opened.view as Fields
    const change = { view_id, hash, view: modal({ title: plain('Changed') }) }
    expect(await api(slack, 'views.update', change)).toMatchObject({ ok: true, view: { id: view_id } })
    expect(await api(slack, 'views.update', change)).toMatchObject({ error: 'hash_conflict' })
    expect(await api(slack, 'views.update', { ...change, view_id: 'V0NONE' })).toMatchObject({
      error: 'not_found',
    })
  })

  it('keeps its external id to itself', async () => {
    const { slack, app } = await begin()
    const view = modal({ external_id: 'SUP-1' })
    const open = async () => api(slack, 'views.open', { trigger_id: await trigger(slack, app), view })
    expect(await open()).toMatchObject({ ok: true })
    expect(await open()).toMatchObject({ error: 'duplicate_external_id' })
    expect(await api(slack, 'views.update', { external_id: 'SUP-1', view })).toMatchObject({ ok: true })
  })
})

describe('App Home', () => {
  it('is published for one person and sent along when they open it', async () => {
    const { slack, app } = await begin()
    const view = { type: 'home', blocks: [button] }
    await slack.asUser('U0KIM').opensHome()
    expect(app.received.at(-1)?.body.event).not.toHaveProperty('view')
    expect(await api(slack, 'views.publish', { user_id: 'U0KIM', view })).toMatchObject({
      ok: true,
      view: { type: 'home' },
    })
    await slack.asUser('U0KIM').opensHome()
    expect(app.received.at(-1)?.body.event).toMatchObject({ tab: 'home', view: { type: 'home' } })
    const press = await slack.asUser('U0KIM').clicks({ home: true }, 'more')
    expect([press.trouble, app.received.at(-1)?.body]).toMatchObject([
      undefined,
      { container: { type: 'view' }, user: { id: 'U0KIM' }, actions: [{ action_id: 'more' }] },
    ])
  })

  it('takes no modal, and nothing when it is switched off', async () => {
    const { slack } = await begin()
    expect(await api(slack, 'views.publish', { user_id: 'U0KIM', view: modal() })).toMatchObject({
      error: 'invalid_arguments',
    })
    const off = await local.start({ app: { homeTab: false } })
    const view = { type: 'home', blocks: [] }
    expect(await api(off, 'views.publish', { user_id: 'U0KIM', view })).toMatchObject({
      error: 'not_enabled',
    })
  })
})
