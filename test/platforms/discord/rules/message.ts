/**
 * What a message may hold: resources/message (Create Message, Edit Message), interactions/receiving-and-responding.
 * Lengths are counted in UTF-16 units, the stricter reading of "characters".
 */
import type { Schema } from 'discord-api-spec/zod'
import { type Json, number, objects, text } from '../json.ts'
import { type Fault, fault, refuse } from '../rest/refusal.ts'
import { messageFlag } from '../world/kinds.ts'
import { componentFaults, componentTexts } from './components.ts'
import { embedFaults } from './embeds.ts'
import { mentionFaults } from './mentions.ts'
import { specFaults } from './spec.ts'

const longestContent = 2_000
const longestTexts = 4_000

/** The state of a message as it is, for an edit. */
export type Before = { content: string; embeds: Json[]; components: Json[]; flags: number; files: number }

const blank: Before = { content: '', embeds: [], components: [], flags: 0, files: 0 }

/**
 * Throws 50035 with every fault, or 50006 for a message that would be empty.
 * @param files how many files come with the request
 * @param at where in the request's body the message lies, such as ['data'] of a callback
 */
export function checkMessage(
  schema: Schema,
  body: Json,
  files: number,
  before: Before = blank,
  at: string[] = [],
): void {
  const after = merged(before, body)
  const faults = [
    ...specFaults(schema, body),
    ...contentFaults(body),
    ...embedFaults(after.embeds),
    ...componentFaults(after.components, after.flags),
    ...mentionFaults(body),
    ...layoutFaults(after),
    ...attachmentFaults(body, files, before.files),
  ]
  if (faults.length > 0) throw refuse.form(...faults.map(one => ({ ...one, path: [...at, ...one.path] })))
  const kept = Array.isArray(body.attachments) ? body.attachments.length : before.files + files
  const something = [after.content.trim(), ...after.embeds, ...after.components]
  if (
    something.every(one => one === '') &&
    kept === 0 &&
    !body.poll &&
    objects(body.sticker_ids).length === 0
  ) {
    throw refuse.empty()
  }
}

function merged(before: Before, body: Json): Before {
  return {
    content: 'content' in body ? text(body.content) : before.content,
    embeds: 'embeds' in body ? objects(body.embeds) : before.embeds,
    components: 'components' in body ? objects(body.components) : before.components,
    flags: before.flags | number(body.flags),
    files: before.files,
  }
}

function contentFaults(body: Json): Fault[] {
  return text(body.content).length > longestContent
    ? [fault(['content'], 'BASE_TYPE_MAX_LENGTH', `Must be ${longestContent} or fewer in length.`)]
    : []
}

/** A message of the newer components holds nothing beside them. */
function layoutFaults(after: Before): Fault[] {
  if ((after.flags & messageFlag.componentsV2) === 0) return []
  const beside = [
    ...(after.content === '' ? [] : ['content']),
    ...(after.embeds.length === 0 ? [] : ['embeds']),
  ].map(field =>
    fault(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  )
  const size = componentTexts(after.components).reduce((sum, one) => sum + one.length, 0)
  return size > longestTexts
    ? [
        ...beside,
        fault(
          ['components'],
          'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
          `Text of all components exceeds ${longestTexts}`,
        ),
      ]
    : beside
}

/** A new attachment's id is the n of its files[n]. */
function attachmentFaults(body: Json, files: number, before: number): Fault[] {
  return objects(body.attachments).flatMap((one, index) => {
    const id = String(one.id)
    const isNew = /^\d{1,2}$/.test(id)
    return (isNew && Number(id) >= files) || (!isNew && before === 0)
      ? [
          fault(
            ['attachments', index, 'id'],
            'ATTACHMENT_NOT_FOUND',
            `No file files[${id}] came with the request`,
          ),
        ]
      : []
  })
}
