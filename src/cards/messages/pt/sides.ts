import type { sides as English } from '../en/sides.ts'
import type { RomanceTranslation } from '../translation.ts'

export const sides: RomanceTranslation<typeof English> = {
  withdrawn: '{{who}} removeu o que estava aqui.',
  'source.deleted': '{{who}} apagou a mensagem que deu origem a isto. A cópia aqui é mantida.',
  'note.question': '{{requester}} não vê isto.',
  'button.send-to': 'Enviar para {{requester}}',
  'left-as-is': 'Fica como está.',
  'button.keep-note': 'Manter como nota',
  overheard:
    'Todos no tópico de {{ticket}} podem ler “{{text}}”, {{requester}} também. Apague lá: ⋯ → Apagar mensagem.',
  'overheard.withdrawn':
    'Retirei “{{text}}” do tópico de {{ticket}}, onde {{requester}} lê. Até agora dava para ler.',
  'note.names': 'Isto cita {{ticket}}. O lugar é lá?',
  'button.move-note': 'Mover para {{ticket}}',
  'note.moved': 'A nota agora está em {{ticket}}. Sua mensagem continua aqui: você pode apagá-la.',
  'send.soon': 'Isto vai para {{requester}} em 10 segundos. Tire 📤 para impedir.',
  'send.stopped': 'Impedido. {{requester}} não viu.',
  'send.not-yours': 'Só {{who}}, que escreveu, pode enviar.',
  'send.removed':
    'Removido do lado de {{requester}}. Enviado {{sent}}, removido {{removed}}; pode ter sido lido.',
  'send.names': 'Isto vai para {{requester}} mas cita {{names}}.',
  'send.colleague': '{{who}} está com {{ticket}}. Nada foi enviado ainda.',
  'button.send-anyway': 'Enviar mesmo assim',
  meanwhile: '{{requester}} escreveu enquanto isso: “{{text}}”',
  'button.send': 'Enviar',
  'button.dont-send': 'Não enviar',
  'refused.sent-already': 'Isso já foi enviado. Apague sua mensagem, e ela some também do outro lado.',
}
