import type { training as English } from '../en/training.ts'
import type { RomanceTranslation } from '../translation.ts'

export const training: RomanceTranslation<typeof English> = {
  'training.none': 'Por ahora no hay formación.',
  'training.webinars': 'Seminarios web:',
  'training.webinar': '{{name}} ({{length}}): {{when}}.{{about}}',
  'training.left_one': '({{count}} plaza libre)',
  'training.left_other': '({{count}} plazas libres)',
  'training.left_many': '({{count}} de plazas libres)',
  'training.full': '(completo)',
  'training.courses': 'Cursos:',
  'training.course': '{{name}} ({{length}}, {{price}}{{places}}).{{about}}',
  'training.course.free': '{{name}} ({{length}}, gratis{{places}}).{{about}}',
  'training.places_one': ', para {{count}} persona',
  'training.places_other': ', para {{count}} personas como máximo',
  'training.places_many': ', para {{count}} de personas como máximo',
  'training.guides': 'Guías: {{guides}}',
  'training.button.seat': 'Inscribirse: {{name}}, {{day}}',
  'training.button.leave': 'Al final no asisto',
  'training.button.leave-one': 'Darse de baja: {{name}}, {{day}}',
  'training.seat':
    'Está inscrito en {{name}}, {{when}} ({{length}}).{{place}} Le llega un archivo de calendario por mensaje directo; se lo recordaremos antes.',
  'training.seat.had': 'Ya está inscrito en {{name}}, {{when}} ({{length}}).{{place}}',
  'training.seat.link': 'Entre aquí: {{link}}',
  'training.seat.full': '{{name}}, {{when}}, está completo. `/support training` muestra otras fechas.',
  'training.seat.gone': 'Esa fecha ya pasó o ya no está prevista. `/support training` muestra las próximas.',
  'training.left-it': 'Ya no está en la lista de {{name}}, {{when}}.',
  'training.was-off': 'No está en esa lista.',
  'training.soon': '🎓 {{name}} empieza {{when}} ({{length}}).{{place}}',
  'training.off':
    '🎓 {{name}}, previsto para {{when}}, no tendrá lugar. `/support training` muestra otras fechas.',
  'training.file': '{{name}}, como archivo de calendario',
}
