import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { languages, messagesIn } from '../../src/cards/languages.ts'
import { makeWords } from '../../src/cards/words.ts'
import { defaultFiles } from '../../src/policy/default/files.ts'
import { type RunningDesk, startDesk } from '../support/desk.ts'
import { makeEnglishIn } from '../support/english.ts'
import type { Message, Outcome } from '../support/playground-client.ts'

const local = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00-10:00`).toISOString()
const inTriage = { in: 'triage' }
const inManagers = { in: 'managers' }
const people = ['ana', 'ben', 'kim', 'lee', 'mia', 'oli', 'olga']

/** What the default files say in values, such as names and greetings: quoted as it stands there, whatever the language. */
async function valuesInFiles(): Promise<string[]> {
  const [desk = '', policy = ''] = await Promise.all(
    [defaultFiles.desk, defaultFiles.policy].map(file => readFile(file, 'utf8')),
  )
  const blocks = [...policy.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block)
  return [desk, ...blocks].flatMap(text => stringsIn(parse(text)))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** The default desk, whose common language is another. */
async function startDeskIn(locale: string) {
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-language-'))
  const policy = fileURLToPath(defaultFiles.policy)
  const file = (await readFile(defaultFiles.desk, 'utf8'))
    .replace('support-policy.md', policy)
    .replace('locale: en', `locale: ${locale}`)
  await writeFile(join(folder, 'desk.yaml'), file)
  const desk = await startDesk({ at: local(24, '10:00'), deskFile: join(folder, 'desk.yaml') })
  const stop = async () => {
    await desk.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { ...desk, stop }
}

describe.each(languages.filter(one => one !== 'en'))('a desk that speaks %s', language => {
  let desk: RunningDesk
  /** What was said in passing: forms. */
  const aside: string[] = []
  beforeAll(async () => {
    desk = await startDeskIn(language)
  })
  afterAll(() => desk.stop())

  async function everything(): Promise<string[]> {
    const said: string[] = [...aside]
    for (const id of people) {
      const person = desk.person(id)
      const { body } = await desk.call<{ id: string }[]>(`/channels?as=${id}`)
      for (const channel of body) {
        const roots = await person.sees(channel.id)
        const threads = await Promise.all(
          roots.filter(one => !one.private).map(one => person.sees(channel.id, one.id)),
        )
        said.push(...[...roots, ...threads.flat()].filter(one => one.from === 'deskhand').map(textOf))
      }
    }
    return [...new Set(said)]
  }

  const textOf = ({ text, fields, buttons, files }: Message) =>
    [
      text,
      ...fields.map(({ name, value }) => `${name}: ${value}`),
      ...buttons.map(({ label }) => label),
      ...files.map(({ alt }) => alt),
    ].join('\n')

  function heard({ form }: Outcome): Outcome {
    if (form !== undefined)
      aside.push([form.title, ...form.fields.flatMap(({ label, error }) => [label, error ?? ''])].join('\n'))
    return { messages: [] }
  }

  it('says nothing in English from a ticket’s opening to the digest of the next day', async () => {
    const [ana, ben, kim, lee, mia, oli, olga] = people.map(id => desk.person(id)) as [
      ReturnType<RunningDesk['person']>,
      ...ReturnType<RunningDesk['person']>[],
    ] &
      ReturnType<RunningDesk['person']>[]
    if (!ben || !kim || !lee || !mia || !oli || !olga) throw new Error('Somebody is missing.')
    const card = () => kim.finds('SUP-1 ·', 'triage')

    heard(await ana.asks('/support'))
    await ana.types('/support xqz zzz')
    await ana.types('/support new priority:high xqz')
    await kim.reacts('👀', await card(), inTriage)
    await lee.reacts('👀', await card(), inTriage)
    await kim.types('/support note 1 zzz', inTriage)
    await kim.types('/support reply 1 zzz', inTriage)
    await kim.takesAway('👀', await card(), inTriage)
    const receipt = await ana.finds('SUP-1 ·', 'dm:ana')
    await ana.says('zzz', { in: 'dm:ana', thread: receipt.id })
    heard(await kim.presses('wait:1', await card()))
    await kim.types('/support wait 1 zzz', inTriage)
    await ana.types('/support why 1')
    await ana.types('/support escalate 1')
    const asked = (await ana.sees('general')).find(one =>
      one.buttons.some(({ action }) => action === 'escalate:1:complaint'),
    )
    if (asked !== undefined) await ana.presses('escalate:1:complaint', asked)
    for (const word of [
      'list',
      'status 1',
      'status 99',
      'hours',
      'help',
      'call',
      'claim 1',
      'rate 1 9',
      'hepl',
    ])
      await ana.types(`/support ${word}`)
    for (const word of [
      'help',
      'mine',
      'next',
      'oncall',
      'away',
      'resolve',
      'priority 1 low',
      'category 1 zzz',
    ])
      await kim.types(`/support ${word}`, inTriage)
    await kim.types('/support resolve 1 zzz', inTriage)
    await ana.types('/support rate 1 1')
    await kim.types('/support oncall test', inTriage)
    for (const word of ['maintenance', 'disruption xqz', 'report 7d csv', 'block @ben 7d', 'unblock @ben'])
      await mia.types(`/support ${word}`, inManagers)
    heard(await mia.asks('/support maintenance new', inManagers))

    await desk.push(local(24, '20:00'))
    await ben.types('/support new priority:critical xqz')
    await ben.types('/support new priority:medium zzz')
    await desk.push(local(25, '09:40'))
    for (const word of ['digest', 'breaches', 'explain 2', 'nudge 2', 'help'])
      await mia.types(`/support ${word}`, inManagers)
    await olga.types('/support publish', inManagers)

    const values = await valuesInFiles()
    const known = [...values, 'xqz', 'zzz', 'Pacific/Honolulu', 'on-call', 'announcements']
    const englishIn = await makeEnglishIn(language, known)
    const said = await everything()
    expect(said.length).toBeGreaterThan(60)
    const wrong = said
      .map(text => [englishIn(text), text.slice(0, 90)])
      .filter(([left]) => left?.length !== 0)
    expect(wrong).toEqual([])
  }, 90_000)

  it('speaks to somebody who reads another in that one, and to all in its own', async () => {
    const other = language === 'fr' ? 'de' : 'fr'
    const [theirs, ours] = await Promise.all(
      [other, language].map(async one => makeWords(one, await messagesIn(one as typeof language))),
    )
    const { body } = await desk.call('/setting', { as: 'ben', locale: other })
    expect(body).toMatchObject({ locale: other })
    const ben = desk.person('ben')
    const answer = await ben.types('/support new priority:low zzz 9')
    const receipt = await ben.finds('zzz 9', 'dm:ben')
    expect(receipt.text).toContain(theirs?.label('receipt.thread'))
    expect(answer).not.toBe('')
    const card = await desk.person('kim').finds('zzz 9', 'triage')
    expect(card.text).toContain(ours?.label('triage.words.new'))
    await desk.person('kim').reacts('👀', card, inTriage)
    expect((await ben.finds('zzz 9', 'dm:ben')).text).toContain(theirs?.label('receipt.thread'))
    // Chosen anew a moment later: the next word to them is in it, although they have not spoken since.
    await desk.call('/setting', { as: 'ben', locale: null })
    const number = /SUP-(\d+)/.exec(card.text)?.[1]
    await desk.person('kim').types(`/support release ${number}`, inTriage)
    expect((await ben.finds('zzz 9', 'dm:ben')).text).toContain(ours?.label('receipt.thread'))
  })
})
