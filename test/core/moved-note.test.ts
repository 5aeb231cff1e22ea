import { describe, expect, it } from 'vitest'
import { plainCard } from '../../src/cards/plain.ts'
import { note } from '../../src/cards/thread.ts'
import type { Command } from '../../src/core/commands.ts'
import { type Actor, personOf } from '../../src/core/people.ts'
import { viewOf } from '../cards/views.ts'
import { ana, kim, lee, mia } from './desk.ts'
import { desires, opened, text } from './given.ts'

const at = (minutes: number) => `2026-11-23 10:${String(minutes).padStart(2, '0')}`
const noted = () => opened(at(0)).when(desires.note(kim), at(1))
const move = (by: Actor): Command => ({
  kind: 'redact',
  by,
  texts: ['note'],
  erased: { was: 'noted', key: 'note', author: personOf(kim), into: 43 },
})

describe('a note that is moved to another ticket', () => {
  it('leaves in the first where it went, and who moved it', () => {
    const moved = noted().when(move(kim), at(2)).gives({ type: 'redacted', into: 43 })
    const card = note(viewOf(moved.ticket(), new Map()), kim, 'note')
    expect(plainCard(card, { zone: 'UTC', locale: 'en' })).toContain('(moved to SUP-43 by Kim)')
  })

  it('is its author’s alone, whoever else may erase it', () => {
    noted().when(move(lee), at(2)).refuses({ code: 'not-allowed' })
    noted().when(move(mia), at(2)).refuses({ code: 'not-allowed' })
    noted().when(move(ana), at(2)).refuses({ code: 'not-allowed' })
    noted().when(move(kim), at(2)).when(move(kim), at(3)).refuses({ code: 'is-so-already' })
  })

  it('stays where it is once it is on its way to the requester', () => {
    const message = { workspace: 'playground', ref: 'note' }
    noted()
      .when({ kind: 'send', by: kim, text: text('note'), message }, at(2))
      .when(move(kim), at(2))
      .refuses({ code: 'sent-already' })
  })
})
