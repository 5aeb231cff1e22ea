import { help, hours } from '../../src/cards/answers.ts'
import { calendarFile } from '../../src/cards/calendar-file.ts'
import { priorityChoice } from '../../src/cards/choices.ts'
import { callCard, contactCard } from '../../src/cards/contact.ts'
import { goals } from '../../src/cards/digest/figures.ts'
import type { DigestView } from '../../src/cards/digest/view.ts'
import { newForm } from '../../src/cards/forms.ts'
import { money } from '../../src/cards/money.ts'
import { notCovered } from '../../src/cards/preview.ts'
import { askToAgree } from '../../src/cards/terms.ts'
import type { TicketView } from '../../src/cards/ticket-view.ts'
import { seatTaken, trainingCard } from '../../src/cards/training.ts'
import { expandMaintenance } from '../../src/core/calendar/maintenance.ts'
import { isOpen, nextClosing, nextOpen } from '../../src/core/calendar/open.ts'
import { neededFor } from '../../src/core/needs.ts'
import { declare, onWord, urgentLimits } from '../../src/core/outage.ts'
import { disclaimerOn, pinnedTerms } from '../../src/core/pinned.ts'
import { leastPrice, priceOf } from '../../src/core/pricing.ts'
import { exclusionIn, impacts, priorityOf, serviceIn, suggest, vendorIn } from '../../src/core/suggest.ts'
import { exceptionFor, targetOf } from '../../src/core/targets.ts'
import { clockKinds, priorities } from '../../src/core/ticket.ts'
import { datesOfWebinar } from '../../src/core/webinars.ts'
import { contactsOf } from '../../src/flows/answering/asking.ts'
import { nextClosureNews } from '../../src/flows/closures.ts'
import { makeDeskCalendar } from '../../src/flows/desk-calendar.ts'
import { keptSince } from '../../src/flows/keeping.ts'
import { nextReview } from '../../src/flows/policy/review.ts'
import type { SectionName, Terms } from '../../src/policy/terms.ts'
import { parseDateRule } from '../../src/policy/values/date-rule.ts'
import {
  ana,
  calendarsOf,
  kim,
  lee,
  mia,
  plainText,
  reader,
  shown,
  tale,
  text,
  type World,
  words,
} from './world.ts'

const hst = (local: string) => new Date(`${local.replace(' ', 'T')}:00-10:00`).toISOString()
const now = Date.parse(hst('2026-11-24 10:00'))
const night = Date.parse(hst('2026-11-24 22:00'))

type Part = { of: readonly SectionName[]; tell: (world: World, usual: Terms) => void | Promise<void> }

/** What is looked at, with the sections of which it is made; what takes longest stands last. */
const parts: readonly Part[] = [
  { of: ['introduction', 'scope', 'process', 'responsibilities', 'thirdParties'], tell: scope },
  { of: ['channels', 'availability', 'contact', 'scope', 'updates'], tell: channels },
  { of: ['responseTimes', 'scope', 'thirdParties'], tell: targets },
  { of: ['customWork', 'liability'], tell: prices },
  { of: ['training', 'channels', 'customWork'], tell: training },
  { of: ['liability'], tell: liability },
  { of: ['process', 'availability', 'channels', 'updates'], tell: dates },
  {
    of: [
      'introduction',
      'scope',
      'channels',
      'responseTimes',
      'process',
      'responsibilities',
      'availability',
      'liability',
      'thirdParties',
      'customWork',
      'contact',
    ],
    tell: stories,
  },
]

const known = new Map<string, Promise<string>>()

/**
 * Whether anything that people see, get, owe or are refused is another thing under these terms than under those.
 * `usual` are the terms whose words people use. What is made of the same sections is the same, and told once; it ends
 * at the first difference.
 */
export async function differ(before: Terms, after: Terms, usual: Terms): Promise<boolean> {
  for (const part of parts) {
    if ((await told(part, before, usual)) !== (await told(part, after, usual))) return true
  }
  return false
}

function told({ of, tell }: Part, terms: Terms, usual: Terms): Promise<string> {
  const key = `${tell.name} ${JSON.stringify(of.map(name => terms[name]))}`
  const found = known.get(key) ?? lines(terms, usual, tell)
  known.set(key, found)
  return found
}

async function lines(terms: Terms, usual: Terms, tell: Part['tell']): Promise<string> {
  const seen: string[] = []
  await tell({ terms, calendars: await calendarsOf(terms), seen }, usual)
  return seen.join('\n')
}

