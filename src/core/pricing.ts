import { hour } from './time.ts'

/** What section 10 says about money. Times in ms. */
export type Prices = {
  currency: string
  /** Of an hour; null where the policy names none. */
  rates: { openingHours: number; outOfHours: number } | null
  billingStep: number
  minimumCharge: number
}

export type When = 'openingHours' | 'outOfHours'

/** The price of so many ms of work: whole steps, the minimum charge at least. Null where the policy names no rate. */
export function priceOf(
  ms: number,
  when: When,
  { rates, billingStep, minimumCharge, currency }: Prices,
): number | null {
  if (rates === null) return null
  const steps = Math.ceil(Math.max(ms, minimumCharge) / billingStep)
  return rounded((steps * billingStep * rates[when]) / hour, currency)
}

/** The least that anything costs: the minimum charge in opening hours; 0 where the policy names no rate. */
export function leastPrice(prices: Prices): number {
  return priceOf(prices.minimumCharge, 'openingHours', prices) ?? 0
}

/** An amount as typed (`650`, `1,250.50`, `1.250,50`), with no more decimals than the currency has; else null. */
export function readAmount(typed: string, currency: string): number | null {
  const bare = typed.trim().replace(/[\s'’]/g, '')
  const [, whole = '', decimals = ''] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? []
  if (whole === '' || !/^\d+$|^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return null
  const amount = Number(`${whole.replace(/[.,]/g, '')}.${decimals === '' ? '0' : decimals}`)
  if (!(amount > 0) || amount > 1e9 || rounded(amount, currency) !== amount) return null
  return amount
}

/** What a price is for, where the words begin with it: `3h a visit`, `USD 580 a dashboard`. A bare number may be a count. */
export function priceIn(typed: string): { text: string; amount?: string; currency?: string } {
  const [, code, figure, hours, text] =
    /^(?:([A-Za-z]{3})\s+(\d\S*)|(\d{1,6}(?:h|min)))\s+(\S.*)$/s.exec(typed.trim()) ?? []
  if (text === undefined) return { text: typed }
  if (hours !== undefined) return { text, amount: hours }
  const currency = code?.toUpperCase() ?? ''
  return isCurrency(currency) && figure !== undefined ? { text, amount: figure, currency } : { text: typed }
}

/** Letters that are a currency: by Intl, so what can be read can be shown. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}

function rounded(amount: number, currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return Number(amount.toFixed(digits))
}
