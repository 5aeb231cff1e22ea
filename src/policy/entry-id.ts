/** The id of an entry of a list, or its name as an id: "Christmas Eve" is `christmas-eve`. */
export function entryId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('id' in value && typeof value.id === 'string') return value.id
  return 'name' in value && typeof value.name === 'string' ? slug(value.name) : undefined
}

function slug(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).join('-')
}
