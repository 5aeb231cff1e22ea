/** A number in the prose as it stands there; `column` counts from 1. */
export type ProseNumber = { said: string; column: number; amount: number; unit: Unit | null }
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'percent' | 'time' | 'money'

const words = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

const units: readonly [Unit, RegExp][] = [
  ['minute', /^(?:min(?:ute)?s?|minuten?|minutos?|मिनट)$/i],
  ['hour', /^(?:h|hrs?|hours?|stunden?|horas?|heures?|घंटे)$/i],
  ['day', /^(?:d|days?|tagen?|tage?|d[ií]as?|jours?|dias?|दिन)$/i],
  ['week', /^(?:weeks?|wochen?|semanas?|semaines?)$/i],
  ['month', /^(?:months?|monaten?|monate?|meses|mois)$/i],
  ['year', /^(?:years?|jahren?|jahre?|años?|anos?|ans|années?)$/i],
  ['percent', /^(?:%|percent|prozent|por|pour)$/i],
]

/** What stands between a number and its unit: "2 working days", "4 opening hours". */
const between = /^(?:business|working|opening|calendar|office|clock|full|whole|more)$/i
const currencies = /(?:USD|EUR|GBP|CHF|INR|BRL|US\$|[$€£₹])\s*$/

/** So many characters before and behind a number say what it is. */
const around = 80

const monthNames = monthsIn(['en', 'de', 'es', 'fr', 'pt'])

/**
 * The numbers in a line of prose that could promise something. Left out are what only looks like it: numbers of
 * sections, dates, phone numbers, names (`SUP-42`, `Microsoft 365`), code, addresses of the web, and the values
 * that stand in braces.
 */
export function numbersIn(line: string, sections: ReadonlySet<string>): ProseNumber[] {
  if (/^\s{0,3}#{1,6}\s/.test(line)) return []
  const text = blanked(line, sections)
  const found: ProseNumber[] = []
  const number = new RegExp(
    String.raw`(?<![\w.,:/#-])(\d{1,2}:\d{2}|\d+(?:[.,]\d+)*|(?:${words.join('|')})(?=\s+\p{L}))(?!\w|-\d|[.,:/]\d)`,
    'giu',
  )
  for (const match of text.matchAll(number)) {
    const [raw = ''] = match
    const end = match.index + raw.length
    const rest = text.slice(end, end + around)
    const before = text.slice(Math.max(0, match.index - around), match.index)
    const isWord = /^[a-z]/i.test(raw)
    const { unit, length } = unitOf(raw, before, rest)
    if (unit === null && (isWord || rest.startsWith('-'))) continue
    if (unit === null && (isName(before) || /^\s\p{Lu}\p{Ll}/u.test(rest))) continue
    const amount = isWord ? words.indexOf(raw.toLowerCase() as 'two') + 2 : Number(raw.replaceAll(',', ''))
    const said = (raw + rest.slice(0, length)).trim()
    found.push({ said, column: match.index + 1, amount, unit })
  }
  return found
}

function unitOf(raw: string, before: string, rest: string): { unit: Unit | null; length: number } {
  if (raw.includes(':')) return { unit: 'time', length: 0 }
  if (currencies.test(before)) return { unit: 'money', length: 0 }
  const [, gap = '', first = '', second = ''] = /^(\s?-?)(%|\p{L}+)(?:\s+(\p{L}+))?/u.exec(rest) ?? []
  const skipped = between.test(first) ? second : first
  const unit = units.find(([, pattern]) => pattern.test(skipped))?.[0] ?? null
  if (unit === null) return { unit, length: 0 }
  return { unit, length: rest.indexOf(skipped, gap.length) + skipped.length }
}

/** A bare number behind a name belongs to it, and so does one before a name: a street, a product. */
function isName(before: string): boolean {
  return /[\p{L}\d,;)]\s+\p{Lu}[\p{L}\d]*\s$/u.test(before) || /\p{Lu}[\p{L}\d]+\s$/u.test(before.slice(-24))
}

/** The line with everything that promises nothing made blank, so that columns stay. */
function blanked(line: string, sections: ReadonlySet<string>): string {
  const blank = (found: string) => ' '.repeat(found.length)
  const month = `(?:${monthNames.join('|')})`
  const reference = /(?<![\w.])\d{1,2}\.\d{1,2}(?:\.\d+)?(?![\w.]\d|\d)/g
  return line
    .replace(/\{\{[^{}]*\}\}/g, found => `${'x'.repeat(found.length)}`)
    .replace(/`[^`]*`/g, blank)
    .replace(/(?:https?:\/\/|www\.)\S+|(?<!\S)\S+@\S+/g, blank)
    .replace(/^\s*(?:\d+[.)]|[-*+])\s/, blank)
    .replace(
      /(?:§+|\b(?:sub-?)?sections?|\bclauses?|\babschnitte?n?|\bsecci(?:ón|ones)|\bse[çc](?:ão|ões)|\bv(?:ersion)?\.?)\s*\d+(?:\.\d+)*(?:\s*(?:,|and|or|to|und|y|et|e|–|-)\s*\d+(?:\.\d+)*)*/gi,
      blank,
    )
    .replace(reference, found => (sections.has(found) ? blank(found) : found))
    .replace(/\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/g, blank)
    .replace(
      new RegExp(
        String.raw`\b\d{1,2}(?:\.|st|nd|rd|th|º|er)?\s+(?:de\s+|of\s+)?${month}\b(?:\s+(?:de\s+)?\d{4})?`,
        'giu',
      ),
      blank,
    )
    .replace(
      new RegExp(String.raw`\b${month}\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+\d{4})?|\b${month}\s+\d{4}`, 'giu'),
      blank,
    )
    .replace(/\b(?:in|since|until|of|before|after|©)\s+(?:19|20)\d{2}\b/gi, blank)
    .replace(/(?:\+\d|\(\d{2,5}\))[\d\s().-]{5,}\d|\b\d{2,4}(?:[\s.-]\d{2,4}){2,}\b|\b\d{7,}\b/g, blank)
}

function monthsIn(locales: readonly string[]): string[] {
  const names = locales.flatMap(locale =>
    Array.from({ length: 12 }, (_, index) =>
      (['long', 'short'] as const).map(form =>
        new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' })
          .format(Date.UTC(2026, index, 15))
          .replace('.', ''),
      ),
    ).flat(),
  )
  return [...new Set(names)].sort((one, other) => other.length - one.length)
}
