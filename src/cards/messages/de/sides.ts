import type { sides as English } from '../en/sides.ts'
import type { Translation } from '../translation.ts'

export const sides: Translation<typeof English> = {
  withdrawn: '{{who}} hat entfernt, was hier stand.',
  'source.deleted': '{{who}} hat die Nachricht gelöscht, aus der dies entstand. Die Kopie hier bleibt.',
  'note.question': '{{requester}} kann das nicht sehen.',
  'button.send-to': 'An {{requester}} senden',
  'left-as-is': 'Es bleibt, wie es ist.',
  'button.keep-note': 'Als Notiz behalten',
  overheard:
    'Im Thread von {{ticket}} können alle „{{text}}“ lesen, auch {{requester}}. Löschen Sie es dort: ⋯ → Nachricht löschen.',
  'overheard.withdrawn':
    'Ich habe „{{text}}“ aus dem Thread von {{ticket}} entfernt, in dem {{requester}} mitliest. Bis jetzt war es zu lesen.',
  'note.names': 'Das nennt {{ticket}}. Gehört es dorthin?',
  'button.move-note': 'Nach {{ticket}} verschieben',
  'note.moved':
    'Die Notiz steht jetzt in {{ticket}}. Ihre Nachricht steht noch hier: Sie können sie löschen.',
  'send.soon': 'Das geht in 10 Sekunden an {{requester}}. Wer 📤 wegnimmt, hält es auf.',
  'send.stopped': 'Aufgehalten. {{requester}} hat es nicht gesehen.',
  'send.not-yours': 'Nur {{who}} hat es geschrieben und kann es senden.',
  'send.removed':
    'Auf der Seite von {{requester}} entfernt. Gesendet {{sent}}, entfernt {{removed}}; vielleicht wurde es schon gelesen.',
  'send.names': 'Das geht an {{requester}}, nennt aber {{names}}.',
  'send.colleague': '{{who}} hat {{ticket}} übernommen. Noch ist nichts abgeschickt.',
  'button.send-anyway': 'Trotzdem senden',
  meanwhile: '{{requester}} hat währenddessen geschrieben: „{{text}}“',
  'button.send': 'Senden',
  'button.dont-send': 'Nicht senden',
  'refused.sent-already':
    'Das ist schon gesendet. Löschen Sie Ihre Nachricht, dann verschwindet sie auch auf der anderen Seite.',
}
