import type { Driver } from '../../src/store/driver.ts'
import { connect, makeStore } from '../../src/store/open.ts'
import type { Subject } from '../contract/subject.ts'
import { lendDatabase } from '../support/lent.ts'

/** No place at which the world stops. */
export const noFault = async () => {}

/** A store on an embedded database in memory. */
export async function embeddedSubject(): Promise<Subject> {
  return subjectOf(await lendDatabase())
}

/** A store on a database of a PostgreSQL server. */
export async function postgresSubject(url: string, connections = 10): Promise<Subject> {
  return subjectOf(await connect({ kind: 'server', url, connections }, noFault))
}

export function subjectOf(driver: Driver): Subject {
  return {
    driver,
    store: makeStore(driver),
    sql: (statement, values = []) => driver.call(statement, values),
    close: () => driver.close(),
  }
}
