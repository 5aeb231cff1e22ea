import type { lookups as English } from '../en/lookups.ts'
import type { Translation } from '../translation.ts'

export const lookups: Translation<typeof English> = {
  'status.one': '{{ticket}} · {{title}} · {{priority}}\n{{state}}',
  'status.none': 'Sie haben keine Tickets. Öffnen Sie eines: `/support new <was nicht geht>`',
  'status.list': 'Ihre Tickets, die neuesten zuerst:\n{{lines}}',
  'status.line': '{{ticket}} · {{title}} · {{priority}} · {{state}}',
  'why.head': '{{ticket}}, {{clock}}: {{target}}, nach Fassung {{version}} der Richtlinie.',
  'why.started': 'Beginn: {{started}}.',
  'why.counted': 'gezählt {{from}} bis {{to}}: {{time}}',
  'why.left-out': 'nicht gezählt {{from}} bis {{to}}: {{reason}}',
  'why.sum.running': 'Bisher verbraucht: {{used}}. Fällig {{due}}.',
  'why.sum.late': 'Bisher verbraucht: {{used}}. Fällig war {{due}}.',
  'why.sum.stopped': 'Verbraucht: {{used}}. Erledigt {{when}}.',
  'why.sum.missed': 'Verbraucht: {{used}}. Erledigt {{when}}, zu spät: fällig war {{due}}.',
  'why.calendar': 'Kalender {{version}}.',
  'why.more_one': 'und {{count}} weiterer Abschnitt',
  'why.more_other': 'und {{count}} weitere Abschnitte',
  'why.reason.closed': 'der Support ist geschlossen',
  'why.reason.holiday': '{{name}}, ein Feiertag',
  'why.reason.maintenance': '{{name}}, Wartung',
  'hours.open': 'Der Support ist geöffnet. Er schließt {{closing}}.',
  'hours.open-always': 'Der Support ist geöffnet, Tag und Nacht.',
  'hours.closed': 'Der Support ist geschlossen{{holiday}}. Er öffnet {{opening}}.',
  'hours.week': 'Öffnungszeiten ({{zone}}):\n{{lines}}',
  'hours.line': '{{day}}: {{spans}}',
  'hours.day-closed': 'geschlossen',
}
