/** What people say to each other, and the message that ends it. */
export const thread = {
  reply: '{{who}}: {{text}}',
  'reply.copy': '📤 {{who}} to {{requester}}: {{text}}',
  note: '{{who}} (note): {{text}}',
  wrote: '💬 {{who}}: {{text}}',
  solved:
    '✅ {{who}} marked {{ticket}} as solved{{text}}.\nNot solved? Answer here until {{until}}, it opens again.',
  'solved.text': ': {{text}}',
  'solved.by-requester':
    '✅ You marked {{ticket}} as solved. Not so? Answer here until {{until}}, it opens again.',
  'solved.ask': 'How was it?',
  'solved.rated': 'You gave {{score}} of 5, {{when}}. Until {{until}} you can change it.',
  'solved.call': 'Somebody of the team calls you by {{due}}.',
} as const satisfies Record<string, string>
