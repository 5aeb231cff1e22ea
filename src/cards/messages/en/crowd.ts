/** Everything the desk says of newcomers, of raids, and of how a ticket stands as a tag. */
export const crowd = {
  'source.newcomer': '🎫 works once you have been a member here for {{time}}. Until then: `/support new …`',
  'raid.head':
    '{{count}} accounts that are less than a week old have put 🎫 on messages within five minutes.',
  'button.pause-mark': 'Pause 🎫 for an hour',
  'raid.paused': '🎫 of everybody but the team is paused until {{until}}.',
  'triage.unheard':
    'Discord does not show this bot what {{who}} writes there. Answer in their thread: what the team writes in it stops the clocks all the same.',
  'receipt.visible': "This thread is visible to you, the support team and this server's moderators.",
  'tag.new': 'Unclaimed',
  'tag.open': 'In progress',
  'tag.waiting': 'Waiting',
  'tag.resolved': 'Solved',
} as const satisfies Record<string, string>
