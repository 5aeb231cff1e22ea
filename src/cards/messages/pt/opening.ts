import type { opening as English } from '../en/opening.ts'
import type { RomanceTranslation } from '../translation.ts'

export const opening: RomanceTranslation<typeof English> = {
  'source.opened': '{{ticket}} está aberto para {{requester}}.',
  'source.known': '{{ticket}} já foi aberto a partir dessa mensagem.',
  'source.unreadable':
    'Não consigo ler essa mensagem daqui. Abra um chamado pelo menu da mensagem, ou digite `/support new …`.',
  'source.older':
    'Essa mensagem é anterior a este desk, que começou {{begun}}, por isso não vira ticket. Ainda em aberto? `/support new …`',
  'source.nobody': 'Não consigo saber quem escreveu essa mensagem. Digite então `/support new for @nome …`.',
  'source.bystander':
    'Só quem escreveu ou a equipe de suporte pode transformar uma mensagem em chamado. O seu: `/support new …`. Se viola as regras, avise a moderação.',
  'source.limited_one':
    '{{requester}} já tem {{count}} chamado aberto, o bastante para 🎫. Acrescente a ele, ou digite `/support new …`.',
  'source.limited_other':
    '{{requester}} já tem {{count}} chamados abertos, o bastante para 🎫. Acrescente a um deles, ou digite `/support new …`.',
  'source.limited_many':
    '{{requester}} já tem {{count}} de chamados abertos, o bastante para 🎫. Acrescente a um deles, ou digite `/support new …`.',
  'wanted.head': '{{people}} pessoas acham que aqui é preciso ajudar. {{author}} em {{channel}}:\n{{text}}',
  'button.open-for': 'Abrir para {{author}}',
  'button.not-needed': 'Não precisa, fechar',
  'receipt.opened-by': '{{who}}, do suporte, abriu isto a partir da sua mensagem.',
  'receipt.opened-for': '{{who}}, do suporte, abriu isto para você.',
  'preview.head': 'Abrir este chamado? “{{text}}” · {{category}}',
  'preview.impact': 'Quem isso afeta? {{impact}}, portanto {{priority}}. Outra resposta muda isso.',
  'preview.impact.because':
    'Quem isso afeta? {{impact}}, portanto {{priority}} (você escreveu “{{word}}”). Outra resposta muda isso.',
  'preview.impact.stated':
    'Prioridade: {{priority}}, como você disse. Quem isso afeta? Outra resposta muda isso.',
  'preview.due': 'Uma pessoa responde até {{due}}.',
  'preview.alike': 'Você tem {{ticket}} aberto, talvez sobre o mesmo: {{title}}',
  'preview.field.category': 'Categoria',
  'preview.field.priority': 'Prioridade',
  'impact.everyone': 'Todos',
  'impact.several': 'Várias pessoas',
  'impact.one': 'Só a mim',
  'impact.workaround': 'Consigo contornar',
  'stops.everyone': 'todos',
  'stops.several': 'várias pessoas',
  'stops.one': 'uma pessoa',
  'stops.workaround': 'dá para contornar',
  'button.open-it': 'Abrir',
  'button.open-anyway': 'Abrir mesmo assim',
  'button.details': 'Acrescentar detalhes',
  'button.question': 'Era uma pergunta',
  'button.add-to': 'Acrescentar a {{ticket}}',
  'button.withdraw': 'Retirar',
  excluded: 'Isto pode não estar coberto (seção 2): {{name}}. Quem pode ajudar: {{help}}',
  'preview.gone':
    'Esse rascunho não existe mais: foi aberto, descartado ou ficou parado por um dia. Escreva de novo.',
  'preview.added': 'Acrescentado a {{ticket}}. A equipe está vendo.',
  'opened.alike': 'Talvez o mesmo que {{tickets}}, que você tem aberto.',
  'form.new.category': 'Do que se trata?',
  'refused.new-for':
    'Só a equipe de suporte pode abrir um chamado para outra pessoa. O seu: `/support new …`',
  'refused.no-person': 'Não conheço ninguém chamado {{name}} aqui. Escreva o nome como em @nome.',
  'refused.several-persons':
    'Há aqui várias pessoas chamadas {{name}}: {{people}}. Escreva a quem se refere.',
  'refused.your-text': 'O seu texto:\n{{text}}',
  'refused.wait-duration':
    '`{{word}}` não é algo que alguém possa dar. Diga o que é preciso: `/support wait {{number}} …`. Para deixá-lo de lado um pouco: `/support snooze {{number}} 2h`.',
  'refused.bad-duration': '`{{word}}` não é uma duração. Escreva como 15m, 2h ou 7d, no máximo um ano.',
  'refused.block-team': '{{who}} é da equipe e não pode ser bloqueado.',
  'refused.who': 'Quem? `/support {{verb}} @nome …`',
  'block.done': '{{who}} não pode abrir chamados até {{until}}.',
  'block.no-reason': 'nenhum informado',
  'block.over': '{{who}} pode abrir chamados de novo.',
  'blocked.until':
    'Você não pode abrir chamados aqui até {{until}}. Motivo: {{reason}}. Dúvidas: {{contact}}',
}
