import { stringify } from 'csv-stringify/sync'
import { minute } from '../core/time.ts'
import type { ReportView } from './report.ts'

const columns = [
  'group',
  'name',
  'clock',
  'opened',
  'solved',
  'on_time',
  'late',
  'share_percent',
  'median_minutes',
  'ninetieth_minutes',
] as const
type Row = Partial<Record<(typeof columns)[number], string | number>>

/**
 * A report as CSV (RFC 4180, UTF-8): a line for each clock and priority, category and agent. Column names are for
 * programs and do not change with the language. What begins like a formula is defused: spreadsheets would run it.
 */
export function reportCsv({ clocks, categories, agents }: ReportView): string {
  const rows: Row[] = [
    ...clocks.map(({ priority, clock, ...rest }) => ({
      group: 'clock',
      name: priority,
      clock,
      ...cells(rest),
    })),
    ...categories.map(({ category, opened, solved, ...rest }) => ({
      group: 'category',
      name: category ?? '',
      clock: 'resolution',
      opened,
      solved,
      ...cells(rest),
    })),
    ...agents.map(({ agent, solved, ...rest }) => ({
      group: 'agent',
      name: agent,
      clock: 'resolution',
      solved,
      ...cells(rest),
    })),
  ]
  return stringify(rows, {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

type Measured = Pick<ReportView['clocks'][number], 'inTime' | 'late' | 'median' | 'ninetieth'>

function cells({ inTime, late, median, ninetieth }: Measured): Row {
  const due = inTime + late
  const minutes = (ms: number | null) => (ms === null ? '' : Math.round(ms / minute))
  return {
    on_time: inTime,
    late,
    share_percent: due === 0 ? '' : Math.round((1000 * inTime) / due) / 10,
    median_minutes: minutes(median),
    ninetieth_minutes: minutes(ninetieth),
  }
}
