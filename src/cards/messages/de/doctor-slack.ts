import type { doctorSlack as English } from '../en/doctor-slack.ts'
import type { Translation } from '../translation.ts'

export const doctorSlack: Translation<typeof English> = {
  'check.slack-token': 'Slack: Token',
  'check.slack-scopes': 'Slack: Rechte',
  'check.slack-connection': 'Slack: Verbindung',
  'check.slack-clock': 'Slack: Uhr',
  'check.slack-channels': 'Slack: Kanäle',
  'check.slack-groups': 'Slack: Gruppen',
  'check.slack-people': 'Slack: Personen',
  'check.slack-command': 'Slack: Befehl',
  'doctor.slack.token': 'das Bot-Token gehört @{{name}} in {{workspace}}',
  'doctor.slack.scopes.unknown': 'Slack hat nicht gesagt, welche Rechte das Token hat',
  'doctor.slack.scopes.unknown.do':
    'Vergleichen Sie "OAuth & Permissions" der App auf api.slack.com mit adapters/slack/manifest.yaml.',
  'doctor.slack.scopes': 'das Token hat die {{number}} Rechte des Manifests',
  'doctor.slack.scopes.missing': 'dem Token fehlen {{names}}',
  'doctor.slack.scopes.beyond': 'das Token darf mehr als nötig: {{names}}',
  'doctor.slack.reinstall':
    'Setzen Sie auf api.slack.com adapters/slack/manifest.yaml in "App Manifest" ein und drücken Sie "Reinstall to Workspace".',
  'doctor.slack.http': 'Ereignisse kommen über HTTP an /slack/events',
  'doctor.slack.http.do':
    'Die Request-URLs der App auf api.slack.com müssen diesen Rechner nennen, mit https, und bestätigt sein.',
  'doctor.slack.socket': 'Ereignisse kommen über Socket Mode, und Slack öffnet Verbindungen',
  'doctor.slack.app-token': 'Slack nimmt {{name}} nicht an ({{code}})',
  'doctor.slack.app-token.do':
    'Kopieren Sie ein App-Level-Token (xapp-…) aus "Basic Information"; xoxb-… gehört in SLACK_BOT_TOKEN.',
  'doctor.slack.app-scope': '{{name}} fehlt connections:write',
  'doctor.slack.app-scope.do': 'Erzeugen Sie ein App-Level-Token mit diesem Recht.',
  'doctor.slack.closed': 'Slack öffnet keine Verbindung ({{code}})',
  'doctor.slack.closed.do': 'Schalten Sie "Socket Mode" für die App auf api.slack.com ein.',
  'doctor.slack.away': 'nach einer Verbindung konnte nicht gefragt werden: {{reason}}',
  'doctor.slack.away.do':
    'Prüfen Sie, ob dieser Rechner slack.com erreicht, und SLACK_API_URL, falls gesetzt.',
  'doctor.slack.clock.unknown': 'Slack hat die Uhrzeit nicht gesagt',
  'doctor.slack.clock.refused':
    'die Uhren gehen {{seconds}} s auseinander: Anfragen von Slack werden abgewiesen',
  'doctor.slack.clock': 'die Uhren gehen {{seconds}} s auseinander',
  'doctor.slack.clock.do': 'Lassen Sie diesen Rechner seine Uhr per NTP stellen.',
  'doctor.slack.no-channel': 'Slack zeigt der App keinen Kanal {{channel}}',
  'doctor.slack.no-channel.do':
    'Korrigieren Sie den Namen in desk.yaml; ist der Kanal privat, geben Sie dort zuerst `/invite @Deskhand` ein.',
  'doctor.slack.archived': '{{channel}} ist archiviert',
  'doctor.slack.archived.do': 'Holen Sie ihn aus dem Archiv, oder nennen Sie in desk.yaml einen anderen.',
  'doctor.slack.not-in': 'der Bot ist nicht in {{channel}}',
  'doctor.slack.not-in.do': 'Geben Sie `/invite @Deskhand` in {{channel}} ein, und prüfen Sie noch einmal.',
  'doctor.slack.in': 'der Bot ist in {{channel}}',
  'doctor.slack.groups.none': 'keine Rolle hängt an einer Benutzergruppe',
  'doctor.slack.no-group': 'es gibt keine Benutzergruppe @{{group}}',
  'doctor.slack.no-group.do': 'Korrigieren Sie sie unter den Rollen in desk.yaml. Vorhanden sind: {{names}}.',
  'doctor.slack.group-empty': 'niemand ist in @{{group}}',
  'doctor.slack.group-empty.do': 'Nehmen Sie in Slack jemanden auf.',
  'doctor.slack.group': '@{{group}} ist da',
  'doctor.slack.people.none': 'hier wird niemand mit Namen alarmiert',
  'doctor.slack.people.unlinked': '{{name}} hat Bereitschaft und hier kein Konto',
  'doctor.slack.people.gone': 'das Konto {{user}} von {{name}} ist deaktiviert',
  'doctor.slack.people.nobody': '{{user}} soll {{name}} sein, ist in diesem Workspace aber niemand',
  'doctor.slack.people.do':
    'Geben Sie ihnen unter people in desk.yaml links: [{ workspace: {{workspace}}, user: U… }]; ihr Profil in Slack hat "Copy member ID" unter den drei Punkten.',
  'doctor.slack.people': 'alle, die alarmiert werden können, sind hier: {{names}}',
  'doctor.slack.command':
    'Slack sagt keiner App, wer auf /support antwortet, und auch nicht, welche Ereignisse sie erfährt',
  'doctor.slack.command.do':
    'Geben Sie einmal `/support help` ein: Antwortet eine andere App, benennen Sie den Befehl im Manifest um und installieren Sie neu. Setzen Sie dann 👀 auf ein Ticket: Geschieht nichts, vergleichen Sie "Event Subscriptions" mit dem Manifest.',
}
