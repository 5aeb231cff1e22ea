import { sql } from 'drizzle-orm'
import { ConfigError } from '../ports/errors.ts'
import type { Store } from '../ports/store.ts'
import type { Fault } from '../ports/surroundings.ts'
import { makeAuditStore } from './audit.ts'
import { makeDigestStore } from './digest.ts'
import type { Driver } from './driver.ts'
import { openEmbedded } from './embedded/open.ts'
import { driveEmbedded } from './embedded-driver.ts'
import { makeFigureStore } from './figures.ts'
import { makeFileStore } from './files.ts'
import { makeKeptStore } from './kept.ts'
import { missingMigrations } from './migrate.ts'
import { makeOutageStore } from './outages.ts'
import { makeOutboxStore } from './outbox.ts'
import { makePolicyStore } from './policies.ts'
import { connectPostgres, migratePostgres } from './postgres.ts'
import { makeQuestionStore } from './questions.ts'
import { makeRehearsalStore } from './rehearsals.ts'
import { makeReportStore } from './report.ts'
import { makeRotaStore } from './rota.ts'
import { makeSnippetStore } from './snippets.ts'
import { makeTicketStore } from './tickets/tickets.ts'
import { makeTimeStore } from './time.ts'
import { makeTrainingStore } from './training.ts'
import { isUnreachable } from './unreachable.ts'
import { makeUpkeep } from './upkeep.ts'

export type Place = { kind: 'folder'; folder: string } | { kind: 'server'; url: string; connections: number }

/**
 * Opens the database of a place, with its tables brought up to date, or as far as the first `upTo` migrations.
 * @throws ConfigError for everything that the one who starts the program can mend.
 */
export async function connect(place: Place, fault: Fault, upTo?: number): Promise<Driver> {
  if (place.kind === 'server')
    return connectPostgres(place.url, { connections: place.connections, upTo, fault })
  // A template has the tables of this version, and nothing goes back from there.
  const database = await openEmbedded(place.folder, upTo === undefined ? 'template' : 'nothing')
  return driveEmbedded(database, fault, upTo)
}

/**
 * Brings the tables of a place up to date, and does nothing else.
 * @returns how many migrations were made; those of a folder come with its database, and count as none
 * @throws ConfigError as `connect` does
 */
export async function migrate(place: Place, fault: Fault): Promise<number> {
  if (place.kind === 'server') return migratePostgres(place.url, fault)
  const driver = await connect(place, fault)
  await driver.close()
  return 0
}

/** Everything that survives a restart, over one connected database. */
export function makeStore(driver: Driver): Store {
  return {
    tickets: makeTicketStore(driver),
    outbox: makeOutboxStore(driver),
    policies: makePolicyStore(driver),
    time: makeTimeStore(driver),
    audit: makeAuditStore(driver),
    digests: makeDigestStore(driver),
    reports: makeReportStore(driver),
    rotas: makeRotaStore(driver),
    rehearsals: makeRehearsalStore(driver),
    kept: makeKeptStore(driver),
    files: makeFileStore(driver),
    figures: makeFigureStore(driver),
    questions: makeQuestionStore(driver),
    outages: makeOutageStore(driver),
    training: makeTrainingStore(driver),
    upkeep: makeUpkeep(driver),
    snippets: makeSnippetStore(driver),
    async check() {
      await driver.db.execute(sql`select 1`)
      const missing = await missingMigrations(driver.db)
      if (missing === 0) return
      const what =
        missing > 0 ? `${missing} migrations are missing` : 'the tables are those of a newer version'
      const remedy =
        missing > 0 ? 'Run `deskhand migrate`.' : 'Run that version, or restore a backup of this one.'
      throw new ConfigError([{ what, where: 'the database', remedy }])
    },
    isUnreachable,
    close: () => driver.close(),
  }
}