/** Sections 1, 2, 5, 6: what words suggest, what forms offer, what is not covered. */
function scope({ terms, seen }: World, usual: Terms): void {
  const said = [
    ...usual.scope.services,
    ...usual.scope.categories,
    ...usual.scope.exclusions,
    ...usual.thirdParties.vendors,
  ].flatMap(one => one.words)
  for (const one of [...said, 'Changed', 'login, something else Changed', 'nothing in particular']) {
    const found = suggest(one, terms)
    const excluded = notCovered(words, exclusionIn(one, terms)).map(line => plainText(line, reader))
    seen.push(JSON.stringify([one, found, serviceIn(one, terms), vendorIn(one, terms), excluded]))
  }
  const { services, categories } = terms.scope
  for (const { id } of categories) {
    const needs = neededFor(id, terms.responsibilities.needed)
    const asks = { categories, category: id, services, needs: [], follows: terms.process.impacts }
    seen.push(JSON.stringify([newForm(words, null, asks), needs]))
  }
  for (const impact of impacts) seen.push(`${impact} ${priorityOf(impact, terms)}`)
  seen.push(shown(help(words, 'Desk', ['requester'], terms.introduction.greeting)))
  const { conduct } = terms.responsibilities
  seen.push(`blocked for ${conduct?.blockFor.ms}: ${conduct?.text}`)
  const digest = {
    words,
    goals: terms.introduction.goals,
    kept: { onTime: 90, before: 91, rating: 4, ratings: 2 },
  }
  seen.push(
    plainText(goals({ ...digest, opened: 1, solved: 1, since: now } as unknown as DigestView).text, reader),
  )
}

/** Sections 3, 7 and 13: open, closed, whom to reach. */
async function channels({ terms, calendars, seen }: World): Promise<void> {
  const desk = calendars.of({ service: null, priority: 'medium' })
  const { channels: of, contact } = terms
  seen.push(contactsOf({ terms }).join())
  const holidays = ['2026-06-11', '2026-11-27', '2026-02-06'].map(day => Date.parse(hst(`${day} 12:00`)))
  const early = ['2026-12-24', '2026-12-31', '2026-02-13'].map(day => Date.parse(hst(`${day} 14:00`)))
  for (const at of [now, night, ...holidays, ...early]) {
    seen.push(shown(hours({ words, ...desk, outOfHours: of.outOfHours, now: at })))
    seen.push(
      shown(
        contactCard(words, {
          channels: of,
          contact,
          policyOwner: terms.updates.policyOwner,
          business: desk.business,
          now: at,
        }),
      ),
    )
  }
  for (const service of [null, ...terms.scope.services.map(({ id }) => id)]) {
    for (const priority of ['critical', 'medium']) {
      const { business } = calendars.of({ service, priority })
      const due = [1, 8, 100, 400, 1500].map(hour =>
        business.due(Date.parse('2026-01-02T00:00:00Z'), hour * 3_600_000),
      )
      seen.push(JSON.stringify([service, priority, due]))
    }
  }
  // What the digest has ahead of it, on the days before each planned work.
  for (const day of ['2026-02-10', '2026-11-03']) {
    const windows = terms.availability.maintenance.windows.flatMap(({ on, ...rest }) => {
      const rule = parseDateRule(on)
      return rule === undefined ? [] : [{ ...rest, on: rule }]
    })
    const range = {
      from: Date.parse(hst(`${day} 12:00`)),
      to: Date.parse(hst(`${day} 12:00`)) + 14 * 86_400_000,
    }
    seen.push(JSON.stringify(expandMaintenance(windows, of.zone, range)))
  }
  // Whole years tell every holiday and early closing apart.
  const { business } = desk
  const from = Date.parse('2026-01-01T00:00:00Z')
  const days = Array.from({ length: 730 }, (_, day) => from + day * 86_400_000)
  seen.push(days.map(day => business.between(day, day + 86_400_000)).join())
  const { call } = contact
  if (call === null) return
  const { calendar } = await makeDeskCalendar({ ...terms, channels: { ...of, hours: call.hours } }, now)
  for (const at of [now + 3_600_000, night, now + 4 * 86_400_000]) {
    const open = isOpen(calendar, at)
    const times = {
      opensAt: open ? null : nextOpen(calendar, at),
      closesAt: open ? nextClosing(calendar, at) : null,
    }
    seen.push(shown(callCard(words, { call, ...times })))
  }
}

