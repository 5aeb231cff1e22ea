import type { reach as English } from '../en/reach.ts'
import type { Translation } from '../translation.ts'

export const reach: Translation<typeof English> = {
  'contact.none': 'Die Richtlinie nennt keinen anderen Weg zu uns als diesen: `/support <was nicht geht>`',
  'contact.self': 'Hilfe zur Selbsthilfe, Tag und Nacht: {{links}}',
  'contact.now': '{{name}}: {{value}}.{{note}}',
  'contact.later': '{{name}}: {{value}}, jetzt geschlossen.{{note}}',
  'contact.later.spoken': '{{name}}: {{value}}, jetzt nicht besetzt.{{note}}',
  'contact.later.written': '{{name}}: {{value}}, wird gelesen, wenn wir öffnen.{{note}}',
  'contact.call': 'Videogespräch: `/support call`',
  'contact.billing': 'Rechnungen: {{to}}',
  'contact.complaints':
    'Beschwerden: {{to}}. Was Sie jetzt senden, bestätigen wir bis {{confirmed}} und beantworten wir bis {{answered}}.',
  'contact.policy':
    'Fragen zur Richtlinie: {{to}}{{owner}}, beantwortet bis {{answered}}; `/support policy` zeigt sie sofort.',
  'contact.office': 'Büro: {{office}}',
  'call.none': 'Hier gibt es kein Videogespräch. `/support contact` zeigt, wie Sie uns erreichen.',
  'call.now': 'Hier teilnehmen: {{link}} ({{length}})',
  'call.until': ', bis {{until}}',
  'call.later':
    'Ein Gespräch ist möglich ab {{opening}} ({{length}}). Sagen Sie dann noch einmal `/support call`.',
}
