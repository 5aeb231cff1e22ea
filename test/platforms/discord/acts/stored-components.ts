import { isJson, type Json, number, objects } from '../json.ts'
import { componentType } from '../rules/components.ts'

/** What Discord fills in where it is left out, by type: components/reference. */
function usual(component: Json): Json {
  switch (number(component.type)) {
    case componentType.stringSelect:
    case componentType.userSelect:
    case componentType.roleSelect:
    case componentType.mentionableSelect:
    case componentType.channelSelect:
      return { min_values: 1, max_values: 1 }
    case componentType.separator:
      return { divider: true, spacing: 1 }
    case componentType.container:
      return { accent_color: null, spoiler: false }
    default:
      return {}
  }
}

/**
 * Components as Discord keeps them: those without an id get the next free number
 * (components/reference#anatomy-of-a-component), and what was left out is filled in.
 */
export function stored(components: Json[]): Json[] {
  const taken = new Set<unknown>()
  components.forEach(one => {
    note(one, taken)
  })
  let last = 0
  const fresh = (): number => {
    do last += 1
    while (taken.has(last))
    return last
  }
  const keep = (component: Json): Json => {
    const id = hasId(component) ? component.id : fresh()
    const children = Array.isArray(component.components)
      ? { components: objects(component.components).map(keep) }
      : {}
    const single = ['component', 'accessory'].flatMap(key => {
      const inner = component[key]
      return isJson(inner) ? [[key, keep(inner)] as const] : []
    })
    return { ...usual(component), ...component, id, ...children, ...Object.fromEntries(single) }
  }
  return components.map(keep)
}

function hasId(component: Json): boolean {
  return number(component.id) > 0
}

function note(component: Json, taken: Set<unknown>): void {
  if (hasId(component)) taken.add(component.id)
  const inside = [component.component, component.accessory].filter(isJson)
  for (const one of [...objects(component.components), ...inside]) note(one, taken)
}
