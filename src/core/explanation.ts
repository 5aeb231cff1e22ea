/** Why a promise was not kept. A breach is explained, never moved. */
export const breachReasons = ['agreed', 'vendor', 'staffing', 'mistake', 'priority'] as const
export type BreachReason = (typeof breachReasons)[number]

/** The reason that a text begins with, and what follows it. Words that people say for a reason count as well. */
export function readReason(text: string): { reason: BreachReason | null; rest: string } {
  const [, word = '', rest = ''] = /^\s*([a-z-]*):?\s*([\s\S]*)$/i.exec(text) ?? []
  const reason = sayings[word.toLowerCase()] ?? null
  return reason === null ? { reason, rest: text.trim() } : { reason, rest: afterWord(reason, rest.trim()) }
}

const sayings: Readonly<Record<string, BreachReason>> = {
  agreed: 'agreed',
  customer: 'agreed',
  'customer-agreed': 'agreed',
  vendor: 'vendor',
  supplier: 'vendor',
  staffing: 'staffing',
  staff: 'staffing',
  mistake: 'mistake',
  error: 'mistake',
  priority: 'priority',
  'wrong-priority': 'priority',
  wrong: 'priority',
}

/** "customer agreed" and "wrong priority" are two words. */
function afterWord(reason: BreachReason, rest: string): string {
  const second = reason === 'agreed' ? /^agreed\b:?\s*/i : /^priority\b:?\s*/i
  return reason === 'agreed' || reason === 'priority' ? rest.replace(second, '') : rest
}
