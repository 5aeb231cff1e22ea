import type { leaving as English } from '../en/leaving.ts'
import type { Translation } from '../translation.ts'

export const leaving: Translation<typeof English> = {
  'left.ask_one': 'Sie haben {{place}} verlassen. Ihr {{count}} Ticket geht um {{when}} zurück in die Liste.',
  'left.ask_other':
    'Sie haben {{place}} verlassen. Ihre {{count}} Tickets gehen um {{when}} zurück in die Liste.',
  'left.team': 'das Team',
  'left.channel': '#{{channel}}',
  'left.back': 'Ihre Tickets sind wieder frei.',
  'left.kept': 'Ihre Tickets bleiben bei Ihnen.',
  'button.stay': 'Ich bin zurück',
  'button.leave-now': 'Jetzt zurückgeben',
  'leaver.head': '{{who}} ist nicht mehr da.',
  'leaver.turns_one': '{{who}} hat bis {{until}} noch {{count}} Bereitschaft.',
  'leaver.turns_other': '{{who}} hat bis {{until}} noch {{count}} Bereitschaften.',
  'leaver.no-turns': '{{who}} hat keine Bereitschaft mehr.',
  'leaver.desk': 'Die Desk-Datei nennt {{who}} noch: {{places}}.',
  'leaver.policy': 'Die Richtlinie nennt {{who}} noch, nach Abschnitten: {{places}}.',
  'button.give-turns': 'An {{who}} geben',
  'left.not-yours': 'Von Ihnen geht gerade nichts zurück in die Liste.',
  'button.ask-another': 'Andere Person fragen',
  'form.ask-another.title': '{{ticket}}: andere Person fragen',
  'form.ask-another.who': 'Wen?',
  'form.ask-another.text': 'Was brauchen wir? Dies und die Überschrift des Tickets werden dort gelesen.',
  'ask-another.nobody': 'Die Desk-Datei nennt in diesem Workspace sonst niemanden des Kunden von {{ticket}}.',
  'refused.requester-is-there':
    '{{requester}} ist da und antwortet zu {{ticket}}; niemand anderes kann an dieser Stelle gefragt werden.',
}
