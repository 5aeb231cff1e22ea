import type { undelivered as English } from '../en/undelivered.ts'
import type { Translation } from '../translation.ts'

export const undelivered: Translation<typeof English> = {
  'room.triage': 'el canal del equipo',
  'room.on-call': 'el canal de guardia',
  'room.managers': 'el canal de responsables',
  'room.announcements': 'el canal de anuncios',
  'undelivered.requester.gone':
    '⚠️ {{of}}{{requester}} ya no está donde debía llegar esto: la persona o el hilo ya no existe. Sus palabras quedan guardadas aquí; use otra vía.',
  'undelivered.requester.forbidden':
    '⚠️ {{of}}{{requester}} no ha recibido esto: no acepta mensajes de esta aplicación. Sus palabras quedan guardadas aquí; use otra vía.',
  'undelivered.requester.refused':
    '⚠️ {{of}}{{requester}} no ha recibido esto: el chat no acepta el mensaje tal como está. Dígalo de nuevo con otras palabras.',
  'undelivered.room.gone':
    '⚠️ {{of}}{{room}} ya no existe o está archivado, y no recibe nada. Los tickets se pueden atender con comandos. Quien configuró el servicio debe indicar otro canal en el archivo del servicio.',
  'undelivered.room.forbidden':
    '⚠️ {{of}}{{room}} no recibe nada: esta aplicación no está en él o no puede escribir allí. Los tickets se pueden atender con comandos. Invite a la aplicación y luego escriba `/support digest`.',
  'undelivered.room.refused':
    '⚠️ {{of}}{{room}} no ha recibido un mensaje: el chat no lo acepta tal como está. `doctor` lo nombra.',
  unheard:
    'Mientras Deskhand no estaba, se escribió en {{channel}} más de lo que lee después. Lo escrito allí desde {{since}} hasta {{until}} no se ha leído: busque allí las solicitudes, por favor.',
  'undelivered.workspace.discord':
    '⚠️ Esta aplicación ya no está en el servidor de Discord {{id}}: no se puede contactar con nadie de allí, y lo que escriben no llega. Sus tickets siguen abiertos, y todo lo demás continúa. Para quien configuró el soporte: `doctor` muestra la invitación; o quite el servidor del archivo del desk.',
  'undelivered.workspace.slack':
    '⚠️ Esta aplicación ya no está en el espacio de Slack {{id}}: no se puede contactar con nadie de allí, y lo que escriben no llega. Sus tickets siguen abiertos, y todo lo demás continúa. Para quien configuró el soporte: instálela de nuevo, o quite el espacio del archivo del desk.',
}
