import type { forms as English } from '../en/forms.ts'
import type { RomanceTranslation } from '../translation.ts'

export const forms: RomanceTranslation<typeof English> = {
  'form.new.title': 'Abrir un ticket',
  'form.new.text': '¿Qué ocurre?',
  'form.new.impact': '¿A quién afecta?',
  'form.reply.title.customer': 'Para {{requester}} ({{customer}})',
  'form.reply.title': 'Para {{requester}}',
  'form.reply.text': 'Su respuesta',
  'form.resolve.title': 'Resolver {{ticket}}',
  'form.resolve.text': '¿Qué era? {{requester}} lo leerá.',
  'form.choice.typed': 'Hay {{number}} opciones: escriba el nombre.',
  'suggest.more': '{{number}} más: siga escribiendo',
  'form.error.required': 'Rellene este campo, por favor.',
  'form.error.unlisted': 'Elija una de las opciones, por favor.',
  'form.error.empty': 'Escriba algo, por favor.',
  'form.error.long': '{{most}} caracteres como máximo.',
}
