import { useMemo, useState } from 'preact/hooks'
import { offersFor, ticketsIn } from './offers.js'

/**
 * What is offered while somebody types, which of it is chosen, and the keys for it: arrows choose, Tab takes, Enter
 * takes where the choice is plain, Escape closes until something else is typed.
 */
export function useOffers({ text, caret, words, people, messages, isThread, onTake }) {
  const [chosen, setChosen] = useState({ text: '', index: null })
  const [closedAt, setClosedAt] = useState(null)
  const tickets = useMemo(() => ticketsIn(messages), [messages])
  const before = text.slice(0, caret)
  const offers = closedAt === text ? null : offersFor(before, { words, people, tickets, isThread })
  const count = offers?.choices?.length ?? 0
  const first = offers?.isSure ? 0 : -1
  const active = count === 0 ? -1 : chosen.text === text && chosen.index !== null ? chosen.index : first

  function take(index) {
    const { insert } = offers.choices[index]
    const start = text.slice(0, offers.from) + insert
    onTake(start + text.slice(caret), start.length)
  }

  /** @returns true for a key that was meant for the list */
  function onKey(event) {
    if (offers === null) return false
    if (event.key === 'Escape') {
      setClosedAt(text)
      return true
    }
    if (count === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen({ text, index: active < 0 && step < 0 ? count - 1 : (active + step + count) % count })
      return true
    }
    const takes = (event.key === 'Enter' && active >= 0) || (event.key === 'Tab' && !event.shiftKey)
    if (!takes || event.isComposing) return false
    take(Math.max(active, 0))
    return true
  }

  return { offers, active, isOpen: count > 0, onKey, take }
}
