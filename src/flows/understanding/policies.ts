import { numberIn, type Wish } from './wish.ts'

/** `publish`, `publish on 2027-01-04`, `publish show`, `publish discard`. */
export function publishWords(rest: string): Wish {
  const said = rest.trim()
  const [, day] = /^on\b\s*(.*)$/i.exec(said) ?? []
  if (day !== undefined) return of({ kind: 'publish-on', day: day === '' ? null : day }, null)
  if (/^(?:show|draft)$/i.test(said)) return of({ kind: 'show' }, null)
  if (/^(?:discard|no)$/i.test(said)) return of({ kind: 'discard' }, null)
  return said === '' ? of({ kind: 'publish' }, null) : of({ kind: 'publish-on', day: said }, null)
}

/** `publish:draft`, `publish-on:draft`, `draft-discard:draft`, `policy-changed:2`, `policy-read:2`. */
export function policyButton(action: string): Wish | null {
  const [verb, what = ''] = action.split(':')
  switch (verb) {
    case 'publish':
      return of({ kind: 'publish' }, what === '' ? null : what)
    case 'publish-on':
      return of({ kind: 'publish-on', day: null }, what)
    case 'draft-discard':
      return of({ kind: 'discard' }, what)
    case 'policy-changed':
    case 'policy-read': {
      const version = numberIn(what)
      if (version === null) return null
      return { kind: 'policy-news', act: verb === 'policy-read' ? 'read' : 'changed', version }
    }
    default:
      return null
  }
}

/** `publish-on:draft` with a day. */
export function policyForm(id: string, values: Readonly<Record<string, string>>): Wish | null {
  const [verb, draft = ''] = id.split(':')
  if (verb !== 'publish-on') return null
  return of({ kind: 'publish-on', day: values.day ?? '' }, draft === '' ? null : draft)
}

function of(act: Extract<Wish, { kind: 'publish' }>['act'], draft: string | null): Wish {
  return { kind: 'publish', act, draft }
}
