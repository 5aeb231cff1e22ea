import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

type Package = {
  engines?: { node?: string }
  dev?: boolean
  devOptional?: boolean
  optional?: boolean
  resolved?: string
  dependencies?: Record<string, string>
}
type Manifest = { engines: { node: string }; dependencies: Record<string, string>; files: string[] }

const read = async <T>(name: string) =>
  JSON.parse(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8')) as T
const lock = await read<{ packages: Record<string, Package> }>('package-lock.json')
const manifest = await read<Manifest>('package.json')

/** Whether a range as npm writes it admits a version. Only the forms that the lockfile holds; others fail loudly. */
function admits(range: string, version: readonly [number, number, number]): boolean {
  return range.split('||').some(alternative => {
    const parts = alternative.trim().replace(/(>=|>|<=|<|\^|~|=)\s+/g, '$1')
    return parts.split(/\s+/).every(part => admitsPart(part, version))
  })
}

function admitsPart(part: string, version: readonly [number, number, number]): boolean {
  const found = /^(>=|>|<=|<|\^|~|=)?v?(\d+|\*)(?:\.(\d+|x))?(?:\.(\d+|x))?$/.exec(part)
  if (found === null) throw new Error(`This form of a range is not known here: "${part}"`)
  const [, sign = '', major = '', minor, patch] = found
  if (major === '*') return true
  const least = [major, minor, patch].map(one => Number.parseInt(one ?? '0', 10) || 0) as [
    number,
    number,
    number,
  ]
  const order = compare(version, least)
  switch (sign) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '^':
      return order >= 0 && version[0] === least[0]
    case '~':
      return order >= 0 && version[0] === least[0] && version[1] === least[1]
    default:
      return version[0] === least[0] && (minor === undefined || minor === 'x' || version[1] === least[1])
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** Asks for Node 20.18.1; only discord.js loads it, and only where DISCORD_TOKEN is set. */
const newer = new Set(['node_modules/undici'])

describe('the package', () => {
  const production = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev)

  it('runs on the oldest Node it promises, with everything it depends on', () => {
    expect(manifest.engines.node).toBe('>=20.12')
    expect(production.length).toBeGreaterThan(50)
    const refusing = production.filter(
      ([path, { engines }]) => !newer.has(path) && !admits(engines?.node ?? '*', [20, 12, 0]),
    )
    expect(refusing.map(([path, { engines }]) => `${path} ${engines?.node}`)).toEqual([])
  })

  it('pins what it depends on', () => {
    expect(Object.values(manifest.dependencies).filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
      [],
    )
  })

  it('comes from whatever registry the machine uses: the lockfile names none', () => {
    const hosts = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.includes('://'))
    expect(hosts.map(([path]) => path)).toEqual([])
  })
})

describe('the ranges of this test', () => {
  it.each([
    ['>=20', true],
    ['>= 20.12.0', true],
    ['>=20.13', false],
    ['^18 || ^20', true],
    ['^20.19.0 || >=22.12.0', false],
    ['>=14.0.0 <21', true],
    ['20 || >=22', true],
    ['18', false],
    ['*', true],
  ])('%s admits 20.12.0: %s', (range, expected) => {
    expect(admits(range, [20, 12, 0])).toBe(expected)
  })
})
