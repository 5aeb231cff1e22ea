import type { thread as English } from '../en/thread.ts'
import type { RomanceTranslation } from '../translation.ts'

export const thread: RomanceTranslation<typeof English> = {
  reply: '{{who}} : {{text}}',
  'reply.copy': '📤 {{who}} à {{requester}} : {{text}}',
  note: '{{who}} (note interne) : {{text}}',
  wrote: '💬 {{who}} : {{text}}',
  solved:
    '✅ {{who}} a marqué {{ticket}} comme résolu{{text}}.\nPas résolu ? Répondez ici jusqu’au {{until}}, le ticket se rouvre.',
  'solved.text': ' : {{text}}',
  'solved.by-requester':
    '✅ Vous avez marqué {{ticket}} comme résolu. Ce n’est pas le cas ? Répondez ici jusqu’au {{until}}, le ticket se rouvre.',
  'solved.ask': 'Qu’en avez-vous pensé ?',
  'solved.rated': 'Vous avez donné {{score}} sur 5, {{when}}. Jusqu’à {{until}}, vous pouvez changer.',
  'solved.call': 'Une personne de l’équipe vous appelle d’ici {{due}}.',
}
