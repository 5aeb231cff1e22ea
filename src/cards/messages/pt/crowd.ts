import type { crowd as English } from '../en/crowd.ts'
import type { Translation } from '../translation.ts'

export const crowd: Translation<typeof English> = {
  'source.newcomer': '🎫 funciona depois de {{time}} como membro aqui. Até lá: `/support new …`',
  'raid.head': '{{count}} contas com menos de uma semana puseram 🎫 em mensagens em cinco minutos.',
  'button.pause-mark': 'Pausar 🎫 por uma hora',
  'raid.paused': '🎫 está em pausa para todos, menos a equipe, até {{until}}.',
  'triage.unheard':
    'O Discord não mostra a este bot o que {{who}} escreve lá. Responda no tópico da pessoa: o que a equipe escreve nele para os relógios do mesmo jeito.',
  'receipt.visible': 'Este tópico é visível para você, a equipe de suporte e a moderação deste servidor.',
  'tag.new': 'Sem dono',
  'tag.open': 'Em andamento',
  'tag.waiting': 'Em espera',
  'tag.resolved': 'Resolvido',
}
