import type { outages as English } from '../en/outages.ts'
import type { RomanceTranslation } from '../translation.ts'

export const outages: RomanceTranslation<typeof English> = {
  'outage.everything': 'tout',
  'outage.maintenance.announced':
    '🔧 Travaux prévus sur {{services}} : {{title}}\nDe {{from}} à {{to}}, à votre heure ({{local}}).',
  'outage.maintenance.soon': '🔧 Demain : {{title}} ({{services}}), de {{from}} à {{to}}.',
  'outage.maintenance.begun': '🔧 C’est commencé : {{title}} ({{services}}). Fin prévue : {{to}}.',
  'outage.disruption.begun':
    '⚠️ {{title}} ({{services}}). Nous le savons et y travaillons ; prochaines nouvelles avant {{next}}.',
  'outage.goes-on': 'Toujours en cours : {{title}} ({{services}}). Prochaines nouvelles avant {{next}}.',
  'outage.word': '{{title}} ({{services}}) : {{text}}\nProchaines nouvelles avant {{next}}.',
  'outage.word.early': '{{title}} ({{services}}) : {{text}}',
  'outage.moved':
    'Cela dure plus longtemps : {{title}} ({{services}}), jusqu’à {{to}} au lieu de {{before}}.',
  'outage.over': '✅ Terminé : {{title}} ({{services}}), depuis {{over}}.',
  'closed-days': 'Fermé le {{days}}. Réouverture le {{opens}}.',
  'outage.cancelled': 'Annulé : {{title}} ({{services}}), qui était prévu pour {{from}}.',
  'outage.past': '{{title}} ({{services}}) : des nouvelles plus récentes suivent.',
  'outage.ask':
    '{{title}} ({{services}}) : est-ce terminé ? Sans réponse avant {{until}}, tout le monde saura que cela continue.',
  'outage.told':
    'Vous vouliez le savoir : {{title}}, c’est terminé depuis {{over}}. Si ce n’est pas le cas chez vous, ouvrez un ticket : `/support new …`',
  'outage.known': 'Déjà connu : {{title}} ({{services}}), jusqu’à {{to}}.',
  'outage.known.open': 'Déjà connu : {{title}} ({{services}}) ; prochaines nouvelles avant {{next}}.',
  'outage.watching': 'Vous saurez quand ce sera terminé : {{title}}.',
  'outage.list': 'Prévu et en cours :\n{{lines}}',
  'outage.list.none':
    'Rien n’est prévu, et aucune panne n’est connue. `/support maintenance new` prévoit des travaux, `/support disruption <quoi>` signale un incident.',
  'outage.line': '{{id}} · {{title}} ({{services}}) · de {{from}} à {{to}}',
  'outage.line.open': '{{id}} · {{title}} ({{services}}) · depuis {{from}}',
  'outage.preview':
    'Pas encore public.\n{{title}} · {{services}}\nDe {{from}} à {{to}}, à votre heure ({{local}}).',
  'outage.preview.now':
    'Pas encore public.\n{{title}} · {{services}} · dès maintenant. Des nouvelles sont dues toutes les {{every}}.',
  'outage.preview.late': 'C’est {{ahead}} à l’avance ; la section 7 promet {{promised}}.',
  'outage.preview.pauses':
    'Pendant ce temps, le temps s’arrête pour les tickets concernant {{services}}, et pour rien d’autre.',
  'outage.preview.pauses-all': 'Pendant ce temps, le temps s’arrête pour tous les tickets.',
  'outage.preview.pauses-most':
    'Pendant ce temps, le temps s’arrête pour tous les tickets, sauf les critiques.',
  'button.outage.again': 'Autre date',
  'outage.preview.reaches': 'Parvient à {{channel}}.',
  'outage.preview.nowhere': 'Il n’y a pas de canal d’annonces ici : seuls ceux qui demandent le sauront.',
  'outage.dropped': 'Rien n’est annoncé.',
  'outage.announced':
    'Annoncé. `/support {{verb}} {{id}} over` y met fin, `/support {{verb}} {{id}} <texte>` dit à tous où cela en est.',
  'outage.said': 'C’est dit.',
  'outage.refused': 'Ce n’est plus possible. État de {{title}} : {{state}}.',
  'outage.none': 'Il n’y a ni travaux ni incident sous ce numéro. `/support maintenance` les liste.',
  'outage.gone': 'Cela n’a pas été annoncé à temps. Dites-le de nouveau.',
  'outage.state.planned': 'prévu',
  'outage.state.running': 'en cours',
  'outage.state.over': 'terminé',
  'outage.state.cancelled': 'annulé',
  'button.outage.announce': 'Annoncer',
  'button.outage.urgent': 'Annoncer comme urgent',
  'button.outage.drop': 'Annuler',
  'button.outage.over': 'Terminé',
  'button.outage.more': '30 min de plus',
  'button.outage.problem': 'Il y a un problème',
  'button.outage.watch': 'Me prévenir à la fin',
  'form.maintenance.title': 'Prévoir des travaux',
  'form.disruption.title': 'Signaler un incident',
  'form.outage.what': 'De quoi s’agit-il ?',
  'form.outage.service': 'Qu’est-ce que cela concerne ?',
  'form.outage.day': 'Quel jour ? (2026-11-29, tomorrow, next sunday)',
  'form.outage.from': 'De (20:00)',
  'form.outage.to': 'À (24:00)',
  'form.outage.word.title': 'Dire à tous où cela en est',
  'form.outage.word.text': 'Où en est-on ?',
  'form.outage.error.day': 'Ce n’est pas un jour. Écrivez 2026-11-29, tomorrow ou next sunday.',
  'form.outage.error.time': 'Ce n’est pas une heure. Écrivez-la comme 20:00.',
  'form.outage.error.past': 'C’est déjà passé.',
  'help.maintenance': 'prévoit des travaux, les liste, les déplace et les termine',
  'help.disruption': 'dit à tous un incident, où il en est, et sa fin',
  'outage.report': '📝 {{title}} est terminé. Un rapport écrit est dû avant le {{due}}.',
  'outage.report.due': '📝 Le rapport écrit sur {{title}} était dû avant le {{due}}.',
  'outage.report.settled': '📝 {{title}} : le rapport est réglé, dit {{who}}.',
  'button.outage.reported': 'Écrit, ou inutile',
  'outage.preview.sooner':
    'Les travaux urgents sont annoncés {{urgent}} à l’avance quand c’est possible : ceci est plus tôt.',
  'outage.preview.longer': 'Les travaux urgents doivent durer {{most}} au plus : ceci dure {{length}}.',
}
