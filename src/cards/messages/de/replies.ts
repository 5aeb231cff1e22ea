import type { replies as English } from '../en/replies.ts'
import type { Translation } from '../translation.ts'

export const replies: Translation<typeof English> = {
  'opened.line': '{{ticket}} ist offen. Ein Mensch antwortet bis {{due}}. Die Bestätigung folgt privat.',
  'opened.limited_one':
    'Das ist {{count}} Ticket in {{within}}, für den Moment genug. Ergänzen Sie es dort, oder versuchen Sie es später wieder. Ihr Text:\n{{text}}',
  'opened.limited_other':
    'Das sind {{count}} Tickets in {{within}}, für den Moment genug. Ergänzen Sie eines davon, oder versuchen Sie es später wieder. Ihr Text:\n{{text}}',
  'opened.long':
    'Ihr Text hat mehr als {{most}} Zeichen. Kürzen Sie ihn, oder hängen Sie ihn als Datei an. Er beginnt so:\n{{text}}',
  claimed: '{{ticket}} gehört jetzt Ihnen.',
  released: '{{ticket}} ist wieder frei.',
  noted: 'Bei {{ticket}} notiert, nur für das Team.',
  replied: 'An {{requester}} gesendet.',
  resolved: '{{ticket}} ist gelöst. {{requester}} weiß Bescheid.',
  'resolved.own': '{{ticket}} ist gelöst. Vielen Dank.',
  unresolved: '{{ticket}} ist wieder offen, wie zuvor.',
  rated: 'Vielen Dank.',
  'refused.not-found':
    'Dieses Ticket gibt es nicht, oder Sie dürfen es nicht sehen. `/support status` zeigt Ihre Tickets.',
  'refused.not-allowed': '`{{verb}}` steht Ihnen hier nicht zu. `/support help` zeigt, was Sie können.',
  'refused.not-allowed.mark': 'Nur das Support-Team kann das mit {{emoji}} tun.',
  'refused.taken': '{{who}} war schneller (vor {{ago}}). {{ticket}} bleibt bei {{who}}.',
  'refused.yours-already': '{{ticket}} gehört Ihnen schon.',
  'refused.nobody-has-it': 'Niemand hat {{ticket}}; es gibt nichts zurückzugeben.',
  'refused.not-yours': '{{who}} hat {{ticket}}; das kann sonst niemand tun.',
  'refused.answered-already': '{{ticket}} freigeben? Sie haben {{requester}} schon geantwortet.',
  'refused.resolved-already': '{{ticket}} wurde von {{who}} gelöst, {{when}}.',
  'refused.not-resolved': '{{ticket}} ist noch nicht gelöst.',
  'refused.too-late':
    '{{ticket}} wurde vor mehr als {{within}} gelöst. Öffnen Sie ein neues und nennen Sie dieses: `/support new …`',
  'refused.no-text': 'Sagen Sie, was: `/support {{verb}} …`',
  'refused.no-text.ticket': 'Sagen Sie, was: `/support {{verb}} {{number}} …`',
  'refused.bad-score': 'Eine Bewertung ist eine ganze Zahl von 1 bis 5: `/support rate {{number}} 5`',
  'refused.no-number':
    'Welches Ticket? `/support {{verb}} <Nummer>`, oder sagen Sie es im Thread des Tickets.',
  'refused.bad-priority':
    '`{{word}}` ist keine Priorität. Es gibt: critical (kritisch), high (hoch), medium (mittel), low (niedrig). Ihr Text:\n{{text}}',
  'refused.unknown-word': '`{{word}}` kenne ich nicht.',
  'refused.nearest': 'Meinten Sie `{{nearest}}`?',
  'refused.open-instead': 'Um damit ein Ticket zu öffnen: `/support new {{text}}`',
  'refused.which-desk':
    'Hier gibt es mehrere Support-Teams: {{desks}}. Sagen Sie es in einem Kanal des Teams, das Sie meinen. Ihr Text:\n{{text}}',
  'refused.button': 'Dieser Knopf bewirkt nichts mehr. `/support help` zeigt, was Sie tun können.',
  'refused.form': 'Dieses Formular ist nicht mehr bekannt. Öffnen Sie es neu; Ihr Text:\n{{text}}',
  'trouble.database':
    'Ich erreiche gerade meine Datenbank nicht, es wurde also nichts gespeichert. Bitte versuchen Sie es in einer Minute wieder. Ihr Text:\n{{text}}',
  'trouble.roles':
    'Ich sehe gerade nicht, wer zum Team gehört; es wurde nichts getan. Falls Sie dazugehören, versuchen Sie es in einer Minute noch einmal. Ihr Text:\n{{text}}',
  'trouble.bug':
    'Bei uns ist etwas schiefgegangen, und es wurde nichts gespeichert. Falls es wieder geschieht, nennen Sie dieses Zeichen: {{reference}}. Ihr Text:\n{{text}}',
  'trouble.after':
    'Bei uns ist etwas schiefgegangen, nachdem dies gespeichert war. Sehen Sie mit `/support status` nach, bevor Sie es noch einmal senden. Falls es wieder geschieht, nennen Sie dieses Zeichen: {{reference}}. Ihr Text:\n{{text}}',
  'trouble.perhaps':
    'Ich habe beim Speichern die Verbindung zu meiner Datenbank verloren und kann nicht sagen, ob es gespeichert ist. Sehen Sie in einer Minute mit `/support status` nach, bevor Sie es noch einmal senden. Zeichen: {{reference}}. Ihr Text:\n{{text}}',
  'refused.rated-already': 'Sie haben {{ticket}} mit {{score}} von 5 bewertet, {{when}}. Dabei bleibt es.',
}
