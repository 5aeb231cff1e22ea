import { plainText } from '../cards/plain.ts'
import type { PolicyWork } from '../cli/policy-life.ts'
import { readDay } from '../core/day-words.ts'
import type { Person } from '../core/people.ts'
import { wallInstant } from '../core/rota/turns.ts'
import { localDate } from '../flows/digest/schedule.ts'
import { applyToOpen, previewApplying } from '../flows/policy/apply.ts'
import { waitingDraft } from '../flows/policy/cards.ts'
import type { Fault } from '../ports/surroundings.ts'
import { type PolicyDesk, withPolicyDesk } from './policy-desk.ts'
import type { Settings } from './settings.ts'

/** What `deskhand policy draft`, `publish` and `apply` do, on the database of the settings. */
export function policyWork(settings: () => Settings, fault: Fault): PolicyWork {
  const on = <T>(name: string | undefined, work: (at: PolicyDesk) => Promise<T>) =>
    withPolicyDesk(settings(), name, fault, work)
  return {
    draft: name =>
      on(name, async ({ desk, store, cards, words, now }) => {
        const draft = await store.policies.draft(desk.id)
        const { version } = desk.inForce(now)
        const card = draft === null ? null : await waitingDraft(cards, desk, draft.hash, now)
        if (card === null) return { desk: desk.id, inForce: version, draft: null }
        const { zone } = desk.calendar().schedule
        return {
          desk: desk.id,
          inForce: version,
          draft: plainText(card.text, { zone, locale: words.locale }),
        }
      }),
    publish: (name, day) =>
      on(name, async ({ desk, policies, now }) => {
        const { zone } = desk.calendar().schedule
        const date = day === undefined ? null : readDay(day, now, zone)
        if (day !== undefined && (date === null || date < localDate(zone, now))) return { outcome: 'no day' }
        const from = date === null ? null : wallInstant(zone, `${date} 00:00`)
        return policies.publish(desk, { hash: null, on: from }, terminalOf(), now)
      }),
    preview: name =>
      on(name, async ({ desk, store, now }) => ({
        desk: desk.id,
        prefix: desk.file.prefix,
        zone: desk.calendar().schedule.zone,
        version: desk.inForce(now).version,
        tickets: await previewApplying(store.tickets, desk, now),
      })),
    apply: name =>
      on(name, async ({ desk, store, now }) => applyToOpen(store.tickets, desk, terminalOf(), now)),
  }
}

/** Whoever sits at the terminal: they can read the files and the database, so they are asked nothing. */
function terminalOf(): Person {
  return { workspace: 'terminal', id: 'terminal', name: 'the terminal' }
}
