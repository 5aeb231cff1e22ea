import type { Reading } from './features.ts'

/** The kinds of facts that a question may want and a sentence may give, named as their concepts are in the lexicon. */
const kinds = ['how-much', 'how-long', 'when'] as const
export type Kind = (typeof kinds)[number]

const amount =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|half|zwei|drei|vier|funf|zehn|dos|tres|cuatro|cinco|diez|deux|trois|quatre|cinq|dix|dois|duas|quatro|dez)\b/
const money =
  /[$€£¥₹]|\b(usd|eur|gbp|chf|inr|brl|pounds?|euros?|dollars?|pence|cents?|pesos?|reais|rupees?)\b/
const clock = /\d{1,2}[:.]\d\d|\d ?(am|pm|uhr|h)\b/

/** What a question asks for. */
export function kindsWanted({ concepts }: Reading): Kind[] {
  return kinds.filter(kind => concepts.includes(kind))
}

/** What a sentence of a policy gives: a price, a span of time, a day or a time of the day. `text` is folded. */
export function kindsGiven(text: string, { concepts }: Reading): Kind[] {
  const hasAmount = amount.test(text)
  const isPrice = money.test(text) || concepts.includes('how-much')
  const given: Record<Kind, boolean> = {
    'how-much': hasAmount && isPrice,
    'how-long': hasAmount && concepts.includes('duration'),
    when: clock.test(text) || concepts.includes('weekday'),
  }
  return kinds.filter(kind => given[kind])
}
