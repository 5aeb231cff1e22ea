import type { outages as English } from '../en/outages.ts'
import type { Translation } from '../translation.ts'

export const outages: Translation<typeof English> = {
  'outage.everything': 'alles',
  'outage.maintenance.announced':
    '🔧 Geplante Arbeiten an {{services}}: {{title}}\n{{from}} bis {{to}} Ihrer Zeit ({{local}}).',
  'outage.maintenance.soon': '🔧 Morgen: {{title}} ({{services}}), {{from}} bis {{to}}.',
  'outage.maintenance.begun': '🔧 Begonnen: {{title}} ({{services}}). Es dürfte bis {{to}} dauern.',
  'outage.disruption.begun':
    '⚠️ {{title}} ({{services}}). Wir wissen davon und arbeiten daran; Sie hören wieder von uns bis {{next}}.',
  'outage.goes-on': 'Es dauert noch an: {{title}} ({{services}}). Sie hören wieder von uns bis {{next}}.',
  'outage.word': '{{title}} ({{services}}): {{text}}\nSie hören wieder von uns bis {{next}}.',
  'outage.word.early': '{{title}} ({{services}}): {{text}}',
  'outage.moved': 'Es dauert länger: {{title}} ({{services}}), bis {{to}} statt {{before}}.',
  'outage.over': '✅ Vorbei: {{title}} ({{services}}), seit {{over}}.',
  'closed-days': 'Geschlossen am {{days}}. Wieder geöffnet ab {{opens}}.',
  'outage.cancelled': 'Fällt aus: {{title}} ({{services}}), geplant für {{from}}.',
  'outage.past': '{{title}} ({{services}}): Neueres steht weiter unten.',
  'outage.ask':
    '{{title}} ({{services}}): Ist es vorbei? Ohne Antwort bis {{until}} erfahren alle, dass es andauert.',
  'outage.told':
    'Sie wollten es wissen: {{title}} ist vorbei, seit {{over}}. Falls nicht bei Ihnen, öffnen Sie ein Ticket: `/support new …`',
  'outage.known': 'Bekannt: {{title}} ({{services}}), bis {{to}}.',
  'outage.known.open': 'Bekannt: {{title}} ({{services}}); Sie hören wieder von uns bis {{next}}.',
  'outage.watching': 'Sie erfahren es, wenn es vorbei ist: {{title}}.',
  'outage.list': 'Geplant und im Gange:\n{{lines}}',
  'outage.list.none':
    'Nichts ist geplant, und es ist keine Störung bekannt. `/support maintenance new` plant Arbeiten, `/support disruption <was>` meldet eine Störung.',
  'outage.line': '{{id}} · {{title}} ({{services}}) · {{from}} bis {{to}}',
  'outage.line.open': '{{id}} · {{title}} ({{services}}) · seit {{from}}',
  'outage.preview':
    'Noch nicht öffentlich.\n{{title}} · {{services}}\n{{from}} bis {{to}} Ihrer Zeit ({{local}}).',
  'outage.preview.now':
    'Noch nicht öffentlich.\n{{title}} · {{services}} · ab sofort. Alle {{every}} ist ein Zwischenstand fällig.',
  'outage.preview.late': 'Das ist {{ahead}} vorher; Abschnitt 7 sagt {{promised}} zu.',
  'outage.preview.pauses':
    'Währenddessen steht die Zeit für Tickets zu {{services}} still, sonst für nichts.',
  'outage.preview.pauses-all': 'Währenddessen steht die Zeit für alle Tickets still.',
  'outage.preview.pauses-most': 'Währenddessen steht die Zeit für alle Tickets still, außer für kritische.',
  'button.outage.again': 'Anderer Termin',
  'outage.preview.reaches': 'Erreicht {{channel}}.',
  'outage.preview.nowhere': 'Hier gibt es keinen Kanal für Ankündigungen: Nur wer fragt, erfährt es.',
  'outage.dropped': 'Es wird nichts angekündigt.',
  'outage.announced':
    'Angekündigt. `/support {{verb}} {{id}} over` beendet es, `/support {{verb}} {{id}} <Text>` sagt allen, wie es steht.',
  'outage.said': 'Mitgeteilt.',
  'outage.refused': 'Das geht nicht mehr. Stand von {{title}}: {{state}}.',
  'outage.none':
    'Unter dieser Nummer gibt es weder Arbeiten noch eine Störung. `/support maintenance` zeigt, was es gibt.',
  'outage.gone': 'Das wurde nicht rechtzeitig angekündigt. Sagen Sie es noch einmal.',
  'outage.state.planned': 'geplant',
  'outage.state.running': 'im Gange',
  'outage.state.over': 'vorbei',
  'outage.state.cancelled': 'abgesagt',
  'button.outage.announce': 'Ankündigen',
  'button.outage.urgent': 'Als dringend ankündigen',
  'button.outage.drop': 'Abbrechen',
  'button.outage.over': 'Fertig',
  'button.outage.more': '30 min mehr',
  'button.outage.problem': 'Es gibt ein Problem',
  'button.outage.watch': 'Sagen Sie mir, wenn es vorbei ist',
  'form.maintenance.title': 'Arbeiten planen',
  'form.disruption.title': 'Störung melden',
  'form.outage.what': 'Was ist es?',
  'form.outage.service': 'Was betrifft es?',
  'form.outage.day': 'An welchem Tag? (2026-11-29, tomorrow, next sunday)',
  'form.outage.from': 'Von (20:00)',
  'form.outage.to': 'Bis (24:00)',
  'form.outage.word.title': 'Allen sagen, wie es steht',
  'form.outage.word.text': 'Wie steht es?',
  'form.outage.error.day': 'Das ist kein Tag. Schreiben Sie 2026-11-29, tomorrow oder next sunday.',
  'form.outage.error.time': 'Das ist keine Uhrzeit. Schreiben Sie sie wie 20:00.',
  'form.outage.error.past': 'Das ist schon vorbei.',
  'help.maintenance': 'plant Arbeiten, zeigt, verschiebt und beendet sie',
  'help.disruption': 'sagt allen, was gestört ist, wie es steht und wann es vorbei ist',
  'outage.report': '📝 {{title}} ist vorbei. Ein schriftlicher Bericht ist fällig bis {{due}}.',
  'outage.report.due': '📝 Der schriftliche Bericht zu {{title}} war fällig bis {{due}}.',
  'outage.report.settled': '📝 {{title}}: Der Bericht ist erledigt, sagt {{who}}.',
  'button.outage.reported': 'Geschrieben oder nicht nötig',
  'outage.preview.sooner':
    'Dringende Arbeiten werden, wenn möglich, {{urgent}} vorher angekündigt: Das hier ist kurzfristiger.',
  'outage.preview.longer': 'Dringende Arbeiten sollen höchstens {{most}} dauern: Das hier dauert {{length}}.',
}
