import type { answers as English } from '../en/answers.ts'
import type { RomanceTranslation } from '../translation.ts'

export const answers: RomanceTranslation<typeof English> = {
  'answer.head': '{{section}} (política, versão {{version}})',
  'answer.helped': 'Isso ajudou?',
  'answer.unsure': 'Não sei ao certo a que parte da política você se refere. Talvez a uma destas:',
  'answer.none': 'A política não diz nada sobre isso. Abra um chamado e uma pessoa responde.',
  'answer.contacts': 'Ou fale conosco de outro modo: {{contacts}}',
  'answer.thanks': 'Que bom.',
  'policy.contents':
    'A política de suporte, versão {{version}}. `/support policy 3.2` mostra uma seção, `/support ask <pergunta>` responde com base nela.',
  'button.helped': 'Sim, ajudou',
}
