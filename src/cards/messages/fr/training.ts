import type { training as English } from '../en/training.ts'
import type { RomanceTranslation } from '../translation.ts'

export const training: RomanceTranslation<typeof English> = {
  'training.none': 'Il n’y a pas de formation pour le moment.',
  'training.webinars': 'Webinaires :',
  'training.webinar': '{{name}} ({{length}}) : {{when}}.{{about}}',
  'training.left_one': '({{count}} place libre)',
  'training.left_other': '({{count}} places libres)',
  'training.left_many': '({{count}} de places libres)',
  'training.full': '(complet)',
  'training.courses': 'Cours :',
  'training.course': '{{name}} ({{length}}, {{price}}{{places}}).{{about}}',
  'training.course.free': '{{name}} ({{length}}, gratuit{{places}}).{{about}}',
  'training.places_one': ', pour {{count}} personne',
  'training.places_other': ', pour {{count}} personnes au plus',
  'training.places_many': ', pour {{count}} de personnes au plus',
  'training.guides': 'Guides pratiques : {{guides}}',
  'training.button.seat': 'S’inscrire : {{name}}, {{day}}',
  'training.button.leave': 'Je ne viens finalement pas',
  'training.button.leave-one': 'Se désinscrire : {{name}}, {{day}}',
  'training.seat':
    'Vous êtes inscrit à {{name}}, {{when}} ({{length}}).{{place}} Un fichier d’agenda suit dans vos messages directs ; nous vous le rappellerons avant.',
  'training.seat.had': 'Vous êtes déjà inscrit à {{name}}, {{when}} ({{length}}).{{place}}',
  'training.seat.link': 'Rejoignez ici : {{link}}',
  'training.seat.full': '{{name}}, {{when}}, est complet. `/support training` montre d’autres dates.',
  'training.seat.gone':
    'Cette date est passée ou n’est plus prévue. `/support training` montre les prochaines.',
  'training.left-it': 'Vous n’êtes plus sur la liste de {{name}}, {{when}}.',
  'training.was-off': 'Vous n’êtes pas sur cette liste.',
  'training.soon': '🎓 {{name}} commence {{when}} ({{length}}).{{place}}',
  'training.off': '🎓 {{name}}, prévu {{when}}, n’aura pas lieu. `/support training` montre d’autres dates.',
  'training.file': '{{name}}, en fichier d’agenda',
}
