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
  unheard:
    'While Deskhand was away, more was written in {{channel}} than it reads afterwards. What was written there from {{since}} to {{until}} was not read: please look there for requests.',
  'undelivered.workspace.discord':
    '⚠️ This app is no longer in the Discord server {{id}}: nobody there can be reached, and nothing they write is heard. Their tickets stay open, and everything else goes on. Whoever set up the desk: `doctor` prints the invitation; or take the server out of the desk file.',
  'undelivered.workspace.slack':
    '⚠️ This app is no longer in the Slack workspace {{id}}: nobody there can be reached, and nothing they write is heard. Their tickets stay open, and everything else goes on. Whoever set up the desk: install it again, or take the workspace out of the desk file.',
} as const satisfies Record<string, string>
