import type { Stretch } from '../core/calendar/explain.ts'
import { localTime } from './instant.ts'

/** A ledger for a terminal, a line for each stretch. */
export function ledgerText(ledger: readonly Stretch[], zone: string): string[] {
  return ledger.map(({ from, to, counted, reason, ms }) => {
    const times = `${localTime(from, zone)} – ${localTime(to, zone)}`
    return `  ${counted ? '+' : ' '} ${times}  ${duration(ms)}  ${reasonText(reason)}`
  })
}

function reasonText(reason: Stretch['reason']): string {
  switch (reason.kind) {
    case 'open':
      return 'open'
    case 'closed':
      return 'outside of the hours'
    case 'closed day':
      return 'closed day'
    case 'holiday':
      return reason.name
    case 'maintenance':
      return `maintenance: ${reason.name}`
    case 'pause':
      return `paused: ${reason.name}`
  }
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const seconds = Math.round((ms % 60_000) / 1000)
  const parts = [`${Math.floor(minutes / 60)}h`, `${String(minutes % 60).padStart(2, '0')}m`]
  return seconds === 0 ? parts.join(' ') : [...parts, `${seconds}s`].join(' ')
}
