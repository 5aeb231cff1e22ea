/** interactions/application-commands: Get, Create, Edit, Delete, Bulk Overwrite, global and per guild. */
import type { Json } from '../json.ts'
import { checkCommands, typeOf } from '../rules/commands.ts'
import { day } from './applications.ts'
import { type BotCall, created, done, guildOf, ok, param, type Reply } from './call.ts'
import { refuse } from './refusal.ts'

const createsPerDay = 200

/** A guild's id, or 'global'; 10002 for another application than the token's, 50001 for a guild without it. */
function scopeOf(call: BotCall): string {
  if (param(call, 'application') !== call.application.id) throw refuse.unknownApplication()
  return call.params.guild === undefined ? 'global' : guildOf(call).id
}

function commandsOf(call: BotCall, scope: string): Json[] {
  return call.application.commands.get(scope) ?? []
}

function sameCommand(a: Json, b: Json): boolean {
  return a.name === b.name && typeOf(a) === typeOf(b)
}

export function listCommands(call: BotCall): Reply {
  return ok(commandsOf(call, scopeOf(call)))
}

export function getCommand(call: BotCall): Reply {
  return ok(commandOf(call, scopeOf(call)))
}

function commandOf(call: BotCall, scope: string): Json {
  const found = commandsOf(call, scope).find(one => one.id === param(call, 'command'))
  if (!found) throw refuse.unknownCommand()
  return found
}

/** The whole list of the scope is replaced; those that are new count as created. */
export function overwriteCommands(call: BotCall): Reply {
  const scope = scopeOf(call)
  checkCommands(call.list)
  const before = commandsOf(call, scope)
  count(call, scope, call.list.filter(one => !before.some(old => sameCommand(old, one))).length)
  const after = call.list.map(one =>
    stored(
      call,
      scope,
      one,
      before.find(old => sameCommand(old, one)),
    ),
  )
  call.application.commands.set(scope, after)
  return ok(after)
}

/** A command of a name that exists already is replaced, with 200; a new one answers 201. */
export function createCommand(call: BotCall): Reply {
  const scope = scopeOf(call)
  const before = commandsOf(call, scope)
  const old = before.find(one => sameCommand(one, call.body))
  const others = before.filter(one => one !== old)
  checkCommands([...others.map(bare), call.body])
  if (!old) count(call, scope, 1)
  const command = stored(call, scope, call.body, old)
  call.application.commands.set(scope, [...others, command])
  return old ? ok(command) : created(command)
}

export function editCommand(call: BotCall): Reply {
  const scope = scopeOf(call)
  const old = commandOf(call, scope)
  const others = commandsOf(call, scope).filter(one => one !== old)
  const changed = { ...bare(old), ...call.body }
  checkCommands([...others.map(bare), changed])
  const command = stored(call, scope, changed, old)
  call.application.commands.set(scope, [...others, command])
  return ok(command)
}

export function deleteCommand(call: BotCall): Reply {
  const scope = scopeOf(call)
  const old = commandOf(call, scope)
  call.application.commands.set(
    scope,
    commandsOf(call, scope).filter(one => one !== old),
  )
  return done
}

function count(call: BotCall, scope: string, fresh: number): void {
  const now = call.realm.clock.now()
  const { commandsCreated } = call.application
  const today = commandsCreated.filter(one => one.scope === scope && one.at > now - day).length
  if (today + fresh > createsPerDay) throw refuse.tooManyCommandsToday()
  for (let made = 0; made < fresh; made++) commandsCreated.push({ scope, at: now })
}

function stored(call: BotCall, scope: string, command: Json, old: Json | undefined): Json {
  return {
    ...command,
    id: old?.id ?? call.realm.newId(),
    application_id: call.application.id,
    ...(scope === 'global' ? {} : { guild_id: scope }),
    type: typeOf(command),
    description: command.description ?? '',
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw === true,
    version: call.realm.newId(),
  }
}

/** A command without the fields that Discord adds. */
function bare(command: Json): Json {
  const { id: _id, application_id: _app, guild_id: _guild, version: _version, ...own } = command
  return own
}

/** What administrators of the guild have set for a command; 10066 where they have set nothing. */
export function getCommandPermissions(call: BotCall): Reply {
  const scope = scopeOf(call)
  const id = param(call, 'command')
  const permissions = call.application.overrides.get(`${scope}:${id}`)
  if (!permissions) throw refuse.unknownCommandPermissions()
  return ok({ id, application_id: call.application.id, guild_id: scope, permissions })
}
