import type { calls as English } from '../en/calls.ts'
import type { Translation } from '../translation.ts'

export const calls: Translation<typeof English> = {
  'call.title': '{{ticket}} {{priority}} · {{title}}',
  'call.due': 'Die erste Antwort ist fällig: {{due}}. Alarmiert: {{who}}. Stufe: {{level}}, Runde {{round}}.',
  'call.late':
    'Die erste Antwort war fällig: {{due}}, sie kommt zu spät. Alarmiert: {{who}}. Stufe: {{level}}, Runde {{round}}.',
  'call.managers': 'die Leitung',
  'call.taken': '{{who}} kümmert sich darum.',
  'call.answered': 'Es wurde beantwortet.',
  'call.solved': 'Es ist gelöst.',
  'call.again': 'Niemand kümmert sich mehr darum. Die Alarme gehen weiter.',
  'call.lowered': 'Es ist nicht mehr so dringend. Niemand wird dafür alarmiert.',
  'call.look': 'Zum Support',
  'page.together': 'Ein Alarm für alles, auch für {{tickets}}.',
  'triage.joined': 'ein Alarm mit {{ticket}}',
  joined:
    '{{ticket}} · {{title}} · {{priority}} betrifft dasselbe wie {{other}}, um das Sie sich kümmern. Auch dieses Ticket haben jetzt Sie: Sonst wird dafür niemand alarmiert.',
  'drill.title': 'ÜBUNG · {{desk}}',
  'drill.text': 'Es ist nichts passiert. Jemand probiert, ob es klingelt: Bitte reagieren Sie wie nachts.',
  'drill.head': '🔔 ÜBUNG · es ist nichts passiert · {{who}}',
  'drill.asked':
    '{{by}} probiert, ob es klingelt. Reagieren Sie wie nachts: am Telefon, mit dem Knopf oder mit 👀.',
  'drill.answered.chat': '{{who}} hat nach {{time}} im Chat reagiert.',
  'drill.answered.pager': '{{who}} hat nach {{time}} am Telefon reagiert.',
  'drill.begun':
    'Die Übung läuft: {{who}} wird im Chat und über {{pagers}} alarmiert. Der Bereitschaftskanal sagt, wie lange es gedauert hat.',
  'drill.begun.chat':
    'Die Übung läuft: {{who}} wird im Chat alarmiert, aber es klingelt nichts. Der Bereitschaftskanal sagt, wie lange es gedauert hat.',
  'drill.nobody':
    'Gerade hat niemand Bereitschaft, also kann niemand alarmiert werden. Ergänzen Sie im Dienstplan eine Ebene oder eine Vertretung.',
  'drill.thanks': 'Vielen Dank. Das hat {{time}} gedauert.',
  'drill.before': 'Diese Übung wurde schon beantwortet, oder es ist keine.',
  'call.failed.refused':
    '⚠️ Der Pager {{pager}} nimmt den Alarm für {{ticket}} nicht an. Nur dieser Kanal alarmiert jetzt; `deskhand doctor` sagt, was zu beheben ist.',
  'call.failed.away':
    '⚠️ Der Pager {{pager}} ist für den Alarm zu {{ticket}} nicht erreichbar. Es wird weiter versucht; bis dahin alarmiert nur dieser Kanal.',
}
