import { makeNtfy } from '../../../adapters/pager/ntfy.ts'
import { makePagerDuty } from '../../../adapters/pager/pagerduty.ts'
import { makeWebhookPager } from '../../../adapters/pager/webhook.ts'
import type { Pager } from '../../../src/ports/pager.ts'
import { pagerContract } from '../../contract/pager.ts'
import { startLocalNtfy } from '../../platforms/pagers/local-ntfy.ts'
import { startLocalPagerDuty } from '../../platforms/pagers/local-pagerduty.ts'
import { startLocalWebhook } from '../../platforms/pagers/local-webhook.ts'
import type { LocalPager } from '../../platforms/pagers/told.ts'

const secret = 'TESTSECRET-of-thirty-two-letters-'
const routingKey = 'TESTSECRETTESTSECRETTESTSECRET12'
const now = () => Date.parse('2026-11-29T12:00:00Z')
const callback = () => 'https://desk.example/pager/callback/phones'

const standing = (local: LocalPager, pager: Pager) => ({ ...local, pager, close: local.server.stop })

pagerContract({
  name: 'a webhook',
  secrets: [secret, 'TESTPATH'],
  knowsAlarms: true,
  async make(patienceMs) {
    const local = await startLocalWebhook(secret)
    const url = `${local.server.url}/TESTPATH`
    return standing(local, makeWebhookPager({ name: 'phones', url, secret, callback, now, patienceMs }))
  },
})

pagerContract({
  name: 'PagerDuty',
  secrets: [routingKey],
  knowsAlarms: true,
  async make(patienceMs) {
    const local = await startLocalPagerDuty(routingKey)
    return standing(
      local,
      makePagerDuty({ name: 'phones', url: local.server.url, routingKey, now, patienceMs }),
    )
  },
})

pagerContract({
  name: 'ntfy',
  secrets: ['TESTTOPIC', 'TESTTOKEN', secret],
  knowsAlarms: false,
  async make(patienceMs) {
    const local = await startLocalNtfy('TESTTOPIC', 'TESTTOKEN')
    const settings = { name: 'phones', url: local.server.url, topic: 'TESTTOPIC', token: 'TESTTOKEN' }
    return standing(local, makeNtfy({ ...settings, secret, callback, now, patienceMs }))
  },
})
