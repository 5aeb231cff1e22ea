/** What is said about messages that never arrive. The answers of the team are kept with the ticket all the same. */
export const undelivered = {
  'room.triage': 'the team’s channel',
  'room.on-call': 'the on-call channel',
  'room.managers': 'the managers’ channel',
  'room.announcements': 'the channel for announcements',
  'undelivered.requester.gone':
    '⚠️ {{of}}{{requester}} is no longer where this was to go: the person or the thread is gone. Your words are kept here; reach them another way.',
  'undelivered.requester.forbidden':
    '⚠️ {{of}}{{requester}} did not get this: they take no messages from this app. Your words are kept here; reach them another way.',
  'undelivered.requester.refused':
    '⚠️ {{of}}{{requester}} did not get this: the chat does not take the message as it is. Say it again in other words.',
  'undelivered.room.gone':
    '⚠️ {{of}}{{room}} is gone or archived, and gets nothing any more. Tickets can be worked on by word. Whoever set up the desk: name another channel in the desk file.',
  'undelivered.room.forbidden':
    '⚠️ {{of}}{{room}} gets nothing: this app is not in it or may not write there. Tickets can be worked on by word. Invite the app, then ask for `/support digest`.',
  'undelivered.room.refused':
    '⚠️ {{of}}{{room}} did not get a message: the chat does not take it as it is. `doctor` names it.',
} as const satisfies Record<string, string>
