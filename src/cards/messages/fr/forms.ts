import type { forms as English } from '../en/forms.ts'
import type { RomanceTranslation } from '../translation.ts'

export const forms: RomanceTranslation<typeof English> = {
  'form.new.title': 'Ouvrir un ticket',
  'form.new.text': 'Que se passe-t-il ?',
  'form.new.impact': 'Qui cela bloque-t-il ?',
  'form.reply.title.customer': 'À {{requester}} ({{customer}})',
  'form.reply.title': 'À {{requester}}',
  'form.reply.text': 'Votre réponse',
  'form.resolve.title': 'Résoudre {{ticket}}',
  'form.resolve.text': 'Qu’était-ce ? {{requester}} lira ceci.',
  'form.choice.typed': '{{number}} choix possibles : écrivez le nom.',
  'suggest.more': '{{number}} de plus : continuez à écrire',
  'form.error.required': 'Veuillez remplir ce champ.',
  'form.error.unlisted': 'Veuillez choisir dans la liste.',
  'form.error.empty': 'Veuillez écrire quelque chose.',
  'form.error.long': '{{most}} caractères au plus.',
}
