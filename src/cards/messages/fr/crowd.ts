import type { crowd as English } from '../en/crowd.ts'
import type { Translation } from '../translation.ts'

export const crowd: Translation<typeof English> = {
  'source.newcomer':
    '🎫 fonctionne dès que vous êtes membre ici depuis {{time}}. D’ici là : `/support new …`',
  'raid.head': '{{count}} comptes de moins d’une semaine ont mis 🎫 sur des messages en cinq minutes.',
  'button.pause-mark': 'Suspendre 🎫 une heure',
  'raid.paused': '🎫 est suspendu pour tous, sauf l’équipe, jusqu’à {{until}}.',
  'triage.unheard':
    'Discord ne montre pas à ce bot ce que {{who}} y écrit. Répondez dans son fil : ce que l’équipe y écrit arrête quand même les horloges.',
  'receipt.visible': 'Ce fil est visible pour vous, l’équipe de support et la modération de ce serveur.',
  'tag.new': 'À prendre',
  'tag.open': 'En cours',
  'tag.waiting': 'En attente',
  'tag.resolved': 'Résolu',
}
