import type { doctor as English } from '../en/doctor.ts'
import type { Translation } from '../translation.ts'

export const doctor: Translation<typeof English> = {
  'check.files': 'Dateien',
  'check.chats': 'Chats',
  'check.sample-values': 'Beispielwerte',
  'check.time-zones': 'Zeitzonen',
  'check.database': 'Datenbank',
  'check.rota': 'Dienstplan',
  'check.ladder': 'Alarmkette',
  'check.pager': 'Pager',
  'doctor.unmade': 'die Prüfung war nicht möglich ({{name}})',
  'doctor.unmade.do': 'Das ist ein Fehler von Deskhand: Bitte melden Sie ihn.',
  'doctor.unmade.away': 'die Prüfung war nicht möglich: {{reason}}',
  'doctor.unmade.away.do': 'Sehen Sie noch einmal nach, wenn das Übrige behoben ist.',
  'complaint.yaml':
    '{{file}}, Zeile {{line}}, Spalte {{column}}: Das ist kein gültiges YAML. Im Terminal, auf Englisch: „{{what}}“',
  'complaint.unknown':
    '{{file}}, Zeile {{line}}, Spalte {{column}}: Diesen Namen gibt es hier nicht. Im Terminal, auf Englisch: „{{what}}“',
  'complaint.missing':
    '{{file}}, Zeile {{line}}, Spalte {{column}}: Hier fehlt etwas. Im Terminal, auf Englisch: „{{what}}“',
  'complaint.value':
    '{{file}}, Zeile {{line}}, Spalte {{column}}: Dieser Wert kann hier nicht stehen. Im Terminal, auf Englisch: „{{what}}“',
  'complaint.other':
    '{{file}}, Zeile {{line}}, Spalte {{column}}: Das passt nicht zum Übrigen. Im Terminal, auf Englisch: „{{what}}“',
  'complaint.setting': '{{where}}: Das kann so nicht verwendet werden. Im Terminal, auf Englisch: „{{what}}“',
  'complaint.do': 'auf Englisch: „{{remedy}}“',
  'doctor.files': '{{desk}}: {{file}} und {{policy}} sind ohne Fehler',
  'doctor.sample.none': '{{desk}}: vom Beispiel ist nichts übrig',
  'doctor.sample': '{{desk}}: Werte der Beispielfirma stehen in {{places}}',
  'doctor.sample.do': 'Setzen Sie Ihre eigenen ein, bevor Kunden sie sehen.',
  'doctor.in.policy': '{{where}} (Richtlinie)',
  'doctor.in.desk': '{{where}} (Datei des Helpdesks)',
  'doctor.chats': '{{desk}} ist erreichbar in {{places}}',
  'doctor.chats.slack.unnamed': '{{variable}} ist gesetzt, und keine Desk-Datei nennt einen Slack-Workspace',
  'doctor.chats.slack.unnamed.do':
    'Nennen Sie ihn in der Desk-Datei unter workspaces:, { platform: slack, id: T…, channels: { triage: … } }, oder nehmen Sie {{variable}} weg.',
  'doctor.chats.slack.several':
    'ein Token öffnet einen Slack-Workspace, und die Desk-Dateien nennen mehrere: {{names}}',
  'doctor.chats.slack.several.do':
    'Nennen Sie nur den des Tokens, oder lassen Sie jeden Workspace die App installieren (docs/slack.md).',
  'doctor.chats.slack.shut':
    '{{desk}} nennt den Slack-Workspace {{id}}, und kein Token von Slack ist gesetzt',
  'doctor.chats.slack.shut.do':
    'Setzen Sie SLACK_BOT_TOKEN und SLACK_APP_TOKEN (docs/slack.md), oder nehmen Sie den Workspace aus der Desk-Datei; ohne Chat lässt sich der Desk in { platform: playground, id: playground } ausprobieren.',
  'doctor.chats.discord.unnamed': '{{variable}} ist gesetzt, und keine Desk-Datei nennt einen Discord-Server',
  'doctor.chats.discord.unnamed.do':
    "Nennen Sie ihn in der Desk-Datei unter workspaces:, { platform: discord, id: '…', channels: { triage: … } }, oder nehmen Sie {{variable}} weg.",
  'doctor.chats.discord.shut':
    '{{desk}} nennt den Discord-Server {{id}}, und kein Token von Discord ist gesetzt',
  'doctor.chats.discord.shut.do':
    'Setzen Sie DISCORD_TOKEN (docs/discord.md), oder nehmen Sie den Server aus der Desk-Datei; ohne Chat lässt sich der Desk in { platform: playground, id: playground } ausprobieren.',
  'doctor.chats.playground.shut':
    '{{desk}} nennt nur den Playground, und der startet neben Slack oder Discord nicht',
  'doctor.chats.playground.shut.do':
    'Nennen Sie in seiner Desk-Datei einen Slack-Workspace oder einen Discord-Server, oder lassen Sie ihn als eigenen Prozess mit eigenem Datenordner laufen.',
  'doctor.zone': '{{zone}} ist bekannt (Daten von {{version}})',
  'doctor.zone.unknown': 'dieses Node hat keine Daten zu {{zone}}',
  'doctor.zone.unknown.do': 'Installieren Sie ein Node mit allen ICU-Daten, wie nodejs.org es anbietet.',
  'doctor.zone.sample': '{{desk}}: die Zeitzone ist die des Beispiels, {{zone}}; jede Uhrzeit gilt dort',
  'doctor.zone.sample.do':
    'Setzen Sie Ihre in Abschnitt 3 der Richtlinie (`zone:`) und in `rota.zone` der Datei des Helpdesks ein, zum Beispiel Europe/Berlin.',
  'doctor.folder.missing': '{{folder}} wird beim ersten Start angelegt',
  'doctor.folder.empty': '{{folder}} ist da und beschreibbar; die Datenbank entsteht beim ersten Start',
  'doctor.folder.in-use':
    '{{folder}} wird von einem laufenden Deskhand benutzt, wie es sein soll; niemand sonst kann währenddessen hineinsehen',
  'doctor.folder.used': '{{folder}} enthält den Helpdesk, und niemand benutzt ihn gerade',
  'doctor.disk': 'auf dem Datenträger sind {{free}} MB frei',
  'doctor.disk.do': 'Schaffen Sie Platz, oder verlegen Sie DESKHAND_DATA.',
  'doctor.embedded':
    'die eingebettete Datenbank ist zum Ausprobieren und für einen Rechner gedacht: Einen Stromausfall übersteht sie nicht',
  'doctor.embedded.do': 'Setzen Sie DATABASE_URL für den Betrieb auf einen PostgreSQL-Server.',
  'doctor.postgres': 'PostgreSQL {{version}} antwortet',
  'doctor.clocks': 'ihre Uhr und die dieses Rechners stimmen überein',
  'doctor.clocks.apart': 'ihre Uhr und die dieses Rechners gehen {{seconds}} s auseinander',
  'doctor.clocks.apart.do':
    'Lassen Sie beide Rechner ihre Uhr per NTP stellen. Deskhand richtet sich nach der Uhr der Datenbank.',
  'doctor.dead.do': 'Das Protokoll sagt zu jeder, warum: unter "a message could not be delivered".',
  'doctor.dead.none': 'keine Nachricht wurde aufgegeben',
  'doctor.tables': 'die Tabellen sind auf dem neuesten Stand',
  'doctor.tables.newer': 'die Tabellen sind die eines neueren Deskhand',
  'doctor.tables.newer.do':
    'Starten Sie jene Version, oder spielen Sie eine Sicherung ein, die mit dieser gemacht wurde.',
  'doctor.tables.missing.do': 'Der nächste Start holt sie nach; `deskhand migrate` sofort.',
  'doctor.rota.nobody': '{{desk}}: niemand hat Bereitschaft',
  'doctor.rota.nobody.do': 'Tragen Sie rota.levels in {{file}} ein.',
  'doctor.rota': '{{desk}}, Stufe {{level}} „{{name}}“: {{people}}',
  'doctor.rota.then': 'danach {{who}}',
  'doctor.rota.gap': '{{desk}}, Stufe {{level}} „{{name}}“: niemand von {{from}} bis {{to}} ({{zone}})',
  'doctor.rota.gap.do': 'Ergänzen Sie in {{file}} unter rota.levels einen Turnus oder eine Ausnahme.',
  'doctor.rota.empty': '{{desk}}: ab {{from}} ({{zone}}) hat auf keiner Stufe jemand Bereitschaft',
  'doctor.ladder': '{{desk}}: jede Stufe der Alarmkette erreicht jemanden ({{names}})',
  'doctor.ladder.empty':
    '{{desk}}: die Stufe „{{name}}“ der Alarmkette erreicht in den nächsten 24 Stunden niemanden und wird übersprungen',
  'doctor.ladder.empty.do':
    'Setzen Sie jemanden auf den Dienstplan dieser Stufe, oder nennen Sie in Abschnitt 5 der Richtlinie jemand anderen.',
  'doctor.pager.none':
    '{{desk}}: Wer Bereitschaft hat, wird nur über den Chat erreicht. Ein stummes Telefon klingelt nicht.',
  'doctor.pager.none.do':
    'Tragen Sie einen Pager in die Datei des Helpdesks ein (docs/pager.md). Bis dahin sollten alle in Bereitschaft nachts Benachrichtigungen des Bereitschaftskanals zulassen; probieren Sie es einmal aus.',
  'doctor.pager.ready': '{{id}} ({{kind}}) ist eingerichtet; gesendet wurde nichts',
  'doctor.pager.ready.do': '`deskhand doctor --ring` lässt ihn klingeln.',
  'doctor.pager.one-way':
    '{{id}} ({{kind}}): eine Antwort am Telefon kommt nicht zurück, nur eine im Chat zählt',
  'doctor.pager.one-way.do': 'Setzen Sie {{name}} (docs/pager.md).',
  'doctor.sample.more_one':
    '{{desk}}: Werte der Beispielfirma stehen in {{places}} und an {{count}} weiteren Stelle',
  'doctor.sample.more_other':
    '{{desk}}: Werte der Beispielfirma stehen in {{places}} und an {{count}} weiteren Stellen',
  'doctor.dead_one': '{{count}} Nachricht des Helpdesks „{{desk}}“ war nicht zustellbar',
  'doctor.dead_other': '{{count}} Nachrichten des Helpdesks „{{desk}}“ waren nicht zustellbar',
  'doctor.tables.missing_one': '{{count}} Umstellung der Tabellen steht noch aus',
  'doctor.tables.missing_other': '{{count}} Umstellungen der Tabellen stehen noch aus',
}
