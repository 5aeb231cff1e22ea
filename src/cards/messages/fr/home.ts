import type { home as English } from '../en/home.ts'
import type { RomanceTranslation } from '../translation.ts'

export const home: RomanceTranslation<typeof English> = {
  'home.own': 'Vos tickets chez {{desk}}. Pour demander de l’aide : `/support` et ce qui ne va pas.',
  'home.queue': '{{desk}} · {{free}} que personne n’a pris',
  'home.list': 'Tickets ouverts, d’abord ceux que personne n’a pris :\n{{lines}}',
  'home.empty': 'Rien n’est ouvert. Bravo.',
  'button.claim-one': 'Prendre {{ticket}}',
}
