import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/cli/check-files.ts'
import { sayFault } from '../../src/policy/fault.ts'
import { defaultDesk, defaultPolicy } from '../policy/documents.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-times-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const now = Date.UTC(2026, 10, 24)

/** What is said of the default files with one change each, without the folder. */
async function said(policy: readonly [string, string], desk: readonly [string, string] = ['', '']) {
  for (const [text, [before]] of [
    [defaultPolicy, policy],
    [defaultDesk, desk],
  ] as const)
    expect(text).toContain(before)
  await writeFile(join(folder, 'p.md'), defaultPolicy.replace(...policy))
  await writeFile(join(folder, 'desk.yaml'), defaultDesk.replace(...desk))
  const { faults, warnings } = await checkFiles(join(folder, 'p.md'), join(folder, 'desk.yaml'), now)
  const lines = (found: typeof faults) => found.map(one => sayFault(one).replaceAll(`${folder}/`, ''))
  return { faults: lines(faults), warnings: lines(warnings) }
}
const fault = async (before: string, after: string) => (await said([before, after])).faults

describe('opening times that cannot be kept are faults with their place and what to do', () => {
  it('an unknown country, zone, or region', async () => {
    expect(await fault('country: US', 'country: XX')).toEqual([
      expect.stringMatching(/^p\.md:\d+:12 holidays\.country: no holidays are known for .*"XX" — use a code/),
    ])
    expect(await fault('zone: Pacific/Honolulu', 'zone: Pacific/Honolul')).toEqual([
      expect.stringMatching(/^p\.md:\d+:7 zone: "Pacific\/Honolul" is no time zone — use a name/),
    ])
    expect(await fault('region: HI', 'region: ZZ')).toEqual([
      expect.stringMatching(/^p\.md:\d+:11 holidays\.region: "ZZ" is no region of US — use one of: .*HI/),
    ])
  })

  it('an exception that matches no holiday', async () => {
    expect(await fault('    - Veterans Day', '    - Veteran Day')).toEqual([
      expect.stringMatching(
        /^p\.md:\d+:7 holidays\.except\[\d\]: "Veteran Day" matches no public holiday — use .*Veterans Day/,
      ),
    ])
  })

  it('overlapping hours, hours that never open, and a window in a year far away', async () => {
    expect(await fault('mon: 09:30-18:30', 'mon: [09:30-13:00, 12:00-18:30]')).toEqual([
      expect.stringMatching(/^p\.md:\d+:8 hours\.mon: the hours from 12:00 overlap those before them — let /),
    ])
    const never = await said([
      /mon: 09:30-18:30[\s\S]*sat: 09:30-18:30/.exec(defaultPolicy)?.[0] ?? 'hours',
      'mon: closed',
    ])
    expect(never.faults).toEqual([expect.stringMatching(/^p\.md:\d+:3 hours: these hours never open — give/)])
    expect(await fault('on: 2026-02-15', 'on: 2926-02-15')).toEqual([
      expect.stringMatching(
        /^p\.md:\d+:11 maintenance\.windows\[1\]\.on: "2926-02-15" is in a year out of reach — use a year from 1970 to 2200/,
      ),
    ])
  })

  it('maintenance of everything that leaves no hour open', async () => {
    const whole = 'services: []\n      on: every monday\n      from: "00:00"\n      to: "24:00"'
    const days = ['tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
      day => `    - { id: ${day}, name: ${day}, on: every ${day}, from: "00:00", to: "24:00" }\n`,
    )
    const window = /services: \[portal\]\n {6}on: second[^\n]*\n {6}from: "20:00"\n {6}to: "24:00"/
    const found = await said([window.exec(defaultPolicy)?.[0] ?? 'windows', whole])
    expect(found.faults).toEqual([])
    const all = defaultPolicy.replace(window, whole).replace('  windows:\n', `  windows:\n${days.join('')}`)
    await writeFile(join(folder, 'p.md'), all)
    const { faults } = await checkFiles(join(folder, 'p.md'), undefined, now)
    expect(faults.map(one => `${one.path}: ${one.what}`)).toEqual([
      'hours: the desk never opens in the years ahead: holidays, overrides or maintenance close every day',
    ])
  })

  it('durations of nothing or less, and a rota that names somebody unknown or nobody’s turn', async () => {
    for (const written of ['0m', '-5m'])
      expect(await fault('firstResponse: 30m', `firstResponse: ${written}`)).toEqual([
        expect.stringMatching(
          /^p\.md:\d+:47 targets\.critical\.firstResponse: "-?\dm" is no .* — write a number/,
        ),
      ])
    const users = await said(['', ''], ['users: [oli]', 'users: [olli]'])
    expect(users.faults).toEqual([
      expect.stringMatching(
        /^desk\.yaml:\d+:21 rota\.levels\[0\].*: nobody has the id "olli" — did you mean "oli"\?/,
      ),
    ])
    const turn = await said(['', ''], ['turn: { unit: week, n: 1 }', 'turn: { unit: week, n: 0 }'])
    expect(turn.faults).toEqual([expect.stringMatching(/^desk\.yaml:\d+:75 .*turn\.n: .* — use 1 or more/)])
  })
})

describe('opening times that are probably not meant are warnings', () => {
  it('reversed hours, and waits that together take longer than the target', async () => {
    const reversed = await said(['mon: 09:30-18:30', 'mon: 18:30-09:30'])
    expect(reversed.faults).toEqual([])
    expect(reversed.warnings.find(one => one.includes('hours.mon'))).toMatch(
      /^p\.md:\d+:8 hours\.mon\[0\]: 18:30-09:30 looks reversed: .* — write 09:30 to 18:30 if the day was meant/,
    )
    const waits = await said(['wait: 10m', 'wait: 40m'])
    expect(waits.faults).toEqual([])
    expect(waits.warnings.find(one => one.includes('ladder.levels'))).toMatch(
      /^p\.md:\d+:5 .*the waits together are 55 minutes, and the first response to critical tickets is due after 30/,
    )
  })
})
