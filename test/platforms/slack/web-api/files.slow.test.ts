import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { useLocalSlack } from '../leaks.ts'
import type { LocalSlack } from '../local-slack.ts'
import type { Fields } from '../world/model.ts'

const local = useLocalSlack()
const bytes = new TextEncoder().encode('one,two\n')

async function upload(slack: LocalSlack, more: Fields = {}): Promise<string> {
  const ticket = { filename: 'report.csv', length: bytes.length, ...more }
  const answer = await api(slack, 'files.getUploadURLExternal', ticket)
  await fetch(String(answer.upload_url), { method: 'POST', body: bytes })
  return String(answer.file_id)
}

describe('an upload', () => {
  it('takes three steps and ends in a message with the file, its description included', async () => {
    const slack = await local.start()
    const id = await upload(slack, { alt_txt: 'Two columns' })
    const share = { files: [{ id, title: 'Report' }], channel_id: 'C0GENERAL', initial_comment: 'Here' }
    expect(await api(slack, 'files.completeUploadExternal', share)).toMatchObject({
      ok: true,
      files: [{ id, title: 'Report', alt_txt: 'Two columns', mimetype: 'text/csv', size: 8 }],
    })
    expect(slack.posts).toMatchObject([
      { via: 'files.completeUploadExternal', channel: 'C0GENERAL', text: 'Here', message: { files: [id] } },
    ])
    expect(await api(slack, 'files.info', { file: id })).toMatchObject({ file: { title: 'Report' } })
  })

  it('is not finished before the bytes are there, nor twice', async () => {
    const slack = await local.start()
    const { file_id: empty } = await api(slack, 'files.getUploadURLExternal', { filename: 'a', length: 1 })
    const complete = (id: unknown) => api(slack, 'files.completeUploadExternal', { files: [{ id }] })
    expect(await complete(empty)).toMatchObject({ error: 'file_not_found' })
    const id = await upload(slack)
    expect(await complete(id)).toMatchObject({ ok: true })
    expect(await complete(id)).toMatchObject({ error: 'file_not_found' })
  })

  it('has the length that was announced, and some length', async () => {
    const slack = await local.start()
    const ticket = await api(slack, 'files.getUploadURLExternal', { filename: 'a', length: 3 })
    const answer = await fetch(String(ticket.upload_url), { method: 'POST', body: bytes })
    expect(answer.status).toBe(400)
    expect(await api(slack, 'files.getUploadURLExternal', { filename: 'a', length: 0 })).toMatchObject({
      error: 'missing_argument',
    })
  })

  it('goes only where the app is a member', async () => {
    const slack = await local.start({
      workspaces: [{ id: 'T1', channels: [{ id: 'C1', name: 'a', withoutApp: true }] }],
    })
    const share = { files: [{ id: await upload(slack) }], channel_id: 'C1' }
    expect(await api(slack, 'files.completeUploadExternal', share)).toMatchObject({
      error: 'not_in_channel',
    })
  })
})

describe('a download', () => {
  it('needs the token; without it a login page comes', async () => {
    const slack = await local.start()
    const id = await upload(slack)
    await api(slack, 'files.completeUploadExternal', { files: [{ id }], channel_id: 'C0GENERAL' })
    const { file } = await api(slack, 'files.info', { file: id })
    const url = String((file as Fields).url_private)
    const headers = { authorization: `Bearer ${slack.token()}` }
    expect(await (await fetch(url, { headers })).text()).toBe('one,two\n')
    const page = await fetch(url)
    expect([page.redirected, page.headers.get('content-type')]).toEqual([true, 'text/html; charset=utf-8'])
  })

  it('of a file that a person shared works the same way', async () => {
    const slack = await local.start()
    const place = await slack
      .asUser('U0ANA')
      .types('general', 'My screen', { files: [{ name: 'screen.png', bytes }] })
    const { messages } = await api(slack, 'conversations.history', { channel: place.channel })
    expect(messages).toMatchObject([
      { subtype: 'file_share', text: 'My screen', files: [{ name: 'screen.png', mimetype: 'image/png' }] },
    ])
  })
})
