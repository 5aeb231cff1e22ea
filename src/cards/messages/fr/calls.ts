import type { calls as English } from '../en/calls.ts'
import type { RomanceTranslation } from '../translation.ts'

export const calls: RomanceTranslation<typeof English> = {
  'call.title': '{{ticket}} {{priority}} · {{title}}',
  'call.due': 'Première réponse attendue {{due}}. Appelé : {{who}}. Niveau : {{level}}, tour {{round}}.',
  'call.late':
    'Première réponse attendue {{due}}, elle est en retard. Appelé : {{who}}. Niveau : {{level}}, tour {{round}}.',
  'call.managers': 'les responsables',
  'call.taken': '{{who}} s’en occupe.',
  'call.answered': 'Une réponse a été donnée.',
  'call.solved': 'C’est résolu.',
  'call.again': 'Plus personne ne s’en occupe. Les appels continuent.',
  'call.lowered': 'C’est moins urgent maintenant. Personne n’est appelé.',
  'call.look': 'Ouvrir le support',
  'page.together': 'Un seul appel pour tout, aussi pour {{tickets}}.',
  'triage.joined': 'un seul appel avec {{ticket}}',
  joined:
    '{{ticket}} · {{title}} · {{priority}} concerne la même chose que {{other}}, dont vous vous occupez. Vous l’avez aussi : personne d’autre n’est appelé pour ce ticket.',
  'drill.title': 'EXERCICE · {{desk}}',
  'drill.text': 'Tout va bien. Quelqu’un vérifie que cela sonne : répondez comme vous le feriez la nuit.',
  'drill.head': '🔔 EXERCICE · tout va bien · {{who}}',
  'drill.asked':
    '{{by}} vérifie que cela sonne. Répondez comme la nuit : au téléphone, par le bouton ou avec 👀.',
  'drill.answered.chat': '{{who}} a répondu dans le chat au bout de {{time}}.',
  'drill.answered.pager': '{{who}} a répondu au téléphone au bout de {{time}}.',
  'drill.begun':
    'L’exercice a commencé : {{who}} est appelé dans le chat et par {{pagers}}. Le canal d’astreinte dira combien de temps il a fallu.',
  'drill.begun.chat':
    'L’exercice a commencé : {{who}} est appelé dans le chat, mais rien ne sonne. Le canal d’astreinte dira combien de temps il a fallu.',
  'drill.nobody':
    'Personne n’est d’astreinte, donc personne ne peut être appelé. Ajoutez un tour ou un remplacement au planning.',
  'drill.thanks': 'Merci. Cela a pris {{time}}.',
  'drill.before': 'Cet exercice a déjà eu sa réponse, ou n’en est pas un.',
  'call.failed.refused':
    '⚠️ Le pager {{pager}} refuse l’appel pour {{ticket}}. Seul ce canal appelle maintenant ; `deskhand doctor` dit ce qu’il faut corriger.',
  'call.failed.away':
    '⚠️ Le pager {{pager}} est injoignable pour l’appel de {{ticket}}. Nous réessayons ; d’ici là, seul ce canal appelle.',
}
