import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The rooms of the house by floor, from the top. A file may import from its own room and from the floors below. */
const floors: string[][] = [
  ['src/bin'],
  ['src/main'],
  [
    'src/cli',
    'src/jobs',
    'src/http',
    'src/store',
    'adapters/playground',
    'adapters/slack',
    'adapters/discord',
    'adapters/pager',
    'adapters/answerer',
    'adapters/chart',
  ],
  ['src/flows'],
  ['src/ports'],
  ['src/cards'],
  ['src/core'],
  ['src/policy'],
]

/** An adapter sees the ports, the cards and the command catalogue: nothing else of the house. */
const forAdapters = ['src/ports/', 'src/cards/', 'src/core/catalogue.ts']

/** The SDKs and drivers that must not leave their room. */
const fences: [RegExp, string[]][] = [
  [/^@slack\//, ['adapters/slack/']],
  [/^(discord\.js|@discordjs\/)/, ['adapters/discord/']],
  [/^(drizzle-orm|postgres|@electric-sql\/)/, ['src/store/']],
  [/^(echarts|@resvg\/|dejavu-fonts-ttf)/, ['adapters/chart/']],
  [/^node-cron/, ['src/jobs/']],
  [/^prom-client/, ['src/http/']],
  [/^(hono|@hono\/)/, ['src/http/', 'adapters/playground/', 'adapters/slack/', 'adapters/pager/']],
]

type Import = { from: string; to: string }

function sourceFiles(): string[] {
  return ['src', 'adapters'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(ts|js)$/.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name)))
      .filter(file => !file.startsWith('adapters/playground/page/')),
  )
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)
  return [...found].map(([, to]) => ({ from: file, to: to as string }))
}

function target({ from, to }: Import): string {
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to
}

function isIn(file: string, room: string): boolean {
  return file === `${room}.ts` || file.startsWith(`${room}/`)
}

function floorOf(file: string): number {
  return floors.findIndex(rooms => rooms.some(room => isIn(file, room)))
}

function roomOf(file: string): string | undefined {
  return floors.flat().find(room => isIn(file, room))
}

const files = sourceFiles()
const imports = files.flatMap(importsOf)
const inner = imports.filter(one => one.to.startsWith('.'))
const show = ({ from, to }: Import) => `${from} → ${to}`

describe('the house', () => {
  it('has files to read', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it('has a room for every file', () => {
    expect(files.filter(file => floorOf(file) === -1)).toEqual([])
  })

  it('has no import that goes up, and none between rooms of one floor', () => {
    const wrong = inner.filter(one => {
      const [from, to] = [one.from, target(one)]
      const down = floorOf(to) - floorOf(from)
      return down < 0 || (down === 0 && roomOf(from) !== roomOf(to))
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('shows adapters the ports, the cards and the command catalogue only', () => {
    const wrong = inner.filter(one => {
      const to = target(one)
      return (
        one.from.startsWith('adapters/') &&
        to.startsWith('src/') &&
        !forAdapters.some(door => to.startsWith(door))
      )
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('has no circle', () => {
    const next = new Map(
      files.map(file => [
        file,
        importsOf(file)
          .filter(one => one.to.startsWith('.'))
          .map(target),
      ]),
    )
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const to of next.get(file) ?? []) visit(to, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })

  it('keeps every SDK and driver in its room', () => {
    const wrong = imports.filter(({ from, to }) =>
      fences.some(([name, rooms]) => name.test(to) && !rooms.some(room => from.startsWith(room))),
    )
    expect(wrong.map(show)).toEqual([])
  })

  it('asks for no chat by its name below the adapters: what differs is told by its traits', () => {
    const chat = `'(slack|discord|playground)'`
    const asked = new RegExp(`[!=]==?\\s*${chat}|${chat}\\s*[!=]==?|\\bcase ${chat}`)
    expect(
      ["name === 'discord'", "'slack' !== name", "case 'playground':"].filter(one => !asked.test(one)),
    ).toEqual([])
    const rooms = ['src/flows', 'src/ports', 'src/cards', 'src/core']
    const wrong = files.filter(
      file => rooms.some(room => isIn(file, room)) && asked.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('reads the environment in the composition root only', () => {
    const wrong = files.filter(
      file =>
        !['src/main.ts', 'src/bin/deskhand.js'].includes(file) &&
        /process\.env\b/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('takes time and chance as arguments', () => {
    const chance = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/
    const wrong = files.filter(
      file =>
        /^src\/(policy|core|cards|flows)\//.test(file) && chance.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
