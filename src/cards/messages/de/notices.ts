import type { notices as English } from '../en/notices.ts'
import type { Translation } from '../translation.ts'

export const notices: Translation<typeof English> = {
  reminder:
    '⏰ {{ticket}} · {{title}} · {{priority}}\n{{percent}} % der Zeit sind um: {{clock}}, fällig {{due}}. {{holder}}',
  'reminder.free': 'Niemand kümmert sich darum.',
  'reminder.held': '{{who}} kümmert sich darum.',
  breach: '🔴 ZU SPÄT: {{ticket}} · {{title}} · {{priority}}\nFällig war {{due}}: {{clock}}. {{holder}}',
  unhappy: '🙁 {{who}} hat {{ticket}} · {{title}} mit {{score}} von 5 bewertet.',
  'page.head': '🚨 {{ticket}} {{priority}} · {{title}} · {{who}}',
  'page.due': 'Die erste Antwort ist fällig: {{due}}. Von {{requester}}. Stufe: {{level}}, Runde {{round}}.',
  'page.late':
    'Die erste Antwort war fällig: {{due}}, sie kommt zu spät. Von {{requester}}. Stufe: {{level}}, Runde {{round}}.',
  'page.taken': '{{who}} kümmert sich darum, {{when}}.',
  'page.resolved': 'Gelöst von {{who}}, {{when}}.',
  'page.managers':
    '🚨 {{ticket}} {{priority}} · {{title}}\nIn Runde {{round}} hat niemand aus der Bereitschaft reagiert. Die erste Antwort ist fällig: {{due}}.',
  'page.managers.late':
    '🚨 {{ticket}} {{priority}} · {{title}}\nIn Runde {{round}} hat niemand aus der Bereitschaft reagiert. Die erste Antwort war fällig: {{due}}, sie kommt zu spät.',
  'page.nobody':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNiemand hat auf einen Alarm reagiert, und die Alarme sind zu Ende. Jetzt muss es jemand übernehmen.',
  'page.lapsed':
    '{{ticket}} ist wieder frei, und die Alarme gehen weiter.\nVon {{who}} kam seit der Übernahme nichts.',
  'unhappy.better': '{{who}} bewertet {{ticket}} · {{title}} nun doch mit {{score}} von 5.',
}
