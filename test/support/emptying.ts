/**
 * The statement that empties tables and begins the numbers of all sequences anew. Where there are few rows, as after a
 * test, it takes a tenth of the time of `truncate`, which makes every table anew; but what is deleted still takes room.
 */
export function emptying(tables: readonly string[]): string {
  const deletions = tables.map((table, index) => `gone_${index} as (delete from ${table})`)
  return `with ${deletions.join(', ')}
    select setval(quote_ident(sequencename)::regclass, 1, false) from pg_sequences where schemaname = 'public'`
}
