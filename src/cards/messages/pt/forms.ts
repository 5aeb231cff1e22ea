import type { forms as English } from '../en/forms.ts'
import type { RomanceTranslation } from '../translation.ts'

export const forms: RomanceTranslation<typeof English> = {
  'form.new.title': 'Abrir um chamado',
  'form.new.text': 'O que está acontecendo?',
  'form.new.impact': 'Quem isso afeta?',
  'form.reply.title.customer': 'Para {{requester}} ({{customer}})',
  'form.reply.title': 'Para {{requester}}',
  'form.reply.text': 'Sua resposta',
  'form.resolve.title': 'Resolver {{ticket}}',
  'form.resolve.text': 'O que era? {{requester}} vai ler isto.',
  'form.choice.typed': 'Há {{number}} opções: escreva o nome.',
  'suggest.more': 'mais {{number}}: continue a escrever',
  'form.error.required': 'Preencha este campo, por favor.',
  'form.error.unlisted': 'Escolha uma das opções, por favor.',
  'form.error.empty': 'Escreva algo, por favor.',
  'form.error.long': 'No máximo {{most}} caracteres.',
}
