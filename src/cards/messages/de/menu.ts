import type { menu as English } from '../en/menu.ts'
import type { Translation } from '../translation.ts'

export const menu: Translation<typeof English> = {
  'menu.plain': 'Um Hilfe bitten, oder sagen, was Sie möchten',
  'menu.verbs': 'Alles, was der Support kann, Wort für Wort',
  'menu.on-message': 'Ticket öffnen',
  'menu.text': 'In Ihren Worten',
  'menu.anything': 'Was nicht geht, oder ein Wort wie status oder hours',
  'menu.ticket': 'Die Nummer des Tickets',
  'menu.score': 'Von 1 bis 5; 5 ist am besten',
  'menu.priority': 'Wie dringend es ist',
  'menu.category': 'Worum es geht',
  // Names of options: small letters and no space.
  'menu.name.text': 'text',
  'menu.name.priority': 'priorität',
  'menu.name.category': 'kategorie',
  'menu.name.ticket': 'ticket',
  'menu.name.score': 'bewertung',
}
