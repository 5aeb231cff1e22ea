import type { work as English } from '../en/work.ts'
import type { RomanceTranslation } from '../translation.ts'

export const work: RomanceTranslation<typeof English> = {
  'assigned.done': '{{ticket}} está agora com {{who}}.',
  'assigned.told': '{{by}} passou para você {{ticket}} · {{title}} · {{priority}}. A seguir: {{due}}',
  'assigned.note': '{{by}}: {{text}}',
  'assigned.no-due': 'nada vence.',
  'assigned.due': '{{clock}}, prazo {{due}}.',
  'reopened.done': '{{ticket}} está aberto de novo.',
  'receipt.taken-over': '{{who}} assumiu no lugar de {{from}} e leu tudo. Uma pessoa responde até {{due}}.',
  'receipt.taken-over-answered': '{{who}} assumiu no lugar de {{from}} e leu tudo.',
  'refused.not-of-team': '{{who}} não pertence a esta equipe e por isso não pode ficar com {{ticket}}.',
  'refused.has-it-already': '{{who}} já está com {{ticket}}.',
  'mine.head_one': 'Você tem {{count}} chamado aberto:\n{{lines}}',
  'mine.head_other': 'Você tem {{count}} chamados abertos, o mais urgente primeiro:\n{{lines}}',
  'mine.head_many': 'Você tem {{count}} de chamados abertos, o mais urgente primeiro:\n{{lines}}',
  'mine.none': 'Você não tem chamados abertos. `/support next` mostra o mais urgente.',
  'mine.line': '{{ticket}} · {{title}} · {{priority}}',
  'next.head': 'O mais urgente do que ninguém assumiu:\n{{lines}}',
  'next.none': 'Nada aguarda: todo chamado aberto tem responsável.',
  'away.head_one':
    'Você tem {{count}} chamado aberto. Passe-o adiante: `/support handover @nome uma nota`.\n{{lines}}',
  'away.head_other':
    'Você tem {{count}} chamados abertos. Passe-os adiante: `/support handover @nome uma nota`.\n{{lines}}',
  'away.head_many':
    'Você tem {{count}} de chamados abertos. Passe-os adiante: `/support handover @nome uma nota`.\n{{lines}}',
  'away.none': 'Você não tem chamados abertos. Pode ir com tranquilidade.',
  'away.done_one': '{{count}} chamado voltou para a fila.',
  'away.done_other': '{{count}} chamados voltaram para a fila.',
  'away.done_many': '{{count}} de chamados voltaram para a fila.',
  'button.give-back': 'Devolver à fila',
  'handover.done': '{{who}} está agora com {{tickets}}.',
  'handover.none': 'Você não tem chamados abertos para passar adiante.',
  'mine.quiet': 'Nenhum de seus tickets espera por você agora.',
  'mine.asleep_one': '{{count}} ticket está adiado até {{until}}.',
  'mine.asleep_other': '{{count}} tickets estão adiados, o primeiro até {{until}}.',
  'mine.asleep_many': '{{count}} de tickets estão adiados, o primeiro até {{until}}.',
  'next.quiet': 'Nada espera agora: alguém tem cada ticket que não está adiado.',
}
