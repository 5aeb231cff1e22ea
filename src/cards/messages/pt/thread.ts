import type { thread as English } from '../en/thread.ts'
import type { RomanceTranslation } from '../translation.ts'

export const thread: RomanceTranslation<typeof English> = {
  reply: '{{who}}: {{text}}',
  'reply.copy': '📤 {{who}} para {{requester}}: {{text}}',
  note: '{{who}} (nota): {{text}}',
  wrote: '💬 {{who}}: {{text}}',
  solved:
    '✅ {{who}} marcou {{ticket}} como resolvido{{text}}.\nNão resolveu? Responda aqui até {{until}} e ele abre de novo.',
  'solved.text': ': {{text}}',
  'solved.by-requester':
    '✅ Você marcou {{ticket}} como resolvido. Não resolveu? Responda aqui até {{until}} e ele abre de novo.',
  'solved.ask': 'Como foi o atendimento?',
  'solved.rated': 'Sua nota: {{score}} de 5, {{when}}. Até {{until}} você pode mudá-la.',
  'solved.call': 'Alguém da equipe liga para você até {{due}}.',
}
