import type { notices as English } from '../en/notices.ts'
import type { RomanceTranslation } from '../translation.ts'

export const notices: RomanceTranslation<typeof English> = {
  reminder:
    '⏰ {{ticket}} · {{title}} · {{priority}}\nHa pasado el {{percent}} % del tiempo: {{clock}}, vence {{due}}. {{holder}}',
  'reminder.free': 'Nadie se ocupa.',
  'reminder.held': 'Se ocupa {{who}}.',
  breach: '🔴 CON RETRASO: {{ticket}} · {{title}} · {{priority}}\nVencía {{due}}: {{clock}}. {{holder}}',
  unhappy: '🙁 {{who}} ha valorado {{ticket}} · {{title}} con {{score}} de 5.',
  'page.head': '🚨 {{ticket}} {{priority}} · {{title}} · {{who}}',
  'page.due': 'La primera respuesta vence: {{due}}. De {{requester}}. Nivel: {{level}}, ronda {{round}}.',
  'page.late':
    'La primera respuesta vencía: {{due}}, y va con retraso. De {{requester}}. Nivel: {{level}}, ronda {{round}}.',
  'page.taken': '{{who}} se ocupa, {{when}}.',
  'page.resolved': 'Resuelto por {{who}}, {{when}}.',
  'page.managers':
    '🚨 {{ticket}} {{priority}} · {{title}}\nEn la ronda {{round}} no ha respondido nadie de guardia. La primera respuesta vence: {{due}}.',
  'page.managers.late':
    '🚨 {{ticket}} {{priority}} · {{title}}\nEn la ronda {{round}} no ha respondido nadie de guardia. La primera respuesta vencía: {{due}}, y va con retraso.',
  'page.nobody':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNadie ha respondido a ningún aviso, y ya no habrá más. Alguien tiene que ocuparse ahora.',
  'page.lapsed':
    '{{ticket}} vuelve a estar libre, y los avisos continúan.\nDe {{who}} no se sabe nada desde que atendió el aviso.',
  'unhappy.better': '{{who}} valora finalmente {{ticket}} · {{title}} con {{score}} de 5.',
}
