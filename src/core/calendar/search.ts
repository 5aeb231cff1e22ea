/**
 * Finds a place in a sorted array in constant time for evenly spread values, and in logarithmic time at worst: slot s
 * names the first value at or above origin + s * width.
 */
export type Index = { values: Float64Array; slots: Int32Array; origin: number; width: number }

export function makeIndex(values: Float64Array, origin: number): Index {
  const range = Math.max(1, (values.at(-1) ?? origin) - origin)
  // A power of two divides exactly, so no rounding can lead to the neighbouring slot.
  const width = 2 ** Math.max(0, Math.ceil(Math.log2(range / (2 * values.length + 1))))
  const slots = new Int32Array(Math.floor(range / width) + 2)
  let next = 0
  for (let slot = 0; slot < slots.length; slot++) {
    while (next < values.length && (values[next] as number) < origin + slot * width) next++
    slots[slot] = next
  }
  return { values, slots, origin, width }
}

/** The first place whose value is above x; the length when there is none. */
export function firstAbove({ values, slots, origin, width }: Index, x: number): number {
  const slot = Math.floor((x - origin) / width)
  if (slot < 0) return 0
  if (slot + 1 >= slots.length) return values.length
  let low = slots[slot] as number
  let high = slots[slot + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) > x) high = middle
    else low = middle + 1
  }
  return low
}

/** The first place whose value is x or above; the length when there is none. */
export function firstAtLeast({ values, slots, origin, width }: Index, x: number): number {
  const slot = Math.floor((x - origin) / width)
  if (slot < 0) return 0
  if (slot + 1 >= slots.length) return values.length
  let low = slots[slot] as number
  let high = slots[slot + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) >= x) high = middle
    else low = middle + 1
  }
  return low
}
