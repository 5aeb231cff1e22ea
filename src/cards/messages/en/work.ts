/** What is said about who works on what. */
export const work = {
  'assigned.done': '{{who}} has {{ticket}} now.',
  'assigned.told': '{{by}} gave you {{ticket}} · {{title}} · {{priority}}. Next: {{due}}',
  'assigned.note': '{{by}}: {{text}}',
  'assigned.no-due': 'nothing is due.',
  'assigned.due': 'the {{clock}}, due {{due}}.',
  'reopened.done': '{{ticket}} is open again.',
  'receipt.taken-over':
    '{{who}} has taken over from {{from}} and has read everything. You hear from a person by {{due}}.',
  'receipt.taken-over-answered': '{{who}} has taken over from {{from}} and has read everything.',
  'refused.not-of-team': '{{who}} does not belong to the team of this desk, so they cannot have {{ticket}}.',
  'refused.has-it-already': '{{who}} has {{ticket}} already.',
  'mine.head_one': 'You have {{count}} open ticket:\n{{lines}}',
  'mine.head_other': 'You have {{count}} open tickets, the most urgent first:\n{{lines}}',
  'mine.none': 'You have no open tickets. `/support next` shows what is most urgent.',
  'mine.line': '{{ticket}} · {{title}} · {{priority}}',
  'next.head': 'Most urgent of what nobody has:\n{{lines}}',
  'next.none': 'Nothing waits: somebody has every open ticket.',
  'away.head_one':
    'You have {{count}} open ticket. Hand it over: `/support handover @name a note`.\n{{lines}}',
  'away.head_other':
    'You have {{count}} open tickets. Hand them over: `/support handover @name a note`.\n{{lines}}',
  'away.none': 'You have no open tickets. Nobody will miss you.',
  'away.done_one': '{{count}} ticket is back in the queue.',
  'away.done_other': '{{count}} tickets are back in the queue.',
  'button.give-back': 'Back to the queue',
  'handover.done': '{{who}} has {{tickets}} now.',
  'handover.none': 'You have no open tickets to hand over.',
  'mine.quiet': 'None of your tickets waits for you now.',
  'mine.asleep_one': '{{count}} ticket is asleep until {{until}}.',
  'mine.asleep_other': '{{count}} tickets are asleep, the first until {{until}}.',
  'next.quiet': 'Nothing waits now: somebody has every ticket that is awake.',
} as const satisfies Record<string, string>
