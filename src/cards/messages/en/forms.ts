/** The dialogs of a ticket. */
export const forms = {
  'form.new.title': 'Open a ticket',
  'form.new.text': 'What is wrong?',
  'form.new.impact': 'How much does it stop?',
  'form.reply.title.customer': 'To {{requester}} ({{customer}})',
  'form.reply.title': 'To {{requester}}',
  'form.reply.text': 'Your answer',
  'form.resolve.title': 'Resolve {{ticket}}',
  'form.resolve.text': 'What was it? {{requester}} reads this.',
  'form.choice.typed': '{{number}} to choose from: type the name.',
  'suggest.more': '{{number}} more: type on',
  'form.error.required': 'Please fill this in.',
  'form.error.unlisted': 'Please choose one of those listed.',
  'form.error.empty': 'Please write something.',
  'form.error.long': 'At most {{most}} characters.',
} as const satisfies Record<string, string>
