import type { Words } from './words.ts'

/** An amount with its currency, as the language writes it: `USD 1,250.50`, `USD 600`. */
export function money(words: Words, amount: number, currency: string): string {
  // The code, because a sign alone may be that of several currencies.
  const format = new Intl.NumberFormat(words.locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(amount).replace(/\s/g, ' ')
}
