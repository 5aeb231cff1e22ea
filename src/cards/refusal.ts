import { emojiOf } from '../core/catalogue.ts'
import type { Refusal } from '../core/refusals.ts'
import { unansweredWhys } from '../core/ticket.ts'
import { type Card, card } from './card.ts'
import { duration } from './duration.ts'
import { reasonNames } from './managing.ts'
import { money } from './money.ts'
import { quoteTerms } from './quote.ts'
import { at, named, quote, say } from './text.ts'
import { nameOf, type TicketView } from './ticket-view.ts'
import type { Words } from './words.ts'

/** The no to somebody who named a ticket that is not there, or not theirs: one answer for both. */
export function notFound(words: Words): Card {
  return card(words.text('refused.not-found'))
}

/** A no with its reason and what to do instead. `byMark` when an emoji asked for it, `forTeam` when an agent reads it. */
export function refusalCard(
  view: TicketView,
  refusal: Refusal,
  { byMark, forTeam }: { byMark: boolean; forTeam: boolean },
): Card {
  const { words, ticket } = view
  const number = ticket.number
  const name = { ticket: nameOf(view) }
  switch (refusal.code) {
    case 'not-found':
      return notFound(words)
    case 'not-allowed':
      return byMark
        ? card(
            words.text('refused.not-allowed.mark', {
              emoji: emojiOf[refusal.verb === 'resolve' || refusal.verb === 'wait' ? refusal.verb : 'claim'],
            }),
          )
        : card(words.text('refused.not-allowed', { verb: refusal.verb }))
    case 'taken': {
      const ago = duration(words, view.now - refusal.since)
      return card(words.text('refused.taken', { ...name, who: named(refusal.by), ago }))
    }
    case 'yours-already':
    case 'nobody-has-it':
    case 'not-resolved':
      return card(words.text(`refused.${refusal.code}`, name))
    case 'escalated-already':
      return card(words.text('refused.escalated-already', { ...name, due: at(refusal.answerBy) }))
    case 'requester-is-there':
      return card(words.text('refused.requester-is-there', { ...name, requester: named(ticket.requester) }))
    case 'no-night-cover': {
      const call =
        view.phone === null
          ? ''
          : [say(' '), ...words.text('receipt.urgent.call', { phone: quote(view.phone) })]
      return card(words.text('refused.no-night-cover', { call }))
    }
    case 'concerns-you':
      return card(words.text('refused.concerns-you', name))
    case 'not-escalated':
      return card(words.text('refused.not-escalated', name))
    case 'sent-already':
      return card(words.text('refused.sent-already'))
    case 'not-of-team':
      return card(words.text('refused.not-of-team', { ...name, who: named(refusal.who) }))
    case 'has-it-already':
      return card(words.text('refused.has-it-already', { ...name, who: named(refusal.holder) }))
    case 'not-yours':
      return card(words.text('refused.not-yours', { ...name, who: named(refusal.holder) }))
    case 'answered-already':
      return card(words.text('refused.answered-already', { ...name, requester: named(ticket.requester) }), {
        buttons: [
          { action: `release:${number}`, label: words.label('button.release'), style: 'danger' },
          { action: `keep:${number}`, label: words.label('button.keep') },
        ],
      })
    case 'resolved-already':
      return card(
        words.text('refused.resolved-already', { ...name, who: named(refusal.by), when: at(refusal.at) }),
      )
    case 'too-late':
      return card(words.text('refused.too-late', { ...name, within: duration(words, refusal.withinMs) }))
    case 'no-text':
      return card(words.text('refused.no-text.ticket', { verb: refusal.verb, number }))
    case 'answer-first':
      return card(words.text('refused.answer-first', { requester: named(ticket.requester) }), {
        buttons: [
          { action: `wait:${number}`, label: words.label('button.reply-and-wait'), style: 'primary' },
          { action: `keep:${number}`, label: words.label('button.keep') },
        ],
      })
    case 'nobody-called':
    case 'waits-already':
    case 'not-waiting':
    case 'is-so-already':
      return card(words.text(`refused.${refusal.code}`, name))
    case 'unknown-category':
    case 'unknown-vendor': {
      const known = refusal.known.map(one => one.id).join(', ')
      return card(words.text(`refused.${refusal.code}`, { known }))
    }
    case 'quote-open':
      return card(words.text('refused.quote-open', { ...name, until: at(refusal.validUntil) }))
    case 'no-quote':
      return card(words.text('refused.no-quote', { ...name, number }))
    case 'quote-answered': {
      const { state, when } = refusal
      if (state === 'offered') return card(words.text('refused.quote-open', { ...name, until: at(when) }))
      return card(words.text(`refused.quote-answered.${state}`, { ...name, number, when: at(when) }))
    }
    case 'quote-not-yours':
      return card(words.text('refused.quote-not-yours', { ...name, who: named(refusal.requester) }))
    case 'terms-first':
      return quoteTerms(view)
    case 'quote-too-low': {
      const least = money(words, refusal.least, refusal.currency)
      return card(words.text('refused.quote-too-low', { least }))
    }
    case 'never-late':
      return card(words.text('refused.never-late', name))
    case 'explained-already':
      return card(
        words.text('refused.explained-already', { ...name, who: named(refusal.by), when: at(refusal.at) }),
      )
    case 'no-reason':
      return card(words.text('refused.no-reason', { number, reasons: reasonNames(words) }))
    case 'urged-already': {
      const { by, againAt } = refusal
      const filling = { ...name, who: named(by), when: at(refusal.at, 'time'), again: at(againAt, 'time') }
      return card(words.text('refused.urged-already', filling))
    }
    case 'unanswered':
      return card(words.text('refused.unanswered', { ...name, requester: named(ticket.requester) }), {
        buttons: [
          { action: `resolve:${number}`, label: words.label('button.reply-and-resolve'), style: 'primary' },
          { action: `merge:${number}`, label: words.label('button.duplicate') },
          ...unansweredWhys.map(why => ({
            action: `resolve-as:${number}:${why}`,
            label: words.label(`button.${why}`),
          })),
        ],
      })
    case 'no-doubt':
      return card(words.text('refused.button'))
    case 'bad-tag':
      return card(words.text('refused.bad-tag', { tag: quote(refusal.tag.slice(0, 100)) }))
    case 'too-many-tags': {
      const [tag = ''] = ticket.tags
      return card(words.text('refused.too-many-tags', { number, most: refusal.most, tag: quote(tag) }))
    }
    case 'bad-duration':
      return refusal.word === ''
        ? card(words.text('refused.no-duration', { number }))
        : card(words.text('refused.bad-duration', { word: quote(refusal.word.slice(0, 100)) }))
    case 'not-snoozed':
    case 'merge-self':
      return card(words.text(`refused.${refusal.code}`, name))
    case 'merged': {
      const into = `${view.prefix}-${refusal.into}`
      const own = refusal.same || forTeam
      return card(words.text(own ? 'refused.merged' : 'refused.merged.along', { ...name, into }))
    }
    case 'merge-solved':
    case 'merge-strangers':
    case 'merge-onward':
    case 'merge-other-way': {
      const other = `${view.prefix}-${refusal.other}`
      const into = 'into' in refusal ? { into: `${view.prefix}-${refusal.into}` } : {}
      const due = 'due' in refusal ? { due: at(refusal.due) } : {}
      const sentence = words.text(`refused.${refusal.code}`, { ...name, other, ...into, ...due })
      if (refusal.code !== 'merge-other-way') return card(sentence)
      const turned = { action: `merge:${refusal.other}:${number}`, label: words.label('button.merge') }
      return card(sentence, {
        buttons: [turned, { action: `keep:${number}`, label: words.label('button.keep') }],
      })
    }
    case 'bad-score':
      return card(words.text('refused.bad-score', { number }))
    case 'rated-already':
      return card(
        words.text('refused.rated-already', { ...name, score: refusal.score, when: at(refusal.at) }),
      )
  }
}
