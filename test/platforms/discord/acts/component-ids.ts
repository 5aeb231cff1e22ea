import { isJson, type Json, objects } from '../json.ts'

/** Components without an id get the next free number: components/reference#anatomy-of-a-component. */
export function withIds(components: Json[]): Json[] {
  const taken = new Set<unknown>()
  const note = (component: Json): void => {
    taken.add(component.id)
    inside(component).forEach(note)
  }
  components.forEach(note)
  let next = 0
  const number = (component: Json): Json => {
    const given = typeof component.id === 'number' && component.id > 0 ? component.id : null
    const id = given ?? fresh()
    const children = Array.isArray(component.components)
      ? { components: objects(component.components).map(number) }
      : {}
    const single = ['component', 'accessory'].flatMap(key => {
      const inner = component[key]
      return isJson(inner) ? [[key, number(inner)] as const] : []
    })
    return { ...component, id, ...children, ...Object.fromEntries(single) }
  }
  const fresh = (): number => {
    do next += 1
    while (taken.has(next))
    return next
  }
  return components.map(number)
}

function inside(component: Json): Json[] {
  return [...objects(component.components), ...[component.component, component.accessory].filter(isJson)]
}
