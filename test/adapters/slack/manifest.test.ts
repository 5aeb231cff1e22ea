import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { eventTypes } from '../../../adapters/slack/in/event.ts'
import { methods } from '../../platforms/slack/web-api/methods.ts'
import { manifest, manifestText } from './manifest.ts'

const folder = new URL('../../../adapters/slack/', import.meta.url)
const scopes = manifest.oauth_config.scopes.bot
const events = manifest.settings.event_subscriptions.bot_events

/** Kinds of conversations whose scopes go by the kind, docs.slack.dev/reference/methods. */
const byKind: Readonly<Record<string, readonly string[]>> = {
  // By the app-level token, whose scope no manifest holds.
  'apps.connections.open': [],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.list': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
}

/** docs.slack.dev/reference/events: the scope without which an event is not told. */
const eventScopes: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  channel_archive: 'channels:read',
  channel_rename: 'channels:read',
  group_archive: 'groups:read',
  group_rename: 'groups:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  reaction_added: 'reactions:read',
  reaction_removed: 'reactions:read',
  user_change: 'users:read',
}

function methodsCalled(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  const calls = files.flatMap(name => [
    ...readFileSync(new URL(name, folder), 'utf8').matchAll(/\b(?:api|quick)\.((?:\w+\.)+\w+)\(/g),
  ])
  return [...new Set(calls.map(([, method]) => method ?? ''))].sort()
}

function scopesOf(method: string): readonly string[] {
  const known = byKind[method] ?? methods.find(({ name }) => name === method)?.scopes
  if (known === undefined) throw new Error(`Nobody has said which scopes ${method} needs.`)
  return known
}

describe('the manifest', () => {
  it('finds the calls of the Web API in the adapter', () => {
    expect(methodsCalled()).toEqual(
      expect.arrayContaining(['auth.test', 'chat.postMessage', 'usergroups.users.list']),
    )
  })

  it.each(methodsCalled())('covers %s by a scope', method => {
    expect(scopes).toEqual(expect.arrayContaining([...scopesOf(method)]))
  })

  it('asks for no scope that neither a call nor an event needs', () => {
    // Files are fetched from their own address, which is no method.
    const others = ['commands', 'files:read']
    const needed = new Set([...methodsCalled().flatMap(scopesOf), ...Object.values(eventScopes), ...others])
    expect(scopes.filter(scope => !needed.has(scope))).toEqual([])
  })

  it('says of each scope what it is for', () => {
    for (const scope of scopes) expect(manifestText).toMatch(new RegExp(`^ +- ${scope} # .{10,}$`, 'm'))
  })

  it('subscribes to events that are read, with their scopes', () => {
    for (const event of events) {
      expect(eventTypes).toContain(event.split('.')[0])
      const scope = eventScopes[event]
      if (scope !== undefined) expect(scopes).toContain(scope)
    }
  })

  it('stays within the limits of manifests', () => {
    const { display_information: info, features } = manifest
    expect(info.name.length).toBeLessThanOrEqual(35)
    expect(info.description.length).toBeLessThanOrEqual(140)
    for (const { name } of features.shortcuts) expect(name.length).toBeLessThanOrEqual(24)
    for (const { command } of features.slash_commands) expect(command.length).toBeLessThanOrEqual(32)
  })
})
