/** A JSON object as it travels: the payloads of Discord, whose fields are named where they are made or read. */
export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list that came in a request; anything else in it is left out. */
export function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : []
}

/** The strings of a list that came in a request. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
