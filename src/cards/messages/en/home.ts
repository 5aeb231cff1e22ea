/** What stands on a person's own page of the app. */
export const home = {
  'home.own': 'Your tickets at {{desk}}. To ask for help: `/support` and what is wrong.',
  'home.queue': '{{desk}} · {{free}} that nobody has',
  'home.list': 'Open tickets, those that nobody has first:\n{{lines}}',
  'home.empty': 'Nothing is open. Well done.',
  'button.claim-one': 'Claim {{ticket}}',
} as const satisfies Record<string, string>
