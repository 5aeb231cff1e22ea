import type { work as English } from '../en/work.ts'
import type { Translation } from '../translation.ts'

export const work: Translation<typeof English> = {
  'assigned.done': '{{ticket}} liegt jetzt bei {{who}}.',
  'assigned.told': '{{by}} hat Ihnen {{ticket}} · {{title}} · {{priority}} gegeben. Als Nächstes: {{due}}',
  'assigned.note': '{{by}}: {{text}}',
  'assigned.no-due': 'nichts ist fällig.',
  'assigned.due': '{{clock}}, fällig {{due}}.',
  'reopened.done': '{{ticket}} ist wieder offen.',
  'receipt.taken-over':
    '{{who}} hat von {{from}} übernommen und alles gelesen. Sie hören bis {{due}} von einem Menschen.',
  'receipt.taken-over-answered': '{{who}} hat von {{from}} übernommen und alles gelesen.',
  'refused.not-of-team': '{{who}} gehört nicht zu diesem Team und kann {{ticket}} daher nicht haben.',
  'refused.has-it-already': '{{who}} hat {{ticket}} schon.',
  'mine.head_one': 'Bei Ihnen ist {{count}} Ticket offen:\n{{lines}}',
  'mine.head_other': 'Bei Ihnen sind {{count}} Tickets offen, das dringendste zuerst:\n{{lines}}',
  'mine.none': 'Bei Ihnen ist nichts offen. `/support next` zeigt, was am dringendsten ist.',
  'mine.line': '{{ticket}} · {{title}} · {{priority}}',
  'next.head': 'Das Dringendste, um das sich niemand kümmert:\n{{lines}}',
  'next.none': 'Nichts wartet: Um jedes offene Ticket kümmert sich jemand.',
  'away.head_one':
    'Bei Ihnen ist {{count}} Ticket offen. Übergeben Sie es: `/support handover @Name eine Notiz`.\n{{lines}}',
  'away.head_other':
    'Bei Ihnen sind {{count}} Tickets offen. Übergeben Sie sie: `/support handover @Name eine Notiz`.\n{{lines}}',
  'away.none': 'Bei Ihnen ist nichts offen. Sie können beruhigt gehen.',
  'away.done_one': '{{count}} Ticket ist wieder frei.',
  'away.done_other': '{{count}} Tickets sind wieder frei.',
  'button.give-back': 'Zurück in die Liste',
  'handover.done': '{{tickets}} liegt jetzt bei {{who}}.',
  'handover.none': 'Bei Ihnen ist kein Ticket offen, das Sie übergeben könnten.',
  'mine.quiet': 'Keines Ihrer Tickets wartet gerade auf Sie.',
  'mine.asleep_one': '{{count}} Ticket ist zurückgestellt bis {{until}}.',
  'mine.asleep_other': '{{count}} Tickets sind zurückgestellt, das erste bis {{until}}.',
  'next.quiet': 'Gerade wartet nichts: Um jedes Ticket, das nicht zurückgestellt ist, kümmert sich jemand.',
}
