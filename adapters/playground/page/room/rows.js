import { dayOf } from '../parts/words.js'
import { numberOf } from '../state/memory.js'

/** Messages of one author this close together are one speech; ms. */
const together = 5 * 60_000

/**
 * Everything that stands in a list, in order: days, the line above what is new, messages, and the graves of deleted
 * messages that left a thread behind.
 */
export function rowsOf(messages, graves, newFrom) {
  const rows = []
  let day = ''
  let before = null
  for (const entry of inOrder(messages, graves)) {
    if (entry.root) {
      rows.push({ kind: 'grave', key: entry.root, thread: entry })
      before = null
      continue
    }
    const begins = dayOf(entry.at) !== day
    day = dayOf(entry.at)
    if (begins) rows.push({ kind: 'day', key: `day ${entry.id}`, day })
    if (entry.id === newFrom) rows.push({ kind: 'new', key: 'new' })
    const isNext = !begins && entry.id !== newFrom && follows(before, entry)
    rows.push({ kind: 'message', key: entry.id, message: entry, isNext })
    before = entry
  }
  return rows
}

function follows(before, message) {
  return (
    before !== null &&
    before.from === message.from &&
    before.from !== 'deskhand' &&
    !before.private &&
    Date.parse(message.at) - Date.parse(before.at) < together
  )
}

function inOrder(messages, graves) {
  if (graves.length === 0) return messages
  return [...messages, ...graves].sort(
    (one, other) => numberOf(one.id ?? one.root) - numberOf(other.id ?? other.root),
  )
}
