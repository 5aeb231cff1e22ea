import type { reach as English } from '../en/reach.ts'
import type { RomanceTranslation } from '../translation.ts'

export const reach: RomanceTranslation<typeof English> = {
  'contact.none': 'La política no indica otra forma de contactarnos que esta: `/support <qué falla>`',
  'contact.self': 'Autoservicio, día y noche: {{links}}',
  'contact.now': '{{name}}: {{value}}.{{note}}',
  'contact.later': '{{name}}: {{value}}, ahora cerrado.{{note}}',
  'contact.later.spoken': '{{name}}: {{value}}, ahora no atiende nadie.{{note}}',
  'contact.later.written': '{{name}}: {{value}}, se lee cuando abramos.{{note}}',
  'contact.call': 'Videollamada: `/support call`',
  'contact.billing': 'Facturación: {{to}}',
  'contact.complaints':
    'Reclamaciones: {{to}}. La que envíe ahora se confirma a más tardar {{confirmed}}, y se responde a más tardar {{answered}}.',
  'contact.policy':
    'Preguntas sobre la política: {{to}}{{owner}}, respuesta a más tardar {{answered}}; `/support policy` la muestra enseguida.',
  'contact.office': 'Oficina: {{office}}',
  'call.none': 'Aquí no se ofrece videollamada. `/support contact` muestra cómo contactarnos.',
  'call.now': 'Entre aquí: {{link}} ({{length}})',
  'call.until': ', hasta las {{until}}',
  'call.later':
    'Se puede llamar a partir de {{opening}} ({{length}}). Diga entonces `/support call` otra vez.',
}
