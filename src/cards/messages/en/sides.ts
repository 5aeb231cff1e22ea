/** What is said about words on their way from one side of a ticket to the other. */
export const sides = {
  withdrawn: '{{who}} removed what stood here.',
  'source.deleted': '{{who}} deleted the message that this was made from. The copy here is kept.',
  'note.question': '{{requester}} cannot see this.',
  'button.send-to': 'Send to {{requester}}',
  'left-as-is': 'Left as it is.',
  'button.keep-note': 'Keep as note',
  overheard:
    'Everyone in the thread of {{ticket}} can read “{{text}}”, {{requester}} too. Delete it there: ⋯ → Delete message.',
  'overheard.withdrawn':
    'I removed “{{text}}” from the thread of {{ticket}}, where {{requester}} reads. It could be read until now.',
  'note.names': 'This names {{ticket}}. Does it belong there?',
  'button.move-note': 'Move to {{ticket}}',
  'note.moved': 'The note stands in {{ticket}} now. Your message still stands here: you may delete it.',
  'send.soon': 'This goes to {{requester}} in 10 seconds. Take 📤 away to stop it.',
  'send.stopped': 'Stopped. {{requester}} has not seen it.',
  'send.not-yours': 'Only {{who}}, who wrote it, can send it.',
  'send.removed':
    'Removed from {{requester}}’s side. Sent {{sent}}, removed {{removed}}; it may have been read.',
  'send.names': 'This goes to {{requester}} but names {{names}}.',
  'send.colleague': '{{who}} has {{ticket}}. Nothing is sent yet.',
  'button.send-anyway': 'Send anyway',
  meanwhile: '{{requester}} wrote while you typed: “{{text}}”',
  'button.send': 'Send',
  'button.dont-send': 'Do not send',
  'refused.sent-already':
    'That has been sent already. Delete your message, and it is removed on the other side too.',
} as const satisfies Record<string, string>
