import type { answers as English } from '../en/answers.ts'
import type { Translation } from '../translation.ts'

export const answers: Translation<typeof English> = {
  'answer.head': '{{section}} (Richtlinie, Fassung {{version}})',
  'answer.helped': 'Hat das geholfen?',
  'answer.unsure':
    'Ich bin nicht sicher, welchen Teil der Richtlinie Sie meinen. Vielleicht einen von diesen:',
  'answer.none': 'Dazu sagt die Richtlinie nichts. Öffnen Sie ein Ticket, dann antwortet ein Mensch.',
  'answer.contacts': 'Oder erreichen Sie uns anders: {{contacts}}',
  'answer.thanks': 'Das freut uns.',
  'policy.contents':
    'Die Support-Richtlinie, Fassung {{version}}. `/support policy 3.2` zeigt einen Abschnitt, `/support ask <Frage>` antwortet daraus.',
  'button.helped': 'Ja, danke',
}
