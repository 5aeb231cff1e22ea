import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { useLocalSlack } from '../leaks.ts'
import { beginning, saying } from '../with-bare-app.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const plain = (text: string) => ({ type: 'plain_text', text })

const begin = beginning(local)

const menu = {
  type: 'static_select',
  action_id: 'priority',
  options: ['low', 'high'].map(value => ({ text: plain(value), value })),
}

describe('a form', () => {
  const view = {
    type: 'modal',
    callback_id: 'ticket',
    title: plain('Ticket'),
    submit: plain('Open'),
    notify_on_close: true,
    private_metadata: 'T1',
    blocks: [
      {
        type: 'input',
        block_id: 'summary',
        label: plain('Summary'),
        element: { type: 'plain_text_input', action_id: 'text' },
      },
      { type: 'input', block_id: 'how', label: plain('How bad'), optional: true, element: menu },
    ],
  }

  async function opened(answer?: (body: Fields) => unknown) {
    const begun = await begin(({ body }, response) => {
      const said = body.type === 'view_submission' ? answer?.(body) : undefined
      if (said === undefined) response.end()
      else saying(said)(undefined, response)
    })
    const ana = begun.slack.asUser('U0ANA')
    await ana.slash('/support', '', 'general')
    const trigger_id = begun.app.received.at(-1)?.body.trigger_id
    await api(begun.slack, 'views.open', { trigger_id, view })
    return { ...begun, ana, id: ana.view()?.id ?? '' }
  }

  it('brings every value by block and action, the empty ones too', async () => {
    const { app, ana, id } = await opened()
    expect(await ana.submits(id, { text: 'The vpn is down' })).toMatchObject({ ack: undefined })
    expect(app.received.at(-1)?.body).toMatchObject({
      type: 'view_submission',
      view: {
        id,
        callback_id: 'ticket',
        private_metadata: 'T1',
        state: {
          values: {
            summary: { text: { type: 'plain_text_input', value: 'The vpn is down' } },
            how: { priority: { type: 'static_select', selected_option: null } },
          },
        },
      },
    })
    expect(ana.view()).toBeUndefined()
  })

  it('is not sent with a required field empty, nor with a field it does not have', async () => {
    const { ana, id } = await opened()
    await expect(ana.submits(id, { priority: 'high' })).rejects.toThrow('required field text is empty')
    await expect(ana.submits(id, { text: 'a', colour: 'red' })).rejects.toThrow('no field colour')
  })

  it('stays open with errors at fields it has, and with trouble at others', async () => {
    let errors: Fields = { summary: 'Say more.' }
    const { ana, id } = await opened(() => ({ response_action: 'errors', errors }))
    expect(await ana.submits(id, { text: 'vpn' })).toMatchObject({ errors: { summary: 'Say more.' } })
    errors = { nowhere: 'Lost.' }
    expect(await ana.submits(id, { text: 'vpn' })).toMatchObject({
      trouble: expect.stringContaining('trouble'),
    })
    expect(ana.view()?.id).toBe(id)
  })

  it('is replaced, covered or cleared as the answer says, if the answer is a right view', async () => {
    const done = { type: 'modal', title: plain('Done'), blocks: [{ type: 'divider' }] }
    const answers: Fields[] = [
      { response_action: 'update', view: { ...done, title: plain('a'.repeat(25)) } },
      { response_action: 'push', view },
      { response_action: 'update', view: done },
      { response_action: 'clear' },
    ]
    const { ana, id } = await opened(() => answers.shift())
    expect(await ana.submits(id, { text: 'a' })).toMatchObject({ trouble: expect.any(String), view: { id } })
    const pushed = await ana.submits(id, { text: 'a' })
    expect(pushed.view).toMatchObject({ previousId: id })
    const top = pushed.view?.id ?? ''
    expect(await ana.submits(top, { text: 'a' })).toMatchObject({
      view: { id: top, body: { title: plain('Done') } },
    })
    expect((await ana.submits(top, {})).view).toBeUndefined()
    expect(ana.view()).toBeUndefined()
  })

  it('tells the app that it was closed, if the app asked to know', async () => {
    const { app, ana, id } = await opened()
    await ana.closes(id)
    expect(app.received.at(-1)?.body).toMatchObject({ type: 'view_closed', is_cleared: false, view: { id } })
  })
})
