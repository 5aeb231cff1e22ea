import type { escalation as English } from '../en/escalation.ts'
import type { Translation } from '../translation.ts'

export const escalation: Translation<typeof English> = {
  'escalate.ask':
    'Es tut mir leid, dass es mit {{ticket}} nicht gut läuft. Was ging schief? Ein Klick schickt es an die Teamleitung.',
  'escalate.which':
    'Es tut mir leid, dass etwas schlecht läuft. Um welches Ticket geht es? Es antwortet die Teamleitung, nicht die Richtlinie.',
  'escalate.which.none':
    'Es tut mir leid, dass etwas schlecht läuft. Es antwortet die Teamleitung, nicht die Richtlinie: Ein Klick öffnet ein Ticket dafür.',
  'escalate.which.line': '{{ticket}}: {{title}}',
  'button.complain': 'Neues Ticket an die Teamleitung',
  'escalate.why.no-answer': 'Keine Antwort',
  'escalate.why.urgency': 'Falsche Dringlichkeit',
  'escalate.why.no-help': 'Die Antwort hilft nicht',
  'escalate.why.other-agent': 'Bitte jemand anderes',
  'escalate.why.complaint': 'Eine Beschwerde',
  'escalate.done':
    'Die Teamleitung ist zu {{ticket}} gefragt und antwortet bis {{due}}. {{ticket}} geht inzwischen weiter.',
  'escalate.complaint': 'Ihre Beschwerde wird bis {{confirmed}} bestätigt und bis {{answered}} beantwortet.',
  'escalate.final': 'Letzter Schritt: {{who}}.',
  escalated:
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{who}} bittet die Teamleitung dazu: {{why}}. Zu beantworten bis {{due}}.',
  'escalated.taken':
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{lead}} kümmert sich darum. {{who}} schrieb: {{why}}. Zu beantworten bis {{due}}.',
  'escalated.over':
    '{{ticket}} · {{title}} · {{priority}}\nGelöst; die Teamleitung wird nicht mehr gebraucht.',
  'escalated.over.requester': '{{ticket}} ist gelöst.',
  'escalated.lead':
    '{{who}} (Teamleitung) kümmert sich darum und antwortet bis {{due}}. {{ticket}} geht inzwischen weiter.',
  'escalated.lead.late':
    '{{who}} (Teamleitung) kümmert sich darum. Die Antwort war bis {{due}} zugesagt und kommt zu spät. {{ticket}} geht inzwischen weiter.',
  'escalate.took': 'Sie beantworten {{ticket}}. {{requester}} weiß Bescheid.',
  'refused.escalated-already': 'Die Teamleitung ist zu {{ticket}} schon gefragt und antwortet bis {{due}}.',
  'refused.not-escalated': 'Bei {{ticket}} fragt niemand mehr nach der Teamleitung.',
  'button.escalate': 'Eskalieren',
  'escalated.settled':
    '{{ticket}} · {{title}} · {{priority}}\nErledigt von {{lead}}. {{who}} fragte: {{why}}.',
  'escalated.solved': 'Inzwischen gelöst von {{who}}; damit ist das hier nicht erledigt.',
  'escalated.done':
    '{{who}} (Teamleitung) hat erledigt, worum Sie bei {{ticket}} gebeten haben. Sehen Sie das anders?',
  'escalate.settled': 'Erledigt. {{requester}} weiß es.',
  'refused.concerns-you':
    'Jemand hat nach der Teamleitung gefragt, während {{ticket}} bei Ihnen lag: Darauf antwortet eine andere Leitung oder die Eigentümerin.',
  'button.settled': 'Das ist erledigt',
}
