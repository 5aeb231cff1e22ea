import type { thread as English } from '../en/thread.ts'
import type { Translation } from '../translation.ts'

export const thread: Translation<typeof English> = {
  reply: '{{who}}: {{text}}',
  'reply.copy': '📤 {{who}} an {{requester}}: {{text}}',
  note: '{{who}} (Notiz): {{text}}',
  wrote: '💬 {{who}}: {{text}}',
  solved:
    '✅ {{who}} hat {{ticket}} als gelöst markiert{{text}}.\nNicht gelöst? Antworten Sie hier bis {{until}}, dann geht es weiter.',
  'solved.text': ': {{text}}',
  'solved.by-requester':
    '✅ Sie haben {{ticket}} als gelöst markiert. Doch nicht? Antworten Sie hier bis {{until}}, dann geht es weiter.',
  'solved.ask': 'Wie war es?',
  'solved.rated': 'Sie haben {{score}} von 5 gegeben, {{when}}. Bis {{until}} können Sie das ändern.',
  'solved.call': 'Jemand aus dem Team ruft Sie bis {{due}} an.',
}
