import type { policy as English } from '../en/policy.ts'
import type { RomanceTranslation } from '../translation.ts'

export const policy: RomanceTranslation<typeof English> = {
  'publish.none': 'Il n’y a aucun projet. La version {{version}} de la politique est en vigueur.',
  'publish.done':
    'La version {{version}} est en vigueur. Les tickets ouverts gardent les conditions de leur ouverture.',
  'publish.later':
    'La version {{version}} est en vigueur avec ce qui s’améliore. Ce qui se dégrade vaut à partir du {{from}}, comme version {{later}}.',
  'publish.raced':
    'Quelqu’un d’autre vient de publier. Regardez ce qui est en vigueur maintenant, et redites `publish` si vous le voulez toujours.',
  'draft.head': 'Projet de politique, version {{version}} dès que vous le publiez. Rien n’est encore public.',
  'draft.better': '{{section}} {{name}} : {{before}} → {{after}} (mieux, tout de suite)',
  'draft.worse':
    '{{section}} {{name}} : {{before}} → {{after}} (moins bien, à partir du {{from}} : le préavis promis)',
  'draft.neutral': '{{section}} {{name}} : {{before}} → {{after}}',
  'draft.prose': 'Autre formulation dans {{sections}}.',
  'draft.more_one': 'et {{count}} autre valeur',
  'draft.more_other': 'et {{count}} autres valeurs',
  'draft.more_many': 'et {{count}} d’autres valeurs',
  'draft.reaches': 'Parvient à {{channels}}.',
  'draft.quiet': 'Aucune valeur ne change : rien ne sera annoncé.',
  'draft.gone': 'Ce projet n’est plus en attente. La version {{version}} de la politique est en vigueur.',
  'faulty.head':
    'Le fichier de la politique a changé et ne peut pas être repris. La version {{version}} reste en vigueur.',
  'faulty.desk':
    'Le fichier du service a changé et ne peut pas être repris. Ce qui a été lu au démarrage reste en vigueur.',
  'faulty.none': 'Le fichier du service a changé. Il sera repris au prochain démarrage de Deskhand.',
  'faulty.words': 'Les erreurs, comme `deskhand policy check` les nomme, en anglais :',
  'faulty.more_one': 'et {{count}} autre erreur : `deskhand policy check` les nomme toutes',
  'faulty.more_other': 'et {{count}} autres erreurs : `deskhand policy check` les nomme toutes',
  'faulty.more_many': 'et {{count}} d’autres erreurs : `deskhand policy check` les nomme toutes',
  'news.head': 'Notre politique de support a changé (version {{version}}).',
  'news.now': 'À partir d’aujourd’hui',
  'news.later': 'À partir du {{from}}',
  'news.line': '{{name}} : {{after}} (jusqu’ici {{before}})',
  'news.open': 'Les tickets ouverts avant gardent leurs délais.',
  'draft.effect':
    'Sur les {{tickets}} tickets des 30 derniers jours : à l’heure {{before}} → {{after}}, appels d’astreinte {{pagesBefore}} → {{pagesAfter}}.',
  'draft.effect.bounded':
    'Sur les {{tickets}} tickets les plus récents des 30 derniers jours : à l’heure {{before}} → {{after}}, appels d’astreinte {{pagesBefore}} → {{pagesAfter}}.',
  'draft.no-share': 'rien de dû',
  'draft.warning': '⚠️ Le terminal avertit, en anglais : « {{what}} »',
  'draft.keeping': 'Les tickets ouverts gardent ce qu’ils ont : {{tickets}}.',
  'draft.keeping.one': '{{count}} avec la version {{version}}',
  'draft.nowhere': 'Il n’y a pas de canal d’annonces ici : personne ne serait prévenu.',
  'draft.replaced': 'Le fichier a encore changé : un projet plus récent a pris la place de celui-ci.',
  'draft.discarded':
    '{{by}} a écarté ce projet. La version {{version}} reste en vigueur, et le fichier attend d’être modifié de nouveau.',
  'draft.published': 'La version {{version}} est en vigueur, publiée par {{by}}.',
  'draft.scheduled': 'La version {{version}} vaut à partir du {{from}}, publiée par {{by}}.',
  'draft.later': 'Ce qui se dégrade vaut à partir du {{from}}, comme version {{version}}.',
  'draft.read': 'Lu jusqu’ici par {{read}} : {{channels}}.',
  'draft.read-of': 'Lu jusqu’ici par {{read}} sur {{people}}.',
  'audience.channel_one': '({{count}} personne)',
  'audience.channel_other': '({{count}} personnes)',
  'audience.channel_many': '({{count}} de personnes)',
  'audience.server': '(un serveur de {{count}})',
  'value.first-response': 'Première réponse, priorité {{priority}}',
  'value.next-response': 'Prochaine réponse, priorité {{priority}}',
  'value.update': 'Point d’avancement, priorité {{priority}}',
  'value.resolution': 'Résolution, priorité {{priority}}',
  'value.of-plan': '{{name}}, formule {{plan}}',
  'value.hours': 'Heures d’ouverture',
  'value.notice': 'Préavis pour ce qui se dégrade',
  'changed.head': 'Ce que change la version {{version}} de notre politique de support :',
  'changed.better': '{{section}} · {{name}} : {{before}} → {{after}} (mieux)',
  'changed.worse': '{{section}} · {{name}} : {{before}} → {{after}} (moins bien)',
  'changed.neutral': '{{section}} · {{name}} : {{before}} → {{after}}',
  'changed.from': 'Ce qui se dégrade vaut à partir du {{from}}.',
  'changed.prose': 'Autre formulation dans {{sections}}.',
  'changed.read': '`/support policy 4` montre une section telle qu’elle est maintenant.',
  'news.noted': 'C’est noté, merci.',
  'news.gone':
    'Cette annonce n’est plus connue. `/support policy` montre la politique telle qu’elle est maintenant.',
  'button.changed': 'Ce qui a changé',
  'button.read': 'Je l’ai lu',
  'button.publish-on': 'Publier le…',
  'button.discard': 'Écarter',
  'form.publish.title': 'Publier un jour donné',
  'form.publish.day': 'À partir de quel jour ? (2027-01-04, tomorrow, monday)',
  'form.publish.error.day': 'Ce n’est pas un jour. Écrivez 2027-01-04, tomorrow ou monday.',
  'form.publish.error.past': 'Ce jour est déjà passé.',
  'publish.replaced':
    'Le fichier a changé entre-temps : regardez le projet plus récent et décidez de nouveau.',
  'publish.scheduled': 'Publié : la version {{version}} vaut à partir du {{from}}.',
  'publish.scheduled-later':
    'Publié : la version {{version}} vaut à partir du {{from}} avec ce qui s’améliore. Ce qui se dégrade vaut à partir du {{later}}, comme version {{next}}.',
  'publish.quiet':
    'La version {{version}} est en vigueur. Aucune valeur n’a changé qui ne soit déjà annoncée : rien n’est dit.',
  'publish.discarded': 'Écarté. La version {{version}} reste en vigueur.',
  'review.due':
    '📋 La politique de support est à revoir ce mois-ci. La version {{version}} est en vigueur depuis le {{since}}.',
  'review.gaps_one':
    'Ces {{days}} derniers jours, {{count}} question est restée sans réponse : {{questions}}',
  'review.gaps_other':
    'Ces {{days}} derniers jours, {{count}} questions sont restées sans réponse : {{questions}}',
  'review.gaps_many':
    'Ces {{days}} derniers jours, {{count}} de questions sont restées sans réponse : {{questions}}',
  'review.kept': 'De ce qui était dû ces {{days}} derniers jours, {{share}} l’a été à l’heure.',
  'review.how':
    'Changez le fichier et publiez-le, ou laissez-le tel quel : la prochaine revue viendra le {{next}}.',
  'terms.applied':
    '{{ticket}} suit désormais la version {{version}} de notre politique de support, qui lui laisse plus de temps : une personne répond avant le {{due}}.',
  'terms.applied.open':
    '{{ticket}} suit désormais la version {{version}} de notre politique de support, qui laisse plus de temps pour le résoudre.',
  'answer.worded':
    'Rédigé par {{by}} d’après la politique, version {{version}} : {{sections}}. C’est la politique qui fait foi.',
}
