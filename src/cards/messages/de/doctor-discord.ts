import type { doctorDiscord as English } from '../en/doctor-discord.ts'
import type { Translation } from '../translation.ts'

export const doctorDiscord: Translation<typeof English> = {
  'check.discord-token': 'Discord: Token',
  'check.discord-servers': 'Discord: Server',
  'check.discord-intents': 'Discord: Intents',
  'check.discord-channels': 'Discord: Kanäle',
  'check.discord-forums': 'Discord: Foren',
  'check.discord-roles': 'Discord: Rollen',
  'check.discord-calls': 'Discord: Alarme',
  'check.discord-commands': 'Discord: Befehle',
  'doctor.nothing-named': 'keine',
  'doctor.discord.token': 'das Token gehört {{name}}',
  'doctor.discord.server': 'der Bot ist auf dem Server {{server}}',
  'doctor.discord.no-server': 'der Bot ist nicht auf dem Server {{server}}',
  'doctor.discord.no-server.do': 'Korrigieren Sie die ID in desk.yaml, oder öffnen Sie {{invite}}',
  'doctor.discord.invite': 'eine Einladung mit genau den nötigen Berechtigungen: {{invite}}',
  'doctor.discord.members': 'der Bot erfährt von Mitgliedern, die gehen',
  'doctor.discord.content': 'der Bot darf lesen, was Leute schreiben',
  'doctor.discord.no-content':
    'der Message Content Intent ist aus: Was Leute schreiben, kann zwischen den beiden Seiten eines Tickets nicht weitergegeben werden, und 🎫 liest keine Nachricht; Befehle, Emoji, Schaltflächen und die Fristen laufen',
  'doctor.discord.no-content.do':
    'Schalten Sie "Message Content Intent" unter "Bot" der Anwendung auf discord.com/developers ein, und starten Sie neu.',
  'doctor.discord.commands': '/{{command}} und /desk sind registriert',
  'doctor.discord.commands.old': 'die Befehle des Servers {{server}} sind noch nicht die dieser Version',
  'doctor.discord.commands.old.do': 'Sie werden beim nächsten Start registriert.',
  'doctor.discord.no-channel': 'Discord zeigt dem Bot keinen Kanal {{channel}}',
  'doctor.discord.no-channel.do':
    'Legen Sie ihn an, korrigieren Sie ihn in desk.yaml, oder lassen Sie den Bot ihn sehen. Er sieht {{names}}.',
  'doctor.discord.no-text':
    '{{channel}} ist kein Textkanal, deshalb gehen Belege für Anfragen von dort als Direktnachricht',
  'doctor.discord.no-text.do': 'Nennen Sie einen Textkanal: Nur dort lassen sich private Threads beginnen.',
  'doctor.discord.lacks': 'in {{channel}} fehlt dem Bot {{names}}',
  'doctor.discord.lacks.do': 'Kanal bearbeiten, Berechtigungen, Rolle des Bots: {{names}} erlauben.',
  'doctor.discord.lacks.intake':
    'in {{channel}} fehlt dem Bot {{names}}: Was das Team versehentlich im Thread eines Anfragenden schreibt, bleibt dort stehen',
  'doctor.discord.lacks.triage':
    'in {{channel}} fehlt dem Bot {{names}}: Das 👀 dessen, der zu spät kam, bleibt stehen',
  'doctor.discord.allow': 'Erlauben Sie dort der Rolle des Bots {{names}}.',
  'doctor.discord.rights': 'der Bot darf in {{channel}}, was er muss',
  'doctor.discord.forum': 'das Forum {{channel}} hat ein Etikett für jeden Status und jede Priorität',
  'doctor.discord.no-tags': 'dem Forum {{channel}} fehlen Etiketten mit Namen {{names}}',
  'doctor.discord.no-tags.do': 'Kanal bearbeiten, Etiketten: Legen Sie sie an. Beiträge tragen, was es gibt.',
  'doctor.discord.role': 'die Rolle @{{role}} ist da',
  'doctor.discord.roles': '{{number}} Rollen heißen @{{role}}, und jede zählt',
  'doctor.discord.roles.do':
    'Schreiben Sie ihre ID in desk.yaml: Servereinstellungen, Rollen, ⋯, Rollen-ID kopieren.',
  'doctor.discord.no-role': 'der Server hat keine Rolle @{{role}}',
  'doctor.discord.no-role.do': 'Legen Sie sie an, oder korrigieren Sie sie in desk.yaml. Es gibt {{names}}.',
  'doctor.discord.called.unlinked':
    '{{name}} hat Bereitschaft, und die Datei des Helpdesks nennt keine ID auf diesem Server: Ein Alarm nennt den Namen und erreicht niemanden',
  'doctor.discord.called.unlinked.do':
    "Ergänzen Sie links: [{ workspace: '{{server}}', user: '…' }] bei {{name}} unter people: in desk.yaml.",
  'doctor.discord.called.no-member': '{{name}} ({{user}}) ist kein Mitglied des Servers',
  'doctor.discord.called.no-member.do': 'Korrigieren Sie die ID in desk.yaml, oder laden Sie die Person ein.',
  'doctor.discord.called':
    'eine Erwähnung erreicht alle in Bereitschaft; keine Rolle muss dafür erwähnbar sein',
}
