import type { answers as English } from '../en/answers.ts'
import type { RomanceTranslation } from '../translation.ts'

export const answers: RomanceTranslation<typeof English> = {
  'answer.head': '{{section}} (política, versión {{version}})',
  'answer.helped': '¿Le ha servido?',
  'answer.unsure': 'No sé con certeza a qué parte de la política se refiere. Quizá sea una de estas:',
  'answer.none': 'La política no dice nada sobre esto. Abra un ticket y le responderá una persona.',
  'answer.contacts': 'O contáctenos de otro modo: {{contacts}}',
  'answer.thanks': 'Nos alegra.',
  'policy.contents':
    'La política de soporte, versión {{version}}. `/support policy 3.2` muestra una sección, `/support ask <pregunta>` responde a partir de ella.',
  'button.helped': 'Sí, gracias',
}
