import { describe, expect, it } from 'vitest'
import type { Desk } from '../../src/flows/desk.ts'
import { makeDesks } from '../../src/flows/desks.ts'
import { parseDesk } from '../../src/policy/desk-file.ts'

/** A desk of which only the file is asked. */
function desk(id: string, rest: string): Desk {
  const source = `desk: ${id}\nname: ${id}\n${rest}`
  const parsed = parseDesk(source, { file: 'desk.yaml' })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  return { id, file: parsed.desk } as Desk
}

const places = (...all: string[]) => `workspaces:\n${all.map(one => `  - { ${one} }\n`).join('')}`
const place = (id: string, channels: string) => `platform: playground, id: ${id}, channels: { ${channels} }`
const billing = desk('billing', places(place('one', 'intake: [money], triage: money-team, onCall: ring')))
const main = desk(
  'main',
  `default: true\n${places(place('one', 'intake: [help], requests: [ideas], triage: team'), place('two', 'intake: [help], managers: heads'))}`,
)
const late = desk(
  'late',
  places(place('one', 'intake: [help, night], triage: night-team, announcements: news')),
)
const desks = makeDesks([billing, main, late])
const at = (workspace: string, channel: string) => desks.at({ workspace, channel, thread: null })?.id

describe('which desk answers', () => {
  it('is the one that names the channel, for whatever it is named', () => {
    expect(['money', 'money-team', 'ring'].map(channel => at('one', channel))).toEqual(
      Array(3).fill('billing'),
    )
    expect(['ideas', 'night', 'news'].map(channel => at('one', channel))).toEqual(['main', 'late', 'late'])
    expect(at('two', 'heads')).toBe('main')
  })

  it('is the first of two that name it', () => expect(at('one', 'help')).toBe('main'))

  it('is the default one elsewhere, or the only one of the workspace', () => {
    expect(at('one', 'lunch')).toBe('main')
    expect(at('one', 'heads')).toBe('main')
    const alone = makeDesks([billing])
    expect(alone.at({ workspace: 'one', channel: 'lunch', thread: null })?.id).toBe('billing')
  })

  it('is none where the person has to choose, or nobody reaches', () => {
    const two = makeDesks([billing, late])
    expect(two.at({ workspace: 'one', channel: 'lunch', thread: null })).toBeNull()
    expect(at('three', 'help')).toBeUndefined()
  })

  it('is found by its id, and listed by workspace in the order of the files', () => {
    expect([desks.byId('late')?.id, desks.byId('none')]).toEqual(['late', null])
    expect([desks.in('one'), desks.in('two'), desks.in('three')]).toEqual([[billing, main, late], [main], []])
  })
})
