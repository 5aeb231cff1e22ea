/** What the team reads while the desk is set up, and what others do. */
export const rehearsal = {
  'rehearsal.to': 'Rehearsal: would have gone to {{whom}}\n{{text}}',
  'rehearsal.directly': '{{who}}, directly',
  'rehearsal.below': '{{who}}, below their message in #{{channel}}',
  'rehearsal.channel': '#{{channel}}',
  'rehearsal.pager': 'the pager {{pager}}',
  'rehearsal.mark': 'Rehearsal: would have put {{emoji}} on the message of {{who}}.',
  'rehearsal.buttons': 'With the buttons {{labels}}',
  'rehearsal.on':
    '🎭 Rehearsal is on: customers see nothing. What is meant for them, for pagers and for announcements stands here instead, marked as a rehearsal.\nTry it: `/support test ticket`, then 👀 and ✅ on its card.\nOwners: `/support setup` checks the set-up, and `/support go-live` ends the rehearsal.',
  'rehearsal.over': 'The rehearsal is over since {{when}}: {{who}} went live.',
  'rehearsal.live':
    '🟢 Live since {{when}}, by {{who}}. From now on what this desk says reaches customers, pagers and announcements.',
  'rehearsal.outside':
    'This desk is still being set up, and nobody is promised an answer here yet. Please ask where you have asked until now.',
  'rehearsal.outside-text':
    'This desk is still being set up, and nobody is promised an answer here yet. Please ask where you have asked until now. Your text:\n{{text}}',

  'test.title': 'Test ticket: does everything work?',
  'live.nowhere':
    'There is nobody to go live for: this desk is in the playground alone. Connect Slack or Discord first (docs/slack.md, docs/discord.md).',
  'live.already': 'This desk is live since {{when}}.',
  'live.refused':
    'Not yet: values of the sample firm are left ({{count}}), and real customers would read them.\n{{lines}}\nPut your own in their place: the policy counts once it is published (`/support publish`), the desk file at the next start. Then say `/support go-live` again.',
  'live.draft': 'A draft of the policy waits: `/support publish` puts it in force.',
  'live.doubtful':
    'Some values are as in the sample ({{count}}). Are they yours?\n{{lines}}\nOnce live, customers read them.',
  'live.line': '• {{where}}: {{value}}',
  'live.more': 'and {{count}} more',
  'live.in-policy': 'policy, {{where}}',
  'live.in-desk': 'desk file, {{where}}',
  'live.done': 'Live: what this desk says reaches customers from now on.',
  'live.open':
    'Still open from the rehearsal: {{count}}. What changes in those tickets now reaches their requesters: resolve the ones that were tests.',
  'live.nobody-tonight':
    '⚠️ Nobody is on call tonight. `/support oncall` shows the turns; a Monday morning is a good time to begin.',
  'button.go-live': 'They are ours: go live',

  'setup.fine': '✅ Nothing is to be mended.',
  'setup.think_one': '✅ Nothing is broken. {{count}} thing to think about:',
  'setup.think_other': '✅ Nothing is broken. {{count}} things to think about:',
  'setup.faults': '❌ To be mended: {{count}}.',
  'setup.fault': '❌ {{check}}: {{what}}',
  'setup.warning': '⚠️ {{check}}: {{what}}',
  'setup.ok': '✅ {{check}}: {{what}}',
  'setup.remedy': '→ {{remedy}}',
  'setup.more': 'and {{count}} more: `deskhand doctor` names them all',
  'setup.rehearses': 'Rehearsal is on: customers see nothing until `/support go-live`.',
  'setup.live': 'Live since {{when}}.',
  'button.check-again': 'Check again',

  'greeting.head': 'Hello, I am the bot of {{desk}}.',
  'greeting.intake':
    '`/support` and what is wrong opens a ticket, and 🎫 on a message makes one of it. You hear at once by when a person answers.',
  'greeting.requests':
    'Every message here becomes a ticket. You hear at once by when a person answers; anything more goes into the thread.',
  'greeting.triage':
    'Here agents see every ticket once: 👀 claims it, ✅ solves it, the thread below it is internal. `/support next` shows what is most urgent, `/support help` everything else.',
  'greeting.on-call': 'Here people on call are called. 👀 on a call, or its button, takes it.',
  'greeting.managers': 'Here breaches and the digest of the day are posted.',
  'greeting.announcements': 'Here planned work, disruptions and changes of the policy are announced.',
  'greeting.other':
    '`/support` works here. For 🎫 to make tickets of messages, an owner lists this channel under `intake` in the desk file.',

  'help.test': 'opens a ticket of your own to try things on',
  'help.setup': 'checks the set-up and says what to mend',
  'help.go-live': 'ends the rehearsal: from then on customers are reached',
} as const satisfies Record<string, string>
