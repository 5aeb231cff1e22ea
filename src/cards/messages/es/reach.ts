import type { reach as English } from '../en/reach.ts'
import type { RomanceTranslation } from '../translation.ts'

export const reach: RomanceTranslation<typeof English> = {
  'contact.none': 'La política no indica otra forma de contactarnos que esta: `/support <qué falla>`',
  'contact.self': 'Autoservicio, día y noche: {{links}}',
  'contact.now': '{{name}}: {{value}}.{{note}}',
  'contact.later': '{{name}}: {{value}}, ahora cerrado.{{note}}',
  'contact.call': 'Videollamada: `/support call`',
  'contact.billing': 'Facturación: {{to}}',
  'contact.complaints': 'Reclamaciones: {{to}}',
  'contact.policy': 'Preguntas sobre la política: {{to}}, o `/support policy`',
  'contact.office': 'Oficina: {{office}}',
  'call.none': 'Aquí no se ofrece videollamada. `/support contact` muestra cómo contactarnos.',
  'call.now': 'Entre aquí: {{link}} ({{length}})',
  'call.until': ', hasta las {{until}}',
  'call.later':
    'Se puede llamar a partir de: {{opening}} ({{length}}). Diga entonces `/support call` otra vez.',
  'training.none': 'Por ahora no hay formación.',
  'training.webinars': 'Seminarios web:',
  'training.webinar': '{{name}} ({{length}}): {{when}}.{{about}}',
  'training.courses': 'Cursos:',
  'training.course': '{{name}} ({{length}}, {{price}}).{{about}}',
  'training.course.free': '{{name}} ({{length}}, gratis).{{about}}',
  'training.price': '{{price}} {{currency}}',
  'training.guides': 'Guías: {{guides}}',
}
