import type { answers as English } from '../en/answers.ts'
import type { RomanceTranslation } from '../translation.ts'

export const answers: RomanceTranslation<typeof English> = {
  'answer.head': '{{section}} (politique, version {{version}})',
  'answer.helped': 'Cela vous a-t-il aidé ?',
  'answer.unsure':
    'Je ne sais pas bien de quelle partie de la politique vous parlez. Peut-être l’une de celles-ci :',
  'answer.none': 'La politique ne dit rien à ce sujet. Ouvrez un ticket, et une personne vous répond.',
  'answer.contacts': 'Ou joignez-nous autrement : {{contacts}}',
  'answer.thanks': 'Tant mieux.',
  'policy.contents':
    'La politique de support, version {{version}}. `/support policy 3.2` montre une section, `/support ask <question>` en tire une réponse.',
  'button.helped': 'Oui, merci',
}
