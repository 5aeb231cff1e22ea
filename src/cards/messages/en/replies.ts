/** What somebody hears at once: it is done, or it is not and why. */
export const replies = {
  'opened.line': '{{ticket}} is open. A person answers by {{due}}. The receipt follows in private.',
  'opened.limited_one':
    'That is {{count}} ticket within {{within}}, enough for now. Add the rest to it, or try again later. Your text:\n{{text}}',
  'opened.limited_other':
    'That is {{count}} tickets within {{within}}, enough for now. Add the rest to one of them, or try again later. Your text:\n{{text}}',
  'opened.long':
    'Your text is longer than {{most}} characters. Shorten it, or attach it as a file. It begins:\n{{text}}',
  claimed: '{{ticket}} is yours.',
  released: '{{ticket}} is free again.',
  noted: 'Noted on {{ticket}}, for the team only.',
  replied: 'Sent to {{requester}}.',
  resolved: '{{ticket}} is solved. {{requester}} knows.',
  'resolved.own': '{{ticket}} is solved. Thank you.',
  unresolved: '{{ticket}} is open again, as it was.',
  rated: 'Thank you.',
  'refused.not-found': 'There is no such ticket, or it is not yours to see. `/support status` lists yours.',
  'refused.not-allowed': '`{{verb}}` is not yours to use here. `/support help` shows what is.',
  'refused.not-allowed.mark': 'Only the support team can do that with {{emoji}}.',
  'refused.taken': '{{who}} was first ({{ago}} ago). {{ticket}} stays with {{who}}.',
  'refused.yours-already': '{{ticket}} is yours already.',
  'refused.nobody-has-it': 'Nobody has {{ticket}}; there is nothing to give back.',
  'refused.not-yours': '{{who}} has {{ticket}}; only they can do that.',
  'refused.answered-already': 'Release {{ticket}}? You have answered {{requester}}.',
  'refused.resolved-already': '{{ticket}} was solved by {{who}}, {{when}}.',
  'refused.not-resolved': '{{ticket}} is not solved yet.',
  'refused.too-late':
    '{{ticket}} was solved more than {{within}} ago. Open a new ticket and name this one: `/support new …`',
  'refused.no-text': 'Say what: `/support {{verb}} …`',
  'refused.no-text.ticket': 'Say what: `/support {{verb}} {{number}} …`',
  'refused.bad-score': 'A rating is a whole number from 1 to 5: `/support rate {{number}} 5`',
  'refused.no-number': 'Which ticket? `/support {{verb}} <number>`, or say it in the thread of the ticket.',
  'refused.bad-priority':
    '`{{word}}` is no priority. These are: critical, high, medium, low. Your text:\n{{text}}',
  'refused.unknown-word': '`{{word}}` is no word that I know.',
  'refused.nearest': 'Did you mean `{{nearest}}`?',
  'refused.open-instead': 'To open a ticket with it: `/support new {{text}}`',
  'refused.which-desk':
    'Several desks serve here: {{desks}}. Say it in a channel of the one you mean. Your text:\n{{text}}',
  'refused.button': 'That button no longer does anything. `/support help` shows what you can do.',
  'refused.form': 'That form is no longer known. Open it again; your words:\n{{text}}',
  'trouble.database':
    'I cannot reach my database just now, so nothing was saved. Please try again in a minute. Your text:\n{{text}}',
  'trouble.roles':
    'I cannot see just now who is on the team, so nothing was done. If you are, please try again in a minute. Your text:\n{{text}}',
  'trouble.bug':
    'Something went wrong on our side, and nothing was saved. If it happens again, name this reference: {{reference}}. Your text:\n{{text}}',
  'trouble.after':
    'Something went wrong on our side after this was saved. Look with `/support status` before you send it again. If it happens again, name this reference: {{reference}}. Your text:\n{{text}}',
  'trouble.perhaps':
    'I lost my database while I was saving this, and cannot say whether it is saved. Look with `/support status` in a minute before you send it again. Reference: {{reference}}. Your text:\n{{text}}',
  'refused.rated-already': 'You gave {{ticket}} {{score}} of 5, {{when}}. That stays.',
} as const satisfies Record<string, string>
