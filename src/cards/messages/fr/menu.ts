import type { menu as English } from '../en/menu.ts'
import type { RomanceTranslation } from '../translation.ts'

export const menu: RomanceTranslation<typeof English> = {
  'menu.plain': 'Demandez de l’aide, ou dites ce que vous voulez',
  'menu.verbs': 'Tout ce que fait le support, mot par mot',
  'menu.on-message': 'Ouvrir un ticket',
  'menu.text': 'Avec vos mots',
  'menu.anything': 'Ce qui ne va pas, ou un mot comme status ou hours',
  'menu.ticket': 'Le numéro du ticket',
  'menu.score': 'De 1 à 5 ; 5 est le mieux',
  'menu.priority': 'Le degré d’urgence',
  'menu.category': 'De quoi il s’agit',
  // Names of options: small letters and no space.
  'menu.name.text': 'texte',
  'menu.name.priority': 'priorité',
  'menu.name.category': 'catégorie',
  'menu.name.ticket': 'ticket',
  'menu.name.score': 'note',
}
