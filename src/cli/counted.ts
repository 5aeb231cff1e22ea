/** `1 ticket`, `2 tickets`: the commands speak English. */
export function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
