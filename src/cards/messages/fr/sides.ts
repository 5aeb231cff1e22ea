import type { sides as English } from '../en/sides.ts'
import type { RomanceTranslation } from '../translation.ts'

export const sides: RomanceTranslation<typeof English> = {
  withdrawn: '{{who}} a retiré ce qui se trouvait ici.',
  'source.deleted': '{{who}} a supprimé le message à l’origine de ceci. La copie ici est conservée.',
  'note.question': '{{requester}} ne voit pas ceci.',
  'button.send-to': 'Envoyer à {{requester}}',
  'left-as-is': 'Rien ne change.',
  'button.keep-note': 'Garder comme note',
  overheard:
    'Tout le monde dans le fil de {{ticket}} peut lire « {{text}} », {{requester}} aussi. Supprimez-le là-bas : ⋯ → Supprimer le message.',
  'overheard.withdrawn':
    'J’ai retiré « {{text}} » du fil de {{ticket}}, que lit {{requester}}. Cela se lisait jusqu’ici.',
  'note.names': 'Ceci cite {{ticket}}. Est-ce sa place ?',
  'button.move-note': 'Déplacer vers {{ticket}}',
  'note.moved':
    'La note se trouve maintenant dans {{ticket}}. Votre message est encore ici : vous pouvez le supprimer.',
  'send.soon': 'Ceci part vers {{requester}} dans 10 secondes. Retirez 📤 pour l’arrêter.',
  'send.stopped': 'Arrêté. {{requester}} ne l’a pas vu.',
  'send.not-yours': 'Seul l’auteur, {{who}}, peut l’envoyer.',
  'send.removed': 'Retiré chez {{requester}}. Envoyé {{sent}}, retiré {{removed}} ; cela a pu être lu.',
  'send.names': 'Ceci part vers {{requester}} mais cite {{names}}.',
  'send.colleague': '{{who}} s’occupe de {{ticket}}. Rien n’est encore envoyé.',
  'button.send-anyway': 'Envoyer quand même',
  meanwhile: '{{requester}} a écrit entre-temps : « {{text}} »',
  'button.send': 'Envoyer',
  'button.dont-send': 'Ne pas envoyer',
  'refused.sent-already':
    'C’est déjà envoyé. Supprimez votre message, et il disparaît aussi de l’autre côté.',
}
