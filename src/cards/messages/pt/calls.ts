import type { calls as English } from '../en/calls.ts'
import type { RomanceTranslation } from '../translation.ts'

export const calls: RomanceTranslation<typeof English> = {
  'call.title': '{{ticket}} {{priority}} · {{title}}',
  'call.due': 'A primeira resposta vence em: {{due}}. Acionado: {{who}}. Nível: {{level}}, rodada {{round}}.',
  'call.late':
    'A primeira resposta vencia em: {{due}}, e está atrasada. Acionado: {{who}}. Nível: {{level}}, rodada {{round}}.',
  'call.managers': 'os gestores',
  'call.taken': '{{who}} assumiu.',
  'call.answered': 'Já foi respondido.',
  'call.solved': 'Está resolvido.',
  'call.again': 'Ninguém está mais com ele. Os acionamentos continuam.',
  'call.lowered': 'Agora é menos urgente. Ninguém será acionado.',
  'call.look': 'Abrir o suporte',
  'page.together': 'Uma só chamada para tudo, também para {{tickets}}.',
  'triage.joined': 'uma só chamada com {{ticket}}',
  joined:
    '{{ticket}} · {{title}} · {{priority}} trata do mesmo que {{other}}, de que você cuida. Também é seu: ninguém mais é chamado por ele.',
  'drill.title': 'TESTE · {{desk}}',
  'drill.text': 'Está tudo bem. Alguém está testando se toca: responda como faria à noite.',
  'drill.head': '🔔 TESTE · está tudo bem · {{who}}',
  'drill.asked':
    '{{by}} está testando se toca. Responda como faria à noite: pelo telefone, pelo botão ou com 👀.',
  'drill.answered.chat': '{{who}} respondeu no chat depois de {{time}}.',
  'drill.answered.pager': '{{who}} respondeu pelo telefone depois de {{time}}.',
  'drill.begun':
    'O teste começou: {{who}} é acionado no chat e por {{pagers}}. O canal de plantão dirá quanto tempo levou.',
  'drill.begun.chat':
    'O teste começou: {{who}} é acionado no chat, mas nada toca. O canal de plantão dirá quanto tempo levou.',
  'drill.nobody':
    'Ninguém está de plantão agora, então ninguém pode ser acionado. Acrescente um turno ou uma substituição à escala.',
  'drill.thanks': 'Agradecemos. Levou {{time}}.',
  'drill.before': 'Esse teste já foi respondido, ou não é um.',
  'call.failed.refused':
    '⚠️ O pager {{pager}} recusa o acionamento de {{ticket}}. Agora só este canal aciona; `deskhand doctor` diz o que corrigir.',
  'call.failed.away':
    '⚠️ O pager {{pager}} não pode ser alcançado com o acionamento de {{ticket}}. Vamos tentar de novo; até lá só este canal aciona.',
}
