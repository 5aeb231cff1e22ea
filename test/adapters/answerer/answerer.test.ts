import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeAnswerer } from '../../../adapters/answerer/answerer.ts'
import { isWarning, logTo } from '../../support/logs.ts'
import { type LocalAnswerer, startAnswerer } from './local-answerer.ts'

const given = [
  { id: '4.2', title: 'Until a person answers', text: 'Critical: 30 minutes. See 4.4 for the clock.' },
  { id: '3.2', title: 'When we are open', text: 'Monday to Saturday, 09:30 to 18:30.' },
]

let local: LocalAnswerer
let warnings: object[]
beforeAll(async () => {
  local = await startAnswerer()
})
afterAll(() => local.stop())
beforeEach(() => {
  warnings = []
})

const ask = (patienceMs = 5_000) => {
  const log = logTo(entry => isWarning(entry) && warnings.push(entry.fields))
  const answerer = makeAnswerer({ url: `${local.url}/`, key: 'secret', model: 'tiny', patienceMs, log })
  return answerer.answer('how fast?', given)
}

describe('an answerer of the owner’s', () => {
  it('is sent the question and the sections, and nothing else', async () => {
    local.says({ answer: 'Within 30 minutes.', sections: ['4.2'] })
    expect(await ask()).toEqual({ text: 'Within 30 minutes.', sections: ['4.2'] })
    const last = local.sent.at(-1)
    expect(last).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer secret' })
    expect(JSON.parse(last?.body.messages[1]?.content ?? '')).toEqual({
      question: 'how fast?',
      sections: given,
    })
  })

  it.each<[string, unknown, string[]]>([
    ['between fences', '```json\n{"answer": "Yes.", "sections": ["3.2"]}\n```', ['3.2']],
    ['with numbers for ids, and twice', { answer: 'Yes.', sections: [3.2, '3.2', '§4.2'] }, ['3.2', '4.2']],
    ['with times of day', { answer: 'From 09:30 to 18:30, in 1.5 h.', sections: ['3.2'] }, ['3.2']],
    ['with a number that a given section names', { answer: 'See 4.4.', sections: ['4.2'] }, ['4.2']],
  ])('is taken at its word %s', async (_name, content, sections) => {
    local.says(content)
    expect((await ask())?.sections).toEqual(sections)
  })

  it.each<[string, unknown]>([
    ['that nobody gave', { answer: 'Within 30 minutes.', sections: ['9.9'] }],
    ['beside one that was given', { answer: 'Within 30 minutes.', sections: ['4.2', '9.9'] }],
    ['in its words', { answer: 'As section 9.3 says, at once.', sections: ['4.2'] }],
    ['in its words, by a bare number', { answer: 'At once (12.1).', sections: ['4.2'] }],
    ['that are none', { answer: 'Within 30 minutes.', sections: [] }],
  ])('is not shown with sections %s', async (_name, content) => {
    local.says(content)
    expect(await ask()).toBeNull()
  })

  it.each<[string, unknown]>([
    ['nothing', { answer: '', sections: ['4.2'] }],
    ['prose', 'Within thirty minutes!'],
    ['half an object', '{"answer": "Within'],
    ['another object', { text: 'Within', ids: ['4.2'] }],
    ['a novel', { answer: 'word '.repeat(2_000), sections: ['4.2'] }],
  ])('is not shown when it says %s', async (_name, content) => {
    local.says(content)
    expect(await ask()).toBeNull()
    expect(warnings).toHaveLength(1)
  })

  it('loses signs that no text has, and keeps the rest for whoever shows it to escape', async () => {
    local.says({ answer: '<!channel> @everyone **yes**\u0000\u001b[31m', sections: ['4.2'] })
    expect((await ask())?.text).toBe('<!channel> @everyone **yes**[31m')
  })

  it.each<[string, Parameters<LocalAnswerer['does']>[0]]>([
    ['an error', response => local.json(response, { error: 'no' }, 500)],
    ['a redirect', response => void response.writeHead(302, { location: `${local.url}/elsewhere` }).end()],
    ['no JSON', response => void response.writeHead(200).end('<html>')],
    ['another shape', response => local.json(response, { choices: [] })],
    ['a broken connection', response => void response.destroy()],
    ['more than it may', response => void response.writeHead(200).end('x'.repeat(200_000))],
  ])('that gives %s is nothing more than silent', async (_name, what) => {
    const before = local.sent.length
    local.does(what)
    expect(await ask()).toBeNull()
    expect(local.sent).toHaveLength(before + 1)
    expect(JSON.stringify(warnings)).not.toContain('how fast')
  })

  it('that says nothing is left after its time', async () => {
    local.does(() => undefined)
    expect(await ask(50)).toBeNull()
  })

  it('that trickles on is left after its time', async () => {
    local.does(response => {
      response.writeHead(200)
      response.write('{')
    })
    expect(await ask(50)).toBeNull()
  })
})
