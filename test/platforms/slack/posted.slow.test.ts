import { describe, expect, it } from 'vitest'
import { api } from './api.ts'
import { useLocalSlack } from './leaks.ts'
import { liveIn, withoutFallback } from './posted.ts'

const local = useLocalSlack()
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

describe('what an app has posted', () => {
  it('is looked through for messages without a fallback text', async () => {
    const slack = await local.start()
    const post = (text: string) =>
      api(slack, 'chat.postMessage', { channel: 'C0GENERAL', text, blocks: [section('a')] })
    const good = await post('a')
    const bad = await post('')
    expect([good.ok, bad.ok]).toEqual([true, true])
    expect(withoutFallback(slack).map(one => one.where)).toEqual([`C0GENERAL/${bad.ts}`])
  })

  it('is looked through for mentions and links that work', async () => {
    const slack = await local.start()
    const blocks = [section('&lt;!channel&gt; <!here>')]
    await api(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'by <@U0ANA>', blocks })
    expect(liveIn(slack)).toEqual(['<@U0ANA>', '<!here>'])
  })
})
