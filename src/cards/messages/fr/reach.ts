import type { reach as English } from '../en/reach.ts'
import type { RomanceTranslation } from '../translation.ts'

export const reach: RomanceTranslation<typeof English> = {
  'contact.none':
    'La politique n’indique pas d’autre moyen de nous joindre que celui-ci : `/support <ce qui ne va pas>`',
  'contact.self': 'En autonomie, jour et nuit : {{links}}',
  'contact.now': '{{name}} : {{value}}.{{note}}',
  'contact.later': '{{name}} : {{value}}, fermé en ce moment.{{note}}',
  'contact.later.spoken': '{{name}} : {{value}}, personne ne répond en ce moment.{{note}}',
  'contact.later.written': '{{name}} : {{value}}, lu à l’ouverture.{{note}}',
  'contact.call': 'Visio : `/support call`',
  'contact.billing': 'Facturation : {{to}}',
  'contact.complaints':
    'Réclamations : {{to}}. Envoyée maintenant, elle est confirmée d’ici {{confirmed}}, et traitée d’ici {{answered}}.',
  'contact.policy':
    'Questions sur la politique : {{to}}{{owner}}, réponse d’ici {{answered}} ; `/support policy` la montre aussitôt.',
  'contact.office': 'Bureau : {{office}}',
  'call.none': 'Il n’y a pas de visio ici. `/support contact` montre comment nous joindre.',
  'call.now': 'Rejoignez ici : {{link}} ({{length}})',
  'call.until': ', jusqu’à {{until}}',
  'call.later':
    'Un appel est possible à partir de {{opening}} ({{length}}). Redites `/support call` à ce moment-là.',
}
