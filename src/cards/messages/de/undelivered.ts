import type { undelivered as English } from '../en/undelivered.ts'
import type { Translation } from '../translation.ts'

export const undelivered: Translation<typeof English> = {
  'room.triage': 'der Kanal des Teams',
  'room.on-call': 'der Bereitschaftskanal',
  'room.managers': 'der Kanal der Leitung',
  'room.announcements': 'der Kanal für Ankündigungen',
  'undelivered.requester.gone':
    '⚠️ {{of}}{{requester}} ist nicht mehr dort, wo das ankommen sollte: Die Person oder der Thread ist weg. Ihre Worte sind hier aufgehoben; nutzen Sie einen anderen Weg.',
  'undelivered.requester.forbidden':
    '⚠️ {{of}}{{requester}} hat das nicht erhalten, denn Nachrichten dieser App werden dort nicht angenommen. Ihre Worte sind hier aufgehoben; nutzen Sie einen anderen Weg.',
  'undelivered.requester.refused':
    '⚠️ {{of}}{{requester}} hat das nicht erhalten: Der Chat nimmt die Nachricht so nicht an. Sagen Sie es mit anderen Worten noch einmal.',
  'undelivered.room.gone':
    '⚠️ {{of}}{{room}} ist weg oder archiviert und erhält nichts mehr. Tickets lassen sich mit Befehlen weiter bearbeiten. Wer den Support eingerichtet hat, nennt in der Desk-Datei einen anderen Kanal.',
  'undelivered.room.forbidden':
    '⚠️ {{of}}{{room}} erhält nichts: Diese App ist nicht darin oder darf dort nicht schreiben. Tickets lassen sich mit Befehlen weiter bearbeiten. Laden Sie die App ein und sagen Sie dann `/support digest`.',
  'undelivered.room.refused':
    '⚠️ {{of}}{{room}} hat eine Nachricht nicht erhalten: Der Chat nimmt sie so nicht an. `doctor` nennt sie.',
  unheard:
    'Während Deskhand weg war, wurde in {{channel}} mehr geschrieben, als es danach liest. Was dort von {{since}} bis {{until}} geschrieben wurde, ist ungelesen: Bitte sehen Sie dort nach Anfragen.',
  'undelivered.workspace.discord':
    '⚠️ Diese App ist nicht mehr im Discord-Server {{id}}: Dort ist niemand zu erreichen, und was dort geschrieben wird, kommt nicht an. Die Tickets bleiben offen, alles andere geht weiter. Für alle, die den Support einrichten: `doctor` gibt die Einladung aus; oder nehmen Sie den Server aus der Datei des Desks.',
  'undelivered.workspace.slack':
    '⚠️ Diese App ist nicht mehr im Slack-Workspace {{id}}: Dort ist niemand zu erreichen, und was dort geschrieben wird, kommt nicht an. Die Tickets bleiben offen, alles andere geht weiter. Für alle, die den Support einrichten: Installieren Sie sie neu, oder nehmen Sie den Workspace aus der Datei des Desks.',
}