/** Section 4: the time that each kind of ticket has. */
function targets({ terms, seen }: World): void {
  for (const plan of [null, ...Object.keys(terms.responseTimes.plans)]) {
    const pinned = pinnedTerms(terms, plan)
    for (const priority of priorities) {
      for (const category of [null, ...terms.scope.categories.map(({ id }) => id)]) {
        for (const vendor of [null, ...terms.thirdParties.vendors.map(({ id }) => id)]) {
          const hold =
            vendor === null
              ? null
              : ({ for: 'vendor', by: ana, at: now, vendor, reference: null, nudges: 0 } as const)
          const aimed = { priority, category, hold }
          const all = clockKinds.map(kind => [
            targetOf(pinned, aimed, kind),
            exceptionFor(pinned, aimed, kind)?.name,
          ])
          seen.push(JSON.stringify([plan, priority, category, vendor, all]))
        }
      }
    }
    for (const priority of ['medium', 'low']) {
      const view = { words, prefix: 'SUP', ticket: { number: 7, priority } } as unknown as TicketView
      seen.push(shown(priorityChoice(view, terms.responseTimes.priorities)))
    }
  }
  seen.push(
    Object.values(terms.responseTimes.plans)
      .map(({ name }) => name)
      .join(),
  )
}

/** Sections 5, 6, 8, 9, 10, 13: tickets from their opening to their end. */
function stories(world: World): void {
  const open = { plan: null, time: hst('2026-11-24 10:00') }
  // Nobody looks at them, by day and by night: reminders, breaches, calls.
  for (const plan of Object.keys(world.terms.responseTimes.plans)) {
    for (const priority of priorities) {
      for (const time of [hst('2026-11-24 10:00'), hst('2026-11-24 22:00')]) {
        tale(world, { words: 'login fails', priority, plan, time }).until(hst('2026-11-25 12:00'))
      }
    }
  }
  for (const { words: its } of world.terms.scope.categories)
    tale(world, { ...open, words: its[0] ?? '', priority: 'medium' })
  // Waited for the customer, closed with notice, opened again by an answer, and too late for one.
  tale(world, { ...open, words: 'error in the api', priority: 'medium' })
    .at(hst('2026-11-24 10:30'))
    .does({ kind: 'claim', by: kim })
    .does({ kind: 'wait', by: kim, text: text('need') })
    .until(hst('2026-12-09 12:00'))
    .does({ kind: 'write', by: ana, text: text('late'), thanks: false })
  tale(world, {
    ...open,
    words: 'refund please',
    priority: 'low',
    given: ['Since when and for how many people'],
  })
    .does({ kind: 'claim', by: kim })
    .does({ kind: 'release', by: kim, undo: true })
    .until(hst('2026-11-24 10:05'))
    .does({ kind: 'claim', by: kim })
    .does({ kind: 'resolve', by: kim, text: text('done') })
    .at(hst('2026-11-24 10:19'))
    .does({ kind: 'unresolve', by: kim })
    .at(hst('2026-11-24 10:25'))
    .does({ kind: 'resolve', by: kim, text: text('done') })
    .at(hst('2026-11-24 10:45'))
    .does({ kind: 'unresolve', by: kim })
    .does({ kind: 'rate', by: ana, score: 3 })
    .does({ kind: 'rate', by: ana, score: 2 })
    .does({ kind: 'rate', by: ana, score: 5 })
    .at(hst('2026-12-10 10:00'))
    .does({ kind: 'write', by: ana, text: text('again'), thanks: false })
  // Calls that are answered, and run out.
  tale(world, {
    words: 'everything is down',
    priority: 'critical',
    plan: 'premier',
    time: hst('2026-11-24 22:00'),
  })
    .until(hst('2026-11-24 22:01'))
    .does({ kind: 'claim', by: lee })
    .until(hst('2026-11-24 22:20'))
    .does({ kind: 'ack', by: lee })
    .until(hst('2026-11-25 02:00'))
  // Each supplier, in opening hours and beyond its own time.
  for (const { id, words: its } of world.terms.thirdParties.vendors) {
    tale(world, { ...open, words: its[0] ?? id, priority: 'high' })
      .does({ kind: 'reply', by: kim, text: text('reply'), via: 'word' })
      .does({ kind: 'wait-for-vendor', by: kim, vendor: id, reference: 'R-1' })
      .until(hst('2026-11-28 18:00'))
      .does({ kind: 'go-on', by: kim })
  }
  // A complaint, and an urgency that is reviewed.
  const { escalation, reviewWithin } = world.terms.process
  const lead = { kind: 'escalate', by: ana, answerWithin: escalation.answerWithin.ms } as const
  tale(world, { ...open, words: 'wrong result', priority: 'medium' }).does({ ...lead, why: 'complaint' })
  const review = { ...lead, why: 'urgency', answerWithin: reviewWithin.ms } as const
  tale(world, { ...open, words: 'wrong result', priority: 'medium' })
    .does(review)
    .does({ kind: 'take-escalation', by: mia })
  // A price that is asked for, named, and runs out; one that is accepted.
  const price = { kind: 'quote', by: kim, text: text('what'), currency: 'USD', also: [] } as const
  const asked = tale(world, { ...open, words: 'another report', priority: 'low' }).does({
    kind: 'want-quote',
    by: ana,
  })
  const { validFor } = pinnedTerms(world.terms, null).quotes
  asked.does({ ...price, amount: 700, validFor }).until(hst('2027-01-20 10:00'))
  for (const amount of [140, 500.5, 700]) {
    tale(world, { ...open, words: 'another report', priority: 'low' })
      .does({ ...price, amount, validFor })
      .does({ kind: 'answer-quote', by: ana, answer: 'accepted', agreed: false })
  }
}

