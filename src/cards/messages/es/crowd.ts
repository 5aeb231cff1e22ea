import type { crowd as English } from '../en/crowd.ts'
import type { Translation } from '../translation.ts'

export const crowd: Translation<typeof English> = {
  'source.newcomer': '🎫 funciona cuando lleve {{time}} como miembro aquí. Hasta entonces: `/support new …`',
  'raid.head': '{{count}} cuentas de menos de una semana han puesto 🎫 en mensajes en cinco minutos.',
  'button.pause-mark': 'Pausar 🎫 una hora',
  'raid.paused': '🎫 está en pausa para todos menos el equipo hasta {{until}}.',
  'triage.unheard':
    'Discord no muestra a este bot lo que {{who}} escribe allí. Responda en su hilo: lo que el equipo escriba en él detiene los relojes igualmente.',
  'receipt.visible': 'Este hilo lo ven usted, el equipo de soporte y los moderadores de este servidor.',
  'tag.new': 'Sin asignar',
  'tag.open': 'En curso',
  'tag.waiting': 'En espera',
  'tag.resolved': 'Resuelto',
}
