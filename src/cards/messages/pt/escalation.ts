import type { escalation as English } from '../en/escalation.ts'
import type { RomanceTranslation } from '../translation.ts'

export const escalation: RomanceTranslation<typeof English> = {
  'escalate.ask':
    'Lamento que {{ticket}} esteja indo mal. O que deu errado? Um toque envia à liderança da equipe.',
  'escalate.which':
    'Lamento que algo esteja indo mal. Sobre qual ticket é? Quem responde é a liderança da equipe, não a política.',
  'escalate.which.none':
    'Lamento que algo esteja indo mal. Quem responde é a liderança da equipe, não a política: um toque abre um ticket para isso.',
  'escalate.which.line': '{{ticket}}: {{title}}',
  'button.complain': 'Novo ticket para a liderança',
  'escalate.why.no-answer': 'Sem resposta',
  'escalate.why.urgency': 'Urgência errada',
  'escalate.why.no-help': 'A resposta não ajuda',
  'escalate.why.other-agent': 'Outra pessoa, por favor',
  'escalate.why.complaint': 'Uma reclamação',
  'escalate.done':
    'A liderança da equipe foi chamada sobre {{ticket}} e responde até {{due}}. {{ticket}} segue enquanto isso.',
  'escalate.complaint': 'Sua reclamação é confirmada até {{confirmed}} e respondida até {{answered}}.',
  'escalate.final': 'Último passo: {{who}}.',
  escalated:
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{who}} chama a liderança da equipe: {{why}}. A responder até {{due}}.',
  'escalated.taken':
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{lead}} está com ele. {{who}} indicou: {{why}}. A responder até {{due}}.',
  'escalated.over':
    '{{ticket}} · {{title}} · {{priority}}\nResolvido; nada mais é pedido à liderança da equipe.',
  'escalated.over.requester': '{{ticket}} está resolvido.',
  'escalated.lead':
    '{{who}} (liderança da equipe) está com ele e responde até {{due}}. {{ticket}} segue enquanto isso.',
  'escalated.lead.late':
    '{{who}} (liderança da equipe) está com ele. A resposta foi prometida até {{due}} e está atrasada. {{ticket}} segue enquanto isso.',
  'escalate.took': '{{ticket}} é seu para responder. {{requester}} já sabe.',
  'refused.escalated-already':
    'A liderança da equipe já foi chamada sobre {{ticket}} e responde até {{due}}.',
  'refused.not-escalated': 'Ninguém mais chama a liderança da equipe em {{ticket}}.',
  'button.escalate': 'Escalar',
  'escalated.settled':
    '{{ticket}} · {{title}} · {{priority}}\nEncerrado por {{lead}}. {{who}} pediu: {{why}}.',
  'escalated.solved': 'Enquanto isso, foi resolvido por {{who}}, o que não encerra este pedido.',
  'escalated.done':
    '{{who}} (liderança da equipe) concluiu o que você pediu sobre {{ticket}}. Não é assim para você?',
  'escalate.settled': 'Encerrado. {{requester}} já sabe.',
  'refused.concerns-you':
    'Alguém pediu a liderança da equipe enquanto {{ticket}} estava com você: outra liderança ou o proprietário responde.',
  'button.settled': 'Está encerrado',
}
