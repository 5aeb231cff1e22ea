/** What is said about files on their way from one side of a ticket to the other. */
export const files = {
  'file.alt': '{{name}}, from {{who}}',
  'file.lost':
    '📎 {{name}} from {{who}} could not be passed on: it is not to be had any more. Ask for it again.',
  'file.forbidden':
    '📎 {{name}} from {{who}} could not be passed on: this app may not read files there. Whoever set up the desk can ask `doctor`.',
  'file.refused.large': '📎 {{name}} was not passed on: it is larger than {{most}} MB.',
  'file.refused.kind': '📎 {{name}} was not passed on: files of that kind can start a program.',
  'file.refused.empty': '📎 {{name}} was not passed on: there is nothing in it.',
  'file.refused.many': '📎 {{name}} was not passed on: a message takes {{most}} files.',
} as const satisfies Record<string, string>