/** Section 10: what work costs. */
function prices({ terms, seen }: World): void {
  const { quotes } = pinnedTerms(terms, null)
  for (const ms of [60_000, 3_660_000, 7_200_000, 9_000_001])
    seen.push(
      `${priceOf(ms, 'openingHours', quotes)} ${priceOf(ms, 'outOfHours', quotes)} ${leastPrice(quotes)}`,
    )
  seen.push(money(words, 1234.5, quotes.currency), String(quotes.approvalAbove))
}

/** Section 11: what is offered when, and when somebody is reminded. */
function training({ terms, seen }: World): void {
  const sittings = terms.training.webinars.flatMap(webinar =>
    datesOfWebinar(webinar, terms, Date.parse('2026-01-20T00:00:00Z'))
      .slice(0, 4)
      .map(at => ({ webinar, at, left: webinar.places, mine: false })),
  )
  const { currency } = terms.customWork
  seen.push(shown(trainingCard(words, { training: terms.training, currency, sittings })))
  for (const one of sittings) {
    const { id, name, about, link, length } = one.webinar
    const event = { uid: id, stamp: now, from: one.at, to: one.at + length.ms, summary: name }
    seen.push(shown(seatTaken(words, one, false)), calendarFile({ ...event, description: about, url: link }))
    seen.push(`reminded ${one.at - terms.training.remindBefore.ms}`)
  }
}

/** Section 8: what is said where, and agreed to when. */
function liability({ terms, seen }: World): void {
  const { acceptance, disclaimer } = terms.liability
  for (const place of ['receipt', 'answer', 'quote'] as const)
    seen.push(`${place} ${disclaimerOn(terms, place)}`)
  if (acceptance === 'first-ticket')
    seen.push(shown(askToAgree(words, { version: 1, disclaimer, draft: null })))
  seen.push(`erased: resolved before ${keptSince(terms, terms.channels.zone, now)}`)
}

/** Sections 5, 7 and 12: who has the last word until when, what a disruption promises, when the policy is reviewed. */
function dates({ terms, calendars, seen }: World): void {
  const { business } = calendars.of({ service: null, priority: 'medium' })
  const { finalStep, finalStepWithin } = terms.process.escalation
  seen.push(`${finalStep} ${business.due(now, finalStepWithin.ms)}`)
  const { notice } = terms.availability
  const down = { kind: 'disruption', title: 'down', services: [], by: mia, from: now, to: null } as const
  seen.push(JSON.stringify(declare(down, 1, now, notice.updateEvery.ms)))
  seen.push(String(now + 7.1 * 86_400_000 < now + notice.planned.ms))
  const limits = { urgent: notice.urgent.ms, atMost: notice.urgentAtMost.ms }
  seen.push(JSON.stringify(urgentLimits({ from: now + 60_000, to: now + 86_400_000 }, limits, now)))
  const { outage } = declare(down, 1, now, notice.updateEvery.ms)
  const reportBy = business.due(now, notice.reportWithin.ms)
  seen.push(JSON.stringify(onWord(outage, { kind: 'over' }, now, notice.updateEvery.ms, reportBy)))
  const desk = {
    inForce: () => ({ version: 1, terms, hash: '' }),
    calendar: () => calendars.of({ service: null, priority: 'medium' }),
  }
  seen.push(String(nextReview(desk, now)))
  seen.push(`holidays are announced from ${nextClosureNews(desk, now)}`)
  seen.push(`worse values hold from ${now + terms.updates.noticePeriod.ms}`)
}
