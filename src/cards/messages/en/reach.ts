/** How people reach the team, and what they can learn. */
export const reach = {
  'contact.none': 'The policy names no way to reach us but this one: `/support <what is wrong>`',
  'contact.self': 'Help yourself, day and night: {{links}}',
  'contact.now': '{{name}}: {{value}}.{{note}}',
  'contact.later': '{{name}}: {{value}}, closed now.{{note}}',
  'contact.later.spoken': '{{name}}: {{value}}, nobody answers now.{{note}}',
  'contact.later.written': '{{name}}: {{value}}, read when we open.{{note}}',
  'contact.call': 'Video call: `/support call`',
  'contact.billing': 'Billing: {{to}}',
  'contact.complaints':
    'Complaints: {{to}}. One that you send now is confirmed by {{confirmed}} and answered by {{answered}}.',
  'contact.policy':
    'Questions about the policy: {{to}}{{owner}}, answered by {{answered}}; `/support policy` shows it at once.',
  'contact.office': 'Office: {{office}}',
  'call.none': 'This desk offers no live call. `/support contact` shows how to reach us.',
  'call.now': 'Join here: {{link}} ({{length}})',
  'call.until': ', until {{until}}',
  'call.later': 'A call is possible from {{opening}} ({{length}}). Say `/support call` again then.',
} as const satisfies Record<string, string>
