/** What is said when somebody asks for more than an answer. */
export const escalation = {
  'escalate.ask':
    'I am sorry that {{ticket}} is going badly. What went wrong? One tap sends it to the team lead.',
  'escalate.which':
    'I am sorry that something is going badly. Which ticket is it about? The team lead answers, not the policy.',
  'escalate.which.none':
    'I am sorry that something is going badly. The team lead answers, not the policy: one tap opens a ticket for it.',
  'escalate.which.line': '{{ticket}}: {{title}}',
  'button.complain': 'New ticket for the team lead',
  'escalate.why.no-answer': 'No answer',
  'escalate.why.urgency': 'Wrong urgency',
  'escalate.why.no-help': 'The answer does not help',
  'escalate.why.other-agent': 'Another agent, please',
  'escalate.why.complaint': 'A complaint',
  'escalate.done':
    'The team lead has been asked about {{ticket}} and answers by {{due}}. {{ticket}} goes on meanwhile.',
  'escalate.complaint': 'Your complaint is confirmed by {{confirmed}} and answered by {{answered}}.',
  'escalate.final': 'Final step: {{who}}.',
  escalated:
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{who}} asks for the team lead: {{why}}. To be answered by {{due}}.',
  'escalated.taken':
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{lead}} has it. {{who}} asked: {{why}}. To be answered by {{due}}.',
  'escalated.over':
    '{{ticket}} · {{title}} · {{priority}}\nSolved; nothing is asked of the team lead any more.',
  'escalated.over.requester': '{{ticket}} is solved.',
  'escalated.lead': '{{who}} (team lead) has it and answers by {{due}}. {{ticket}} goes on meanwhile.',
  'escalated.lead.late':
    '{{who}} (team lead) has it. The answer was promised by {{due}} and is late. {{ticket}} goes on meanwhile.',
  'escalate.took': '{{ticket}} is yours to answer. {{requester}} knows.',
  'refused.escalated-already':
    'The team lead has been asked about {{ticket}} already and answers by {{due}}.',
  'refused.not-escalated': 'Nobody asks for the team lead on {{ticket}} any more.',
  'button.escalate': 'Escalate',
  'escalated.settled': '{{ticket}} · {{title}} · {{priority}}\nSettled by {{lead}}. {{who}} asked: {{why}}.',
  'escalated.solved': 'It was solved meanwhile by {{who}}, who cannot settle this.',
  'escalated.done': '{{who}} (team lead) is done with what you asked for on {{ticket}}. Not so for you?',
  'escalate.settled': 'Settled. {{requester}} knows.',
  'refused.concerns-you':
    'Somebody asked for the team lead while you had {{ticket}}: another team lead or the owner answers that.',
  'button.settled': 'It is settled',
} as const satisfies Record<string, string>
