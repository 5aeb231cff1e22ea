import type { thread as English } from '../en/thread.ts'
import type { RomanceTranslation } from '../translation.ts'

export const thread: RomanceTranslation<typeof English> = {
  reply: '{{who}}: {{text}}',
  'reply.copy': '📤 {{who}} a {{requester}}: {{text}}',
  note: '{{who}} (nota): {{text}}',
  wrote: '💬 {{who}}: {{text}}',
  solved:
    '✅ {{who}} ha marcado {{ticket}} como resuelto{{text}}.\n¿No está resuelto? Responda aquí hasta el {{until}} y se abrirá de nuevo.',
  'solved.text': ': {{text}}',
  'solved.by-requester':
    '✅ Ha marcado {{ticket}} como resuelto. ¿No es así? Responda aquí hasta el {{until}} y se abrirá de nuevo.',
  'solved.ask': '¿Qué le pareció?',
  'solved.rated': 'Ha dado {{score}} de 5, {{when}}. Hasta las {{until}} puede cambiarlo.',
  'solved.call': 'Alguien del equipo le llamará a más tardar {{due}}.',
}
