import type { replies as English } from '../en/replies.ts'
import type { RomanceTranslation } from '../translation.ts'

export const replies: RomanceTranslation<typeof English> = {
  'opened.line':
    '{{ticket}} está aberto. Uma pessoa responde até {{due}}. A confirmação segue em particular.',
  'opened.limited_one':
    'Já foi {{count}} chamado em {{within}}, por ora basta. Acrescente o resto a ele ou tente mais tarde. Seu texto:\n{{text}}',
  'opened.limited_other':
    'Já foram {{count}} chamados em {{within}}, por ora basta. Acrescente o resto a um deles ou tente mais tarde. Seu texto:\n{{text}}',
  'opened.limited_many':
    'Já foram {{count}} de chamados em {{within}}, por ora basta. Acrescente o resto a um deles ou tente mais tarde. Seu texto:\n{{text}}',
  'opened.long':
    'Seu texto passa de {{most}} caracteres. Encurte-o ou anexe-o como arquivo. Ele começa assim:\n{{text}}',
  claimed: '{{ticket}} é seu.',
  released: '{{ticket}} está livre de novo.',
  noted: 'Anotado em {{ticket}}, só para a equipe.',
  replied: 'Enviado para {{requester}}.',
  resolved: '{{ticket}} está resolvido. {{requester}} já sabe.',
  'resolved.own': '{{ticket}} está resolvido. Agradecemos.',
  unresolved: '{{ticket}} está aberto de novo, como antes.',
  rated: 'Agradecemos.',
  'refused.not-found': 'Esse chamado não existe ou não é seu para ver. `/support status` mostra os seus.',
  'refused.not-allowed': '`{{verb}}` não está ao seu alcance aqui. `/support help` mostra o que está.',
  'refused.not-allowed.mark': 'Só a equipe de suporte pode fazer isso com {{emoji}}.',
  'refused.taken': '{{who}} chegou antes (há {{ago}}). {{ticket}} fica com {{who}}.',
  'refused.yours-already': '{{ticket}} já é seu.',
  'refused.nobody-has-it': 'Ninguém está com {{ticket}}; não há o que devolver.',
  'refused.not-yours': '{{who}} está com {{ticket}}; ninguém mais pode fazer isso.',
  'refused.answered-already': 'Liberar {{ticket}}? Você já respondeu a {{requester}}.',
  'refused.resolved-already': '{{ticket}} foi resolvido por {{who}}, {{when}}.',
  'refused.not-resolved': '{{ticket}} ainda não está resolvido.',
  'refused.too-late':
    '{{ticket}} foi resolvido há mais de {{within}}. Abra um novo e cite este: `/support new …`',
  'refused.no-text': 'Diga o quê: `/support {{verb}} …`',
  'refused.no-text.ticket': 'Diga o quê: `/support {{verb}} {{number}} …`',
  'refused.bad-score': 'A avaliação é um número inteiro de 1 a 5: `/support rate {{number}} 5`',
  'refused.no-number': 'Qual chamado? `/support {{verb}} <número>`, ou diga na conversa do chamado.',
  'refused.bad-priority':
    '`{{word}}` não é uma prioridade. Existem: critical (crítica), high (alta), medium (média), low (baixa). Seu texto:\n{{text}}',
  'refused.unknown-word': 'Não conheço a palavra `{{word}}`.',
  'refused.nearest': 'Você quis dizer `{{nearest}}`?',
  'refused.open-instead': 'Para abrir um chamado com isso: `/support new {{text}}`',
  'refused.which-desk':
    'Várias equipes atendem aqui: {{desks}}. Diga em um canal da que você procura. Seu texto:\n{{text}}',
  'refused.button': 'Esse botão não faz mais nada. `/support help` mostra o que você pode fazer.',
  'refused.form': 'Esse formulário não é mais conhecido. Abra-o de novo; seu texto:\n{{text}}',
  'trouble.database':
    'Não consigo acessar meu banco de dados agora, então nada foi salvo. Tente de novo em um minuto. Seu texto:\n{{text}}',
  'trouble.roles':
    'Neste momento não vejo quem é da equipe, então nada foi feito. Se você for, tente de novo em um minuto. Seu texto:\n{{text}}',
  'trouble.bug':
    'Algo deu errado do nosso lado, e nada foi salvo. Se acontecer de novo, informe esta referência: {{reference}}. Seu texto:\n{{text}}',
  'trouble.after':
    'Algo deu errado do nosso lado depois que isto foi salvo. Confira com `/support status` antes de enviar de novo. Se acontecer outra vez, informe esta referência: {{reference}}. Seu texto:\n{{text}}',
  'trouble.perhaps':
    'Perdi meu banco de dados enquanto salvava isto e não sei dizer se foi salvo. Confira com `/support status` em um minuto antes de enviar de novo. Referência: {{reference}}. Seu texto:\n{{text}}',
  'refused.rated-already': 'Sua nota para {{ticket}} foi {{score}} de 5, {{when}}. Ela fica.',
}
