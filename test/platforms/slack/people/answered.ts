import { applyReply } from '../interactivity/apply-reply.ts'
import type { Reply, ReplyTarget } from '../interactivity/response-urls.ts'
import type { Platform } from '../platform.ts'
import { type Outcome, succeeded } from '../transport/transport.ts'

/** What the app made of something a person did. */
export type Answered = {
  outcome: Outcome
  /** The body of the acknowledgement; undefined when it was empty. */
  ack: unknown
  /** The word of the failure that Slack shows to the person; undefined when the app was in time. */
  trouble?: string
  /** What came by the response URL so far; the list goes on filling. */
  replies: Reply[]
}

/** In Slack's words: `/support failed with the error "operation_timeout"`. */
export function troubleOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'timeout':
      return 'operation_timeout'
    case 'unreachable':
      return 'dispatch_failed'
    case 'answered':
      if (succeeded(outcome)) return undefined
      return `${outcome.status}_${outcome.status >= 500 ? 'service_error' : 'client_error'}`
  }
}

/** Shows the person what the acknowledgement of a command or a press says. */
export function answered(
  platform: Platform,
  outcome: Outcome,
  replies: Reply[],
  target?: ReplyTarget,
): Answered {
  const trouble = troubleOf(outcome)
  const ack = outcome.kind === 'answered' && !trouble ? outcome.body : undefined
  const refused = target ? applyReply(platform, target, 'ack', ack) : undefined
  const shown = trouble ?? (refused && 'invalid_command_response')
  return { outcome, ack, replies, ...(shown ? { trouble: shown } : {}) }
}
