import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** The one type for both drivers. Queries are built, never relational, so no schema is bound to it. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>
