/** What is said from the policy when somebody asks. */
export const answers = {
  'answer.head': '{{section}} (policy version {{version}})',
  'answer.helped': 'Did this help?',
  'answer.unsure': 'I am not sure which part of the policy you mean. Perhaps one of these:',
  'answer.none': 'The policy says nothing on this. Open a ticket, and a person answers.',
  'answer.contacts': 'Or reach us otherwise: {{contacts}}',
  'answer.thanks': 'Good to hear.',
  'policy.contents':
    'The support policy, version {{version}}. `/support policy 3.2` shows a section, `/support ask <question>` answers from it.',
  'button.helped': 'Yes, thank you',
} as const satisfies Record<string, string>
