/** What is said while a ticket is made. */
export const opening = {
  'source.opened': '{{ticket}} is open for {{requester}}.',
  'source.known': '{{ticket}} was opened from that message already.',
  'source.unreadable':
    'I cannot read that message from here. Open a ticket from the menu of the message, or type `/support new …`.',
  'source.nobody': 'I cannot tell who wrote that message. Type `/support new for @name …` instead.',
  'source.bystander':
    'Only the author or the support team can turn a message into a ticket. Yours: `/support new …`. Rule-breaking: tell the moderators.',
  'source.limited':
    'There are {{open}} open tickets of {{requester}} already, enough for 🎫. Add it to one of them, or type `/support new …`.',
  'wanted.head': '{{people}} people think that this needs help. {{author}} in {{channel}}:\n{{text}}',
  'button.open-for': 'Open for {{author}}',
  'button.not-needed': 'Not needed, close it',
  'receipt.opened-by': '{{who}} from support opened this from your message.',
  'receipt.opened-for': '{{who}} from support opened this for you.',
  'blocked.until': 'You cannot open tickets here until {{until}}. Reason: {{reason}}. Questions: {{contact}}',
} as const satisfies Record<string, string>
