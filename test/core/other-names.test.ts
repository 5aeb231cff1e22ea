import { expect, it } from 'vitest'
import { ticketsNamed } from '../../src/core/other-names.ts'

it('knows the tickets that a text names, each once, and takes nothing else for one', () => {
  expect(ticketsNamed('SUP-42 is sup-42, and #43 too', 'SUP')).toEqual([42, 43])
  expect(ticketsNamed('XSUP-42 page#4 #channel SUP- # 5 SUP-12345678901', 'SUP')).toEqual([])
})
