/** interactions/application-commands: naming, options, subcommands, numbers of commands, 8,000 characters. */
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod'
import { type Json, objects, text } from '../json.ts'
import { type Fault, fault, refuse } from '../rest/refusal.ts'
import { specFaults } from './spec.ts'

export const commandType = { chat: 1, user: 2, message: 3 } as const
const optionType = { subcommand: 1, group: 2 } as const

const mostPerType: Record<number, number> = { 1: 100, 2: 15, 3: 15 }
const chatName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const mostCharacters = 8_000

type Path = (string | number)[]

export function typeOf(command: Json): number {
  return typeof command.type === 'number' ? command.type : commandType.chat
}

/** Throws 50035 with every fault of a list of commands for one scope, or 30032 where it is too long. */
export function checkCommands(commands: Json[]): void {
  const faults = commands.flatMap((command, index) => commandFaults(command, [index]))
  commands.forEach((command, index) => {
    const same = commands.findIndex(one => one.name === command.name && typeOf(one) === typeOf(command))
    if (same !== index) {
      faults.push(
        fault(
          [index, 'name'],
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          'Application command names must be unique',
        ),
      )
    }
  })
  if (faults.length > 0) throw refuse.form(...faults)
  for (const [type, most] of Object.entries(mostPerType)) {
    if (commands.filter(one => typeOf(one) === Number(type)).length > most) throw refuse.tooManyCommands(most)
  }
}

function commandFaults(command: Json, path: Path): Fault[] {
  const chat = typeOf(command) === commandType.chat
  const said = text(command.description)
  const faults = specFaults(ApplicationCommandUpdateRequestSchema, command).map(one => ({
    ...one,
    path: [...path, ...one.path],
  }))
  if (chat && said === '') {
    faults.push(fault([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required'))
  }
  if (!chat && (said !== '' || objects(command.options).length > 0)) {
    faults.push(
      fault(
        [...path, 'description'],
        'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        'Only slash commands have a description and options',
      ),
    )
  }
  if (chat) faults.push(...nameFaults(command, path), ...optionsFaults(command, path))
  if (characters(command) > mostCharacters) {
    faults.push(
      fault(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${mostCharacters})`),
    )
  }
  return faults
}

function nameFaults(named: Json, path: Path): Fault[] {
  const name = text(named.name)
  return chatName.test(name) && name === name.toLowerCase()
    ? []
    : [fault([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')]
}

function optionsFaults(parent: Json, path: Path): Fault[] {
  const options = objects(parent.options)
  const nested = options.filter(isNested)
  const faults: Fault[] = []
  if (nested.length > 0 && nested.length < options.length) {
    faults.push(
      fault(
        [...path, 'options'],
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
    )
  }
  options.forEach((option, index) => {
    const here = [...path, 'options', index]
    faults.push(...nameFaults(option, here), ...optionFaults(option, here))
    if (options.findIndex(one => one.name === option.name) !== index) {
      faults.push(
        fault([...here, 'name'], 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option names must be unique'),
      )
    }
    if (option.required === true && options.slice(0, index).some(one => one.required !== true)) {
      faults.push(
        fault(
          here,
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        ),
      )
    }
  })
  return faults
}

export function isNested(option: Json): boolean {
  return option.type === optionType.subcommand || option.type === optionType.group
}

function optionFaults(option: Json, path: Path): Fault[] {
  if (isNested(option)) return optionsFaults(option, path)
  return option.autocomplete === true && objects(option.choices).length > 0
    ? [
        fault(
          [...path, 'autocomplete'],
          'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
          'Autocomplete and choices exclude each other',
        ),
      ]
    : []
}

/** Names, descriptions and values of a command and everything in it. */
function characters(part: Json): number {
  const own = text(part.name).length + text(part.description).length + String(part.value ?? '').length
  return [...objects(part.options), ...objects(part.choices)].reduce((sum, one) => sum + characters(one), own)
}
