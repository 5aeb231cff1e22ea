/** resources/message#embed-object-embed-limits */
import { isJson, objects, text } from '../json.ts'
import { type Fault, fault } from '../rest/refusal.ts'

const most = 6_000

/** All embeds of a message together hold 6,000 characters at most; a field needs name and value. */
export function embedFaults(embeds: unknown): Fault[] {
  const all = objects(embeds)
  const size = all
    .flatMap(embed => [
      text(embed.title),
      text(embed.description),
      isJson(embed.footer) ? text(embed.footer.text) : '',
      isJson(embed.author) ? text(embed.author.name) : '',
      ...objects(embed.fields).flatMap(field => [text(field.name), text(field.value)]),
    ])
    .reduce((sum, part) => sum + part.trim().length, 0)
  const tooLong =
    size > most
      ? [fault(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${most}`)]
      : []
  return [...tooLong, ...all.flatMap(emptyFields)]
}

function emptyFields(embed: unknown, index: number): Fault[] {
  if (!isJson(embed)) return []
  return objects(embed.fields).flatMap((field, place) =>
    ['name', 'value']
      .filter(key => text(field[key]).trim() === '')
      .map(key =>
        fault(['embeds', index, 'fields', place, key], 'BASE_TYPE_REQUIRED', 'This field is required'),
      ),
  )
}
