/** Something wrong in what an owner wrote: where, what, and what to do. A warning is legal but looks like a mistake. */
export type Fault = {
  severity: 'fault' | 'warning'
  /** From the root of the thing checked, for example `['hours', 'mon', 1]`. */
  path: readonly (string | number)[]
  what: string
  remedy: string
}

export function fault(path: Fault['path'], what: string, remedy: string): Fault {
  return { severity: 'fault', path, what, remedy }
}

export function warning(path: Fault['path'], what: string, remedy: string): Fault {
  return { severity: 'warning', path, what, remedy }
}

export function isFault(one: Fault): boolean {
  return one.severity === 'fault'
}
