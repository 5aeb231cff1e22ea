import { describe, expect, it } from 'vitest'
import { help, hours } from '../../src/cards/answers.ts'
import type { Card } from '../../src/cards/card.ts'
import { languages, messagesIn } from '../../src/cards/languages.ts'
import { menuOf } from '../../src/cards/menu.ts'
import { plainCard } from '../../src/cards/plain.ts'
import { refusalCard } from '../../src/cards/refusal.ts'
import { showTicket } from '../../src/cards/show.ts'
import { makeWords } from '../../src/cards/words.ts'
import { compile } from '../../src/core/calendar/compile.ts'
import { roles } from '../../src/core/people.ts'
import type { Refusal } from '../../src/core/refusals.ts'
import { ana, at, business, kim, mia, schedule } from '../core/desk.ts'
import { makeEnglishIn } from '../support/english.ts'
import { showings } from './showings.ts'
import { stories, viewOf } from './views.ts'

/** Ana's own words, which are of no language. */
const words = new Map(['title', 'reply', 'note', 'words'].map(id => [id, 'Xqz 42']))

const refusals: readonly Refusal[] = [
  { code: 'not-found' },
  { code: 'not-allowed', verb: 'claim' },
  { code: 'taken', by: kim, since: at('2026-11-25 11:59') },
  { code: 'yours-already' },
  { code: 'nobody-has-it' },
  { code: 'not-yours', holder: kim },
  { code: 'sent-already' },
  { code: 'escalated-already', answerBy: at('2026-11-25 13:00') },
  { code: 'not-of-team', who: ana },
  { code: 'answered-already' },
  { code: 'resolved-already', by: kim, at: at('2026-11-25 11:00') },
  { code: 'too-late', withinMs: 14 * 86_400_000 },
  { code: 'no-text', verb: 'note' },
  { code: 'bad-score' },
  { code: 'rated-already', score: 4, at: at('2026-11-23 10:06') },
  { code: 'answer-first' },
  { code: 'unknown-category', known: [] },
  { code: 'never-late' },
  { code: 'no-reason' },
  { code: 'urged-already', by: mia, at: at('2026-11-25 11:00'), againAt: at('2026-11-25 15:00') },
]

describe.each(languages.filter(one => one !== 'en'))('in %s', language => {
  /** Names of people, levels and zones, and what a machine calls something. */
  const known = ['Ana Ruiz', 'Kim', 'Lee', 'Mia', 'Oli', 'On call', schedule.zone, 'Xqz', 'agreed', 'vendor']
  const reader = { zone: schedule.zone, locale: language }

  async function drawn() {
    const catalogue = makeWords(language, await messagesIn(language))
    const left = await makeEnglishIn(language, known)
    const english = (card: Card) => left(plainCard(card, reader))
    return { catalogue, left, english }
  }

  it('every card of a ticket says all it says', async () => {
    const { catalogue, english } = await drawn()
    for (const [name, story] of Object.entries(stories)) {
      const view = viewOf(story.ticket(), words, catalogue)
      for (const show of showings) {
        const card = showTicket(view, show)
        expect([name, show.kind, english(card)]).toEqual([name, show.kind, []])
      }
    }
  })

  it('every refusal does', async () => {
    const { catalogue, english } = await drawn()
    const story = stories['a claimed ticket']
    if (story === undefined) throw new Error('There is no such story.')
    const view = viewOf(story.ticket(), words, catalogue)
    for (const refusal of refusals) {
      expect([refusal.code, english(refusalCard(view, refusal, { byMark: false, forTeam: true }))]).toEqual([
        refusal.code,
        [],
      ])
    }
  })

  it('help, hours and the menu do', async () => {
    const { catalogue, english, left } = await drawn()
    const now = at('2026-11-25 12:00')
    const calendar = compile(schedule, Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))
    expect(english(help(catalogue, 'Xqz', roles, null))).toEqual([])
    expect(english(hours({ words: catalogue, schedule, calendar, business, outOfHours: null, now }))).toEqual(
      [],
    )
    const menu = menuOf(catalogue)
    expect(left([menu.plain.about, ...menu.verbs.each.map(({ about }) => about)].join('\n'))).toEqual([])
  })
})
