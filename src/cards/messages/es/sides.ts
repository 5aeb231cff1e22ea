import type { sides as English } from '../en/sides.ts'
import type { RomanceTranslation } from '../translation.ts'

export const sides: RomanceTranslation<typeof English> = {
  withdrawn: '{{who}} eliminó lo que había aquí.',
  'source.deleted': '{{who}} eliminó el mensaje del que salió esto. La copia de aquí se conserva.',
  'note.question': '{{requester}} no puede ver esto.',
  'button.send-to': 'Enviar a {{requester}}',
  'left-as-is': 'Queda como está.',
  'button.keep-note': 'Dejar como nota',
  overheard:
    'Todos en el hilo de {{ticket}} pueden leer «{{text}}», también {{requester}}. Elimínelo allí: ⋯ → Eliminar mensaje.',
  'overheard.withdrawn':
    'He quitado «{{text}}» del hilo de {{ticket}}, donde lee {{requester}}. Hasta ahora se podía leer.',
  'note.names': 'Esto menciona {{ticket}}. ¿Va allí?',
  'button.move-note': 'Mover a {{ticket}}',
  'note.moved': 'La nota está ahora en {{ticket}}. Su mensaje sigue aquí: puede eliminarlo.',
  'send.soon': 'Esto se envía a {{requester}} en 10 segundos. Quite 📤 para detenerlo.',
  'send.stopped': 'Detenido. {{requester}} no lo ha visto.',
  'send.not-yours': 'Solo {{who}}, que lo escribió, puede enviarlo.',
  'send.removed':
    'Eliminado del lado de {{requester}}. Enviado {{sent}}, eliminado {{removed}}; puede que ya se haya leído.',
  'send.names': 'Esto va a {{requester}} pero menciona {{names}}.',
  'send.colleague': '{{who}} lleva {{ticket}}. Aún no se ha enviado nada.',
  'button.send-anyway': 'Enviar igualmente',
  meanwhile: '{{requester}} escribió mientras tanto: «{{text}}»',
  'button.send': 'Enviar',
  'button.dont-send': 'No enviar',
  'refused.sent-already': 'Eso ya se envió. Elimine su mensaje y también desaparecerá del otro lado.',
}
