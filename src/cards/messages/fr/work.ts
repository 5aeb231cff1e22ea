import type { work as English } from '../en/work.ts'
import type { RomanceTranslation } from '../translation.ts'

export const work: RomanceTranslation<typeof English> = {
  'assigned.done': '{{ticket}} est maintenant à {{who}}.',
  'assigned.told': '{{by}} vous a confié {{ticket}} · {{title}} · {{priority}}. Ensuite : {{due}}',
  'assigned.note': '{{by}} : {{text}}',
  'assigned.no-due': 'rien n’est dû.',
  'assigned.due': '{{clock}}, échéance {{due}}.',
  'reopened.done': '{{ticket}} est de nouveau ouvert.',
  'receipt.taken-over': '{{who}} remplace {{from}} et a tout lu. Une personne vous répond d’ici {{due}}.',
  'receipt.taken-over-answered': '{{who}} remplace {{from}} et a tout lu.',
  'refused.not-of-team': '{{who}} ne fait pas partie de cette équipe et ne peut donc pas avoir {{ticket}}.',
  'refused.has-it-already': '{{who}} a déjà {{ticket}}.',
  'mine.head_one': 'Vous avez {{count}} ticket ouvert :\n{{lines}}',
  'mine.head_other': 'Vous avez {{count}} tickets ouverts, le plus urgent d’abord :\n{{lines}}',
  'mine.head_many': 'Vous avez {{count}} de tickets ouverts, le plus urgent d’abord :\n{{lines}}',
  'mine.none': 'Vous n’avez aucun ticket ouvert. `/support next` montre le plus urgent.',
  'mine.line': '{{ticket}} · {{title}} · {{priority}}',
  'next.head': 'Le plus urgent de ce que personne n’a pris :\n{{lines}}',
  'next.none': 'Rien n’attend : chaque ticket ouvert est pris en charge.',
  'away.head_one':
    'Vous avez {{count}} ticket ouvert. Transmettez-le : `/support handover @nom une note`.\n{{lines}}',
  'away.head_other':
    'Vous avez {{count}} tickets ouverts. Transmettez-les : `/support handover @nom une note`.\n{{lines}}',
  'away.head_many':
    'Vous avez {{count}} de tickets ouverts. Transmettez-les : `/support handover @nom une note`.\n{{lines}}',
  'away.none': 'Vous n’avez aucun ticket ouvert. Partez tranquille.',
  'away.done_one': '{{count}} ticket est de retour dans la file.',
  'away.done_other': '{{count}} tickets sont de retour dans la file.',
  'away.done_many': '{{count}} de tickets sont de retour dans la file.',
  'button.give-back': 'Remettre dans la file',
  'handover.done': '{{who}} a maintenant {{tickets}}.',
  'handover.none': 'Vous n’avez aucun ticket ouvert à transmettre.',
  'mine.quiet': 'Aucun de vos tickets ne vous attend en ce moment.',
  'mine.asleep_one': '{{count}} ticket est mis de côté jusqu’à {{until}}.',
  'mine.asleep_other': '{{count}} tickets sont mis de côté, le premier jusqu’à {{until}}.',
  'mine.asleep_many': '{{count}} de tickets sont mis de côté, le premier jusqu’à {{until}}.',
  'next.quiet': 'Rien n’attend en ce moment : quelqu’un a chaque ticket qui n’est pas mis de côté.',
}
