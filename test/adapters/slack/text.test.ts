import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeEmoji } from '../../../adapters/slack/emoji.ts'
import { typedCommand, typedText } from '../../../adapters/slack/in/typed-text.ts'
import { mentionWords } from '../../../adapters/slack/in/words.ts'
import { escaped } from '../../../adapters/slack/out/escape.ts'
import { pagesOf } from '../../../adapters/slack/out/pages.ts'
import { lengthOf } from '../../../adapters/slack/out/rich-text.ts'
import { readRef, refOf } from '../../../adapters/slack/ref.ts'
import { quote, say } from '../../../src/cards/text.ts'
import { wellFormed } from '../../../src/cards/well-formed.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('what somebody typed', () => {
  it('comes out as it was, however Slack escaped it', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(typedText(escaped(text), () => undefined)).toBe(wellFormed(text))
      }),
    )
  })

  it.each([
    ['<@U0BEN> look', '@Ben Okafor look'],
    ['<@U0NEMO> look', '@U0NEMO look'],
    ['<@U0NEMO|nemo> look', '@nemo look'],
    ['in <#C0GENERAL|general>', 'in #general'],
    ['<!here> and <!subteam^S1|@leads>', '@here and @leads'],
    ['<https://example.org/?a=1&amp;b=2>', 'https://example.org/?a=1&b=2'],
    ['<https://example.org|the page>', 'the page (https://example.org)'],
    ['<mailto:a@example.org|a@example.org>', 'a@example.org'],
    ['<!date^1^{date}|yesterday>', 'yesterday'],
    ['raw <b> and a < b > c', 'raw <b> and a < b > c'],
    ['&amp;lt;', '&lt;'],
  ])('%j reads %j', (told, typed) => {
    expect(typedText(told, id => (id === 'U0BEN' ? 'Ben Okafor' : undefined))).toBe(typed)
  })

  it.each([
    ['<@U0BOT> status', 'status'],
    ['  <@U0BOT|deskhand>: why 3', 'why 3'],
    ['<@U0BOT>', ''],
    ['<@U0BEN> status', null],
    ['ask <@U0BOT>', null],
    ['<@U0BOTHER> status', null],
  ])('%j calls the bot with %j', (told, words) => {
    expect(mentionWords(told, 'U0BOT')).toBe(words)
  })
})

describe('a long text', () => {
  it('is divided without loss, and no page is too long', () => {
    const text = fc.array(fc.tuple(fc.constantFrom(say, quote), anyText).map(([kind, one]) => kind(one)))
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 400 }), (spans, most) => {
        const pages = pagesOf(spans, most)
        const words = (all: typeof spans) => all.map(one => ('text' in one ? one.text : '')).join('')
        expect(words(pages.flat())).toBe(words(spans))
        for (const page of pages) expect(lengthOf(page)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('is never divided inside of a character', () => {
    const pages = pagesOf([quote('😀'.repeat(200))], 51)
    for (const span of pages.flat()) expect('text' in span && span.text).toMatch(/^(😀)+$/u)
  })
})

describe('emoji', () => {
  it('mean the same by all their names, with colons and with skin tones', () => {
    const { markOf } = makeEmoji()
    for (const name of ['eyes', ':eyes:', 'eye', 'eyes::skin-tone-3']) expect(markOf(name)).toBe('claim')
    expect(markOf('thumbsup')).toBeNull()
    expect(markOf('toString')).toBeNull()
  })

  it('are those of the desk file where it names others, and the usual ones go on working', () => {
    const { markOf, nameOf } = makeEmoji({ claim: ['🙋', 'raising_hand'], wait: ['eyes'] })
    expect(markOf('raising_hand')).toBe('claim')
    expect(nameOf('claim')).toBe('raising_hand')
    expect(markOf('eyes')).toBe('wait')
    expect(nameOf('resolve')).toBe('white_check_mark')
  })
})

describe('a reference', () => {
  it('reads back, and nothing else does', () => {
    expect(readRef(refOf('C0GENERAL', '1764.000100'))).toEqual({ channel: 'C0GENERAL', ts: '1764.000100' })
    for (const other of ['', 'C0GENERAL', 'm-12', 'C0:abc', 'C0:1.2:3']) expect(readRef(other)).toBeNull()
  })
})

describe('the text of a slash command', () => {
  it.each([
    ['<!channel> printer', '<!channel> printer'],
    ['<https://a.example|https://b.example>', '<https://a.example|https://b.example>'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['new for <@U0ANA|ana> in <#C0HELP|help>', 'new for @ana.r in #help'],
    ['assign 3 <@U0NEMO>', 'assign 3 @U0NEMO'],
  ])('%j is what somebody typed: %j', (told, typed) =>
    expect(typedCommand(told, id => (id === 'U0ANA' ? 'ana.r' : undefined))).toBe(typed),
  )
})
