/** What a text to one requester names that is somebody else's: numbers of other tickets, names of other customers. */
export function otherNames(
  text: string,
  own: { prefix: string; number: number; customer: string | null },
  customers: readonly { name: string }[],
): readonly string[] {
  const numbers = [...text.matchAll(new RegExp(`\\b${own.prefix}-(\\d{1,9})\\b`, 'gi'))]
    .filter(([, digits]) => Number(digits) !== own.number)
    .map(([name]) => name.toUpperCase())
  const lower = text.toLowerCase()
  const names = customers
    .map(({ name }) => name)
    .filter(name => name !== own.customer && lower.includes(name.toLowerCase()))
  return [...new Set([...numbers, ...names])]
}

/** The numbers of tickets that a text names, as `SUP-42` or `#42`, each once. */
export function ticketsNamed(text: string, prefix: string): readonly number[] {
  const named = text.matchAll(new RegExp(`(?:\\b${prefix}-|(?<!\\S)#)(\\d{1,9})\\b`, 'gi'))
  return [...new Set([...named].map(([, digits]) => Number(digits)))]
}
