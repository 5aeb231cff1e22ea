import type { Fields } from '../world/model.ts'

/** The elements of a block that a person can act on. */
export function elementsOf(block: Fields): Fields[] {
  const several = Array.isArray(block.elements) ? (block.elements as Fields[]) : []
  const single = [block.accessory, block.element].filter(
    (one): one is Fields => typeof one === 'object' && one !== null,
  )
  return [...several, ...single].filter(one => typeof one === 'object' && one !== null)
}

function pathOf(block: Fields, element: Fields): string {
  if (block.accessory === element) return 'accessory'
  if (block.element === element) return 'element'
  return `elements/${(block.elements as unknown[]).indexOf(element)}`
}

/** A block id is unique in its message or view, an action id in its block, and one element at most has the focus. */
export function uniqueness(blocks: unknown, root: string[]): string[] {
  if (!Array.isArray(blocks)) return []
  const found: string[] = []
  const blockIds = new Set<unknown>()
  let focused = 0
  const say = (text: string, ...path: (string | number)[]) =>
    found.push(`[ERROR] ${text} [json-pointer:/${[...root, ...path].join('/')}]`)

  blocks.forEach((block: unknown, index) => {
    if (typeof block !== 'object' || block === null) return
    const fields = block as Fields
    if (fields.block_id !== undefined) {
      if (blockIds.has(fields.block_id)) {
        say(`\`block_id\` "${String(fields.block_id)}" already exists`, index, 'block_id')
      }
      blockIds.add(fields.block_id)
    }
    const actionIds = new Set<unknown>()
    for (const element of elementsOf(fields)) {
      if (element.focus_on_load === true) focused += 1
      if (focused > 1 && element.focus_on_load === true) {
        say('only one element may have focus_on_load', index, pathOf(fields, element))
      }
      if (element.action_id === undefined) continue
      if (actionIds.has(element.action_id)) {
        const text = `\`action_id\` "${String(element.action_id)}" already exists for another field`
        say(text, index, pathOf(fields, element), 'action_id')
      }
      actionIds.add(element.action_id)
    }
  })
  return found
}
