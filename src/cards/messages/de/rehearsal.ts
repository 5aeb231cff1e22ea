import type { rehearsal as English } from '../en/rehearsal.ts'
import type { Translation } from '../translation.ts'

export const rehearsal: Translation<typeof English> = {
  'rehearsal.to': 'Probe: wäre gegangen an {{whom}}\n{{text}}',
  'rehearsal.directly': '{{who}}, direkt',
  'rehearsal.below': '{{who}}, unter der eigenen Nachricht in #{{channel}}',
  'rehearsal.channel': '#{{channel}}',
  'rehearsal.pager': 'den Pager {{pager}}',
  'rehearsal.mark': 'Probe: die Nachricht von {{who}} hätte {{emoji}} bekommen.',
  'rehearsal.buttons': 'Mit den Knöpfen {{labels}}',
  'rehearsal.on':
    '🎭 Die Probe läuft: Kunden sehen nichts. Was für sie, für Pager und für Ankündigungen bestimmt ist, steht stattdessen hier, als Probe gekennzeichnet.\nZum Ausprobieren: `/support test ticket`, dann 👀 und ✅ auf der Karte.\nFür Eigentümer: `/support setup` prüft die Einrichtung, und `/support go-live` beendet die Probe.',
  'rehearsal.over': 'Die Probe ist vorbei, seit {{when}}: {{who}} hat den Betrieb aufgenommen.',
  'rehearsal.live':
    '🟢 In Betrieb seit {{when}}, durch {{who}}. Ab jetzt erreicht, was dieser Helpdesk sagt, Kunden, Pager und Ankündigungen.',
  'rehearsal.outside':
    'Dieser Helpdesk wird noch eingerichtet, und hier ist noch niemandem eine Antwort versprochen. Bitte fragen Sie dort, wo Sie bisher gefragt haben.',
  'rehearsal.outside-text':
    'Dieser Helpdesk wird noch eingerichtet, und hier ist noch niemandem eine Antwort versprochen. Bitte fragen Sie dort, wo Sie bisher gefragt haben. Ihr Text:\n{{text}}',

  'test.title': 'Testticket: Funktioniert alles?',
  'live.nowhere':
    'Hier gibt es noch niemanden zu erreichen: Dieser Helpdesk läuft nur im Playground. Verbinden Sie zuerst Slack oder Discord (docs/slack.md, docs/discord.md).',
  'live.already': 'Dieser Helpdesk ist in Betrieb seit {{when}}.',
  'live.refused':
    'Noch nicht: Werte der Musterfirma sind übrig ({{count}}), und echte Kunden würden sie lesen.\n{{lines}}\nSetzen Sie Ihre eigenen ein: Die Richtlinie gilt, sobald sie veröffentlicht ist (`/support publish`), die Datei des Helpdesks ab dem nächsten Start. Danach wieder `/support go-live`.',
  'live.draft': 'Ein Entwurf der Richtlinie wartet: `/support publish` setzt ihn in Kraft.',
  'live.doubtful':
    'Einige Werte sind wie im Muster ({{count}}). Sind es Ihre?\n{{lines}}\nIm Betrieb lesen Kunden sie.',
  'live.line': '• {{where}}: {{value}}',
  'live.more': 'und {{count}} mehr',
  'live.in-policy': 'Richtlinie, {{where}}',
  'live.in-desk': 'Datei des Helpdesks, {{where}}',
  'live.done': 'In Betrieb: Was dieser Helpdesk sagt, erreicht ab jetzt die Kunden.',
  'live.open':
    'Aus der Probe noch offen: {{count}}. Was sich an diesen Tickets ändert, erreicht jetzt die Anfragenden: Lösen Sie die, die nur Tests waren.',
  'live.nobody-tonight':
    '⚠️ Heute Nacht hat niemand Bereitschaft. `/support oncall` zeigt die Dienste; ein Montagmorgen ist ein guter Beginn.',
  'button.go-live': 'Es sind unsere: in Betrieb gehen',

  'setup.fine': '✅ Nichts ist zu beheben.',
  'setup.think_one': '✅ Nichts ist kaputt. {{count}} Hinweis:',
  'setup.think_other': '✅ Nichts ist kaputt. {{count}} Hinweise:',
  'setup.faults': '❌ Zu beheben: {{count}}.',
  'setup.fault': '❌ {{check}}: {{what}}',
  'setup.warning': '⚠️ {{check}}: {{what}}',
  'setup.ok': '✅ {{check}}: {{what}}',
  'setup.remedy': '→ {{remedy}}',
  'setup.more': 'und {{count}} mehr: `deskhand doctor` nennt alle',
  'setup.rehearses': 'Die Probe läuft: Kunden sehen nichts bis `/support go-live`.',
  'setup.live': 'In Betrieb seit {{when}}.',
  'button.check-again': 'Noch einmal prüfen',

  'greeting.head': 'Guten Tag, ich bin der Bot von {{desk}}.',
  'greeting.intake':
    '`/support` und was nicht geht öffnet ein Ticket, und 🎫 auf einer Nachricht macht eines daraus. Sie erfahren sofort, bis wann ein Mensch antwortet.',
  'greeting.requests':
    'Jede Nachricht hier wird ein Ticket. Sie erfahren sofort, bis wann ein Mensch antwortet; alles Weitere kommt in den Thread.',
  'greeting.triage':
    'Hier sieht das Team jedes Ticket einmal: 👀 übernimmt es, ✅ löst es, der Thread darunter ist intern. `/support next` zeigt das Dringendste, `/support help` alles Übrige.',
  'greeting.on-call':
    'Hier wird die Bereitschaft alarmiert. 👀 auf einem Alarm oder der Knopf darunter nimmt ihn an.',
  'greeting.managers': 'Hier stehen Überschreitungen und der Überblick des Tages.',
  'greeting.announcements':
    'Hier werden geplante Arbeiten, Störungen und Änderungen der Richtlinie angekündigt.',
  'greeting.other':
    '`/support` funktioniert hier. Damit 🎫 aus Nachrichten Tickets macht, trägt ein Eigentümer diesen Kanal unter `intake` in die Datei des Helpdesks ein.',

  'help.test': 'öffnet ein eigenes Ticket zum Ausprobieren',
  'help.setup': 'prüft die Einrichtung und sagt, was zu beheben ist',
  'help.go-live': 'beendet die Probe: ab dann werden Kunden erreicht',
}
