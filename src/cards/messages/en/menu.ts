/** What a platform shows of its commands while somebody chooses one: at most 100 characters each. */
export const menu = {
  'menu.plain': 'Ask for help, or say what you want',
  'menu.verbs': 'Everything the desk does, word by word',
  'menu.on-message': 'Open a ticket',
  'menu.text': 'In your words',
  'menu.anything': 'What is wrong, or a word such as status or hours',
  'menu.ticket': 'The number of the ticket',
  'menu.score': 'From 1 to 5; 5 is best',
  'menu.priority': 'How urgent it is',
  'menu.category': 'What it is about',
  // Names of options: small letters and no space.
  'menu.name.text': 'text',
  'menu.name.priority': 'priority',
  'menu.name.category': 'category',
  'menu.name.ticket': 'ticket',
  'menu.name.score': 'score',
} as const satisfies Record<string, string>
