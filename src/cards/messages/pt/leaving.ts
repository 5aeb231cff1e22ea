import type { leaving as English } from '../en/leaving.ts'
import type { RomanceTranslation } from '../translation.ts'

export const leaving: RomanceTranslation<typeof English> = {
  'left.ask_one': 'Você saiu de {{place}}. Seu {{count}} chamado volta à fila às {{when}}.',
  'left.ask_other': 'Você saiu de {{place}}. Seus {{count}} chamados voltam à fila às {{when}}.',
  'left.ask_many': 'Você saiu de {{place}}. Seus {{count}} de chamados voltam à fila às {{when}}.',
  'left.team': 'a equipe',
  'left.channel': '#{{channel}}',
  'left.back': 'Seus chamados estão de volta na fila.',
  'left.kept': 'Seus chamados continuam com você.',
  'button.stay': 'Voltei',
  'button.leave-now': 'Devolver agora',
  'leaver.head': '{{who}} não está mais aqui.',
  'leaver.turns_one': '{{who}} tem {{count}} plantão até {{until}}.',
  'leaver.turns_other': '{{who}} tem {{count}} plantões até {{until}}.',
  'leaver.turns_many': '{{who}} tem {{count}} de plantões até {{until}}.',
  'leaver.no-turns': '{{who}} não tem mais plantões.',
  'leaver.desk': 'O arquivo do serviço ainda nomeia {{who}}: {{places}}.',
  'leaver.policy': 'A política ainda nomeia {{who}}, por seção: {{places}}.',
  'button.give-turns': 'Dar a {{who}}',
  'left.not-yours': 'Nada seu está voltando à fila.',
  'button.ask-another': 'Perguntar a outro contato',
  'form.ask-another.title': '{{ticket}}: perguntar a outro contato',
  'form.ask-another.who': 'A quem?',
  'form.ask-another.text': 'Do que precisamos? A pessoa lê isto e o título do ticket.',
  'ask-another.nobody':
    'O arquivo do serviço não nomeia mais ninguém do cliente de {{ticket}} neste espaço de trabalho.',
  'refused.requester-is-there':
    '{{requester}} está aqui e responde por {{ticket}}: ninguém mais pode ser perguntado no lugar.',
}
