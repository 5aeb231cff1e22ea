/** What is said when time runs out: reminders, breaches, calls. */
export const notices = {
  reminder:
    '⏰ {{ticket}} · {{title}} · {{priority}}\n{{percent}} % of the time for the {{clock}} is gone, due {{due}}. {{holder}}',
  'reminder.free': 'Nobody has it.',
  'reminder.held': '{{who}} has it.',
  breach: '🔴 LATE: {{ticket}} · {{title}} · {{priority}}\nThe {{clock}} was due {{due}}. {{holder}}',
  unhappy: '🙁 {{who}} rated {{ticket}} · {{title}} {{score}} of 5.',
  'page.head': '🚨 {{ticket}} {{priority}} · {{title}} · {{who}}',
  'page.due': 'The first answer is due {{due}}. From {{requester}}. Level: {{level}}, round {{round}}.',
  'page.late':
    'The first answer was due {{due}} and is late. From {{requester}}. Level: {{level}}, round {{round}}.',
  'page.taken': '{{who}} has it, {{when}}.',
  'page.resolved': 'Solved by {{who}}, {{when}}.',
  'page.managers':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNobody on call has answered in round {{round}}. The first answer is due {{due}}.',
  'page.managers.late':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNobody on call has answered in round {{round}}. The first answer was due {{due}} and is late.',
  'page.nobody':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNobody answered any call, and the calls have ended. Somebody has to take it now.',
  'page.lapsed':
    '{{ticket}} is free again, and the calls go on.\nNothing was heard of {{who}} since the call was taken.',
  'unhappy.better': '{{who}} rates {{ticket}} · {{title}} {{score}} of 5 after all.',
} as const satisfies Record<string, string>
