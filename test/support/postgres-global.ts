import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the newest PostgreSQL of this run: make a database of your own on it. */
    postgres: string
  }
}

/** Starts the newest PostgreSQL once for all slow tests: `createDatabase(inject('postgres'))`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ major: 18 })
  project.provide('postgres', server.url('postgres'))
  return () => server.remove()
}
