import { statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { lateFlags } from '../src/bin/optimise-late.js'
import { LongestFirst } from './support/longest-first.ts'

process.env.TZ = 'UTC'

/** Databases of tests are gone with them: where there is room for them in memory, no disk is kept busy. Bytes. */
const roomy = 8e9
const memory = '/dev/shm'

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}

if (process.env.TMPDIR === undefined && freeIn(memory) > roomy) process.env.TMPDIR = memory

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that need a database server, a browser, a second process or real seconds. */
const slow = ['test/**/*.slow.test.ts']

/** Whole desks, chats and databases, in this process: what every change should pass before it is committed. */
const whole = [
  'adapters',
  'contract',
  'flows',
  'http',
  'main',
  'platforms',
  'sections',
  'store',
  'stories',
  'support',
].map(room => `test/${room}/**/*.test.ts`)

/** What waits for sockets, servers and browsers may lose a race on a busy machine: it is tried again, and the report says so. */
const common = {
  root,
  pool: 'forks' as const,
  // A process that runs many files leaves much behind: it is gathered less often.
  execArgv: ['--max-semi-space-size=64', ...lateFlags],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  retry: 2,
}

/**
 * Packages are what they are for a desk that runs: those that check themselves while they are developed are slower.
 * Vitest adds its own conditions to what is configured, so they are set once all is resolved.
 */
const plugins = [
  {
    name: 'packages-as-they-run',
    configResolved({ ssr }: { ssr: { resolve?: { conditions?: string[] } } }) {
      ssr.resolve = { ...ssr.resolve, conditions: ['module', 'node'] }
    },
  },
]

/** Tests that leave nothing behind share a process: most of their time would be spent on loading the same files. */
const shared = { ...common, isolate: false }

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    // What one project has made of the sources, the others take.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins,
        test: {
          ...shared,
          name: 'quick',
          retry: 0,
          include: ['test/**/*.test.ts'],
          exclude: [...slow, ...whole],
        },
      },
      { plugins, test: { ...shared, name: 'whole', include: whole, exclude: slow } },
      {
        plugins,
        test: {
          ...shared,
          name: 'slow',
          include: slow,
          // They wait more than they work: for servers, sockets and real seconds.
          maxWorkers: 4,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          globalSetup: ['test/support/postgres-global.ts'],
        },
      },
      {
        plugins,
        test: {
          ...common,
          name: 'faults',
          retry: 0,
          include: ['test/faults/*.faults.ts'],
          testTimeout: 240_000,
        },
      },
    ],
  },
})
