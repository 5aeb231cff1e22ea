/** What rings beside the chat, and drills of it. */
export const calls = {
  'call.title': '{{ticket}} {{priority}} · {{title}}',
  'call.due': 'The first answer is due {{due}}. Called: {{who}}. Level: {{level}}, round {{round}}.',
  'call.late':
    'The first answer was due {{due}} and is late. Called: {{who}}. Level: {{level}}, round {{round}}.',
  'call.managers': 'the managers',
  'call.taken': '{{who}} has it.',
  'call.answered': 'It has been answered.',
  'call.solved': 'It is solved.',
  'call.again': 'Nobody has it any more. The calls go on.',
  'call.lowered': 'It is less urgent now. Nobody is called for it.',
  'call.look': 'Open the desk',
  'page.together': 'One call for all of it, also for {{tickets}}.',
  'triage.joined': 'one call with {{ticket}}',
  joined:
    '{{ticket}} · {{title}} · {{priority}} is about the same as {{other}}, which you have. It is yours as well: nobody else is called for it.',
  'drill.title': 'DRILL · {{desk}}',
  'drill.text': 'Nothing is wrong. Somebody tries whether it rings: please answer as you would at night.',
  'drill.head': '🔔 DRILL · nothing is wrong · {{who}}',
  'drill.asked':
    '{{by}} tries whether it rings. Answer as you would at night: on the phone, by the button or with 👀.',
  'drill.answered.chat': '{{who}} answered in chat after {{time}}.',
  'drill.answered.pager': '{{who}} answered on the phone after {{time}}.',
  'drill.begun':
    'The drill has begun: {{who}} is called in chat and by {{pagers}}. The on-call channel says how long it took.',
  'drill.begun.chat':
    'The drill has begun: {{who}} is called in chat, and by nothing that rings. The on-call channel says how long it took.',
  'drill.nobody': 'Nobody is on call now, so nobody can be called. Add a layer or an override to the rota.',
  'drill.thanks': 'Thank you. That took {{time}}.',
  'drill.before': 'That drill was answered before, or is none.',
  'call.failed.refused':
    '⚠️ The pager {{pager}} refuses the call for {{ticket}}. Only this channel calls now; `deskhand doctor` says what to mend.',
  'call.failed.away':
    '⚠️ The pager {{pager}} cannot be reached with the call for {{ticket}}. It is tried again; until then only this channel calls.',
} as const satisfies Record<string, string>
