import type { undelivered as English } from '../en/undelivered.ts'
import type { Translation } from '../translation.ts'

export const undelivered: Translation<typeof English> = {
  'room.triage': 'o canal da equipe',
  'room.on-call': 'o canal de plantão',
  'room.managers': 'o canal da gestão',
  'room.announcements': 'o canal de avisos',
  'undelivered.requester.gone':
    '⚠️ {{of}}{{requester}} não está mais onde isto deveria chegar: a pessoa ou a conversa não existe mais. Suas palavras ficam guardadas aqui; use outro meio.',
  'undelivered.requester.forbidden':
    '⚠️ {{of}}{{requester}} não recebeu isto: mensagens deste aplicativo não são aceitas lá. Suas palavras ficam guardadas aqui; use outro meio.',
  'undelivered.requester.refused':
    '⚠️ {{of}}{{requester}} não recebeu isto: o chat não aceita a mensagem como está. Diga de novo com outras palavras.',
  'undelivered.room.gone':
    '⚠️ {{of}}{{room}} não existe mais ou foi arquivado, e não recebe nada. Os chamados podem ser tratados por comandos. Quem configurou o atendimento deve indicar outro canal no arquivo do atendimento.',
  'undelivered.room.forbidden':
    '⚠️ {{of}}{{room}} não recebe nada: este aplicativo não está nele ou não pode escrever lá. Os chamados podem ser tratados por comandos. Convide o aplicativo e depois diga `/support digest`.',
  'undelivered.room.refused':
    '⚠️ {{of}}{{room}} não recebeu uma mensagem: o chat não a aceita como está. `doctor` diz qual é.',
  unheard:
    'Enquanto o Deskhand esteve fora, escreveu-se em {{channel}} mais do que ele lê depois. O que foi escrito lá de {{since}} a {{until}} não foi lido: procure lá os pedidos, por favor.',
  'undelivered.workspace.discord':
    '⚠️ Este aplicativo não está mais no servidor do Discord {{id}}: ninguém de lá pode ser contatado, e o que escrevem não chega. Os chamados continuam abertos, e todo o resto segue. Para quem configurou o suporte: `doctor` mostra o convite; ou retire o servidor do arquivo do desk.',
  'undelivered.workspace.slack':
    '⚠️ Este aplicativo não está mais no espaço do Slack {{id}}: ninguém de lá pode ser contatado, e o que escrevem não chega. Os chamados continuam abertos, e todo o resto segue. Para quem configurou o suporte: instale-o de novo, ou retire o espaço do arquivo do desk.',
}
