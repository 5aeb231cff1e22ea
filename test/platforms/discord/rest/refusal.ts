/** Discord's error shape and codes: reference#error-messages, topics/opcodes-and-status-codes#json */
import type { Json } from '../json.ts'

/** One fault of a field: where, as a path into the body, and what. */
export type Fault = { path: (string | number)[]; code: string; message: string }

/** A request that Discord refuses. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly faults: Fault[]

  constructor(status: number, code: number, message: string, faults: Fault[] = []) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.faults = faults
  }

  /** The body of the answer: `{ code, message, errors? }`, errors as a tree with `_errors` at its leaves. */
  body(): Json {
    const base = { message: this.message, code: this.code }
    return this.faults.length > 0 ? { ...base, errors: tree(this.faults) } : base
  }
}

function tree(faults: Fault[]): Json {
  const root: Json = {}
  for (const { path, code, message } of faults) {
    let node = root
    for (const step of path) {
      const next = (node[step] ?? {}) as Json
      node[step] = next
      node = next
    }
    node._errors = [...((node._errors as Json[] | undefined) ?? []), { code, message }]
  }
  return root
}

export const refuse = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  methodNotAllowed: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unknownApplication: () => new Refusal(404, 10002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownRole: () => new Refusal(404, 10011, 'Unknown Role'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownEmoji: () => new Refusal(400, 10014, 'Unknown Emoji'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyReactions: () => new Refusal(400, 30010, 'Maximum number of reactions reached (20)'),
  tooManyCommands: (most: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${most}).`),
  tooManyCommandsToday: () =>
    new Refusal(400, 30034, 'Max number of daily application command creates has been reached (200)'),
  tooManyParticipants: () =>
    new Refusal(400, 30033, 'Maximum number of thread participants has been reached (1000)'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tagRequired: () => new Refusal(400, 40067, 'A tag is required to create a forum post in this channel'),
  userAgent: () => new Refusal(403, 40333, 'internal network error'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  directChannel: () => new Refusal(403, 50003, 'Cannot execute action on a DM channel'),
  notYours: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  empty: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  cannotMessage: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  notText: () => new Refusal(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  bulkDelete: () =>
    new Refusal(
      400,
      50016,
      'Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete',
    ),
  channelType: () => new Refusal(400, 50024, 'Cannot execute action on this channel type'),
  webhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  recipients: () => new Refusal(400, 50033, 'Invalid Recipient(s)'),
  tooOld: () => new Refusal(400, 50034, 'You can only bulk delete messages that are under 14 days old.'),
  unknownCommandPermissions: () => new Refusal(404, 10066, 'Unknown application command permissions'),
  form: (...faults: Fault[]) => new Refusal(400, 50035, 'Invalid Form Body', faults),
  version: () => new Refusal(400, 50041, 'Invalid API version'),
  archived: () => new Refusal(400, 50083, 'Thread is archived'),
  json: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  threadExists: () => new Refusal(400, 160004, 'A thread has already been created for this message'),
  locked: () => new Refusal(400, 160005, 'Thread is locked'),
  tooManyThreads: () => new Refusal(400, 160006, 'Maximum number of active threads reached'),
  noHistory: () => new Refusal(400, 160002, 'Cannot reply without permission to read message history'),
}

export function fault(path: (string | number)[], code: string, message: string): Fault {
  return { path, code, message }
}
