import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

process.env.TZ = 'UTC'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files that need a database server, a browser, a second process or real seconds. Everything else is quick. */
const slow = ['test/**/*.slow.test.ts']

const common = { pool: 'forks' as const, testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  root,
  test: {
    projects: [
      { test: { ...common, name: 'quick', root, include: ['test/**/*.test.ts'], exclude: slow } },
      {
        test: {
          ...common,
          name: 'slow',
          root,
          include: slow,
          testTimeout: 120_000,
          globalSetup: ['test/support/postgres-global.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'faults',
          root,
          include: ['test/faults/*.slow.test.ts', 'test/faults/*.faults.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
