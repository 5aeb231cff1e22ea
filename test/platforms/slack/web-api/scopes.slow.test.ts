import { describe, expect, it } from 'vitest'
import { api } from '../api.ts'
import { useLocalSlack } from '../leaks.ts'
import { methods } from './methods.ts'

const local = useLocalSlack()
const guarded = methods.filter(method => method.scopes.length > 0)

describe('every method', () => {
  it('is there once', () => {
    const names = methods.map(method => method.name)
    expect(new Set(names).size).toBe(names.length)
    expect(guarded.length).toBeGreaterThan(20)
  })

  it('refuses who brings no token', async () => {
    const slack = await local.start()
    for (const { name } of methods) {
      expect([name, (await api(slack, name, {}, '')).error]).toEqual([name, 'not_authed'])
    }
  })

  it('says which scopes would do when the token has none of them', async () => {
    const slack = await local.start({ workspaces: [{ id: 'T1', scopes: ['commands'] }] })
    for (const { name, scopes } of guarded) {
      expect([name, await api(slack, name)]).toEqual([
        name,
        { ok: false, error: 'missing_scope', needed: scopes.join(','), provided: 'commands' },
      ])
    }
    expect(slack.calls.map(call => call.error)).toEqual(guarded.map(() => 'missing_scope'))
  })
})
