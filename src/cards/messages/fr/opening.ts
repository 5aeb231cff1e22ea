import type { opening as English } from '../en/opening.ts'
import type { RomanceTranslation } from '../translation.ts'

export const opening: RomanceTranslation<typeof English> = {
  'source.opened': '{{ticket}} est ouvert pour {{requester}}.',
  'source.known': '{{ticket}} a déjà été ouvert à partir de ce message.',
  'source.unreadable':
    'Je ne peux pas lire ce message d’ici. Ouvrez un ticket depuis le menu du message, ou tapez `/support new …`.',
  'source.older':
    'Ce message est plus ancien que ce desk, ouvert {{begun}} : il ne devient pas un ticket. Toujours d’actualité ? `/support new …`',
  'source.nobody': 'Je ne peux pas savoir qui a écrit ce message. Tapez plutôt `/support new for @nom …`.',
  'source.bystander':
    'Seul l’auteur ou l’équipe de support peut faire d’un message un ticket. Le vôtre : `/support new …`. Contre les règles ? Prévenez la modération.',
  'source.limited_one':
    '{{requester}} a déjà {{count}} ticket ouvert, c’est assez pour 🎫. Ajoutez-le à celui-ci, ou tapez `/support new …`.',
  'source.limited_other':
    '{{requester}} a déjà {{count}} tickets ouverts, c’est assez pour 🎫. Ajoutez-le à l’un d’eux, ou tapez `/support new …`.',
  'source.limited_many':
    '{{requester}} a déjà {{count}} de tickets ouverts, c’est assez pour 🎫. Ajoutez-le à l’un d’eux, ou tapez `/support new …`.',
  'wanted.head': '{{people}} personnes pensent qu’il faut aider ici. {{author}} dans {{channel}} :\n{{text}}',
  'button.open-for': 'Ouvrir pour {{author}}',
  'button.not-needed': 'Inutile, clore',
  'receipt.opened-by': '{{who}}, du support, a ouvert ceci à partir de votre message.',
  'receipt.opened-for': '{{who}}, du support, a ouvert ceci pour vous.',
  'preview.head': 'Ouvrir ce ticket ? « {{text}} » · {{category}}',
  'preview.impact': 'Qui cela bloque-t-il ? {{impact}}, donc {{priority}}. Une autre réponse change cela.',
  'preview.impact.because':
    'Qui cela bloque-t-il ? {{impact}}, donc {{priority}} (vous avez écrit « {{word}} »). Une autre réponse change cela.',
  'preview.impact.stated':
    'Priorité : {{priority}}, comme vous l’avez dit. Qui cela bloque-t-il ? Une autre réponse change cela.',
  'preview.due': 'Une personne vous répond d’ici {{due}}.',
  'preview.alike': 'Vous avez {{ticket}} d’ouvert, peut-être sur le même sujet : {{title}}',
  'preview.field.category': 'Catégorie',
  'preview.field.priority': 'Priorité',
  'impact.everyone': 'Tout le monde',
  'impact.several': 'Plusieurs personnes',
  'impact.one': 'Moi',
  'impact.workaround': 'Je peux faire autrement',
  'stops.everyone': 'tout le monde',
  'stops.several': 'plusieurs personnes',
  'stops.one': 'une personne',
  'stops.workaround': 'on peut faire autrement',
  'button.open-it': 'Ouvrir',
  'button.open-anyway': 'Ouvrir quand même',
  'button.details': 'Préciser',
  'button.question': 'C’était une question',
  'button.add-to': 'Ajouter à {{ticket}}',
  'button.withdraw': 'Retirer',
  excluded: 'Ceci n’est peut-être pas couvert (section 2) : {{name}}. Qui peut aider : {{help}}',
  'preview.gone':
    'Ce brouillon n’est plus là : il a été ouvert, abandonné, ou laissé un jour. Écrivez-le de nouveau.',
  'preview.added': 'Ajouté à {{ticket}}. L’équipe le voit.',
  'opened.alike': 'Peut-être la même chose que {{tickets}}, que vous avez d’ouvert.',
  'form.new.category': 'De quoi s’agit-il ?',
  'refused.new-for':
    'Seule l’équipe de support peut ouvrir un ticket pour quelqu’un d’autre. Le vôtre : `/support new …`',
  'refused.no-person': 'Personne ne porte ici le nom {{name}}. Écrivez le nom comme dans @nom.',
  'refused.several-persons':
    'Plusieurs personnes portent ici le nom {{name}} : {{people}}. Écrivez de qui il s’agit.',
  'refused.your-text': 'Votre texte :\n{{text}}',
  'refused.wait-duration':
    '`{{word}}` n’est rien que quelqu’un puisse donner. Dites ce qu’il faut : `/support wait {{number}} …`. Pour le mettre de côté un moment : `/support snooze {{number}} 2h`.',
  'refused.bad-duration': '`{{word}}` n’est pas une durée. Écrivez-la comme 15m, 2h ou 7d, un an au plus.',
  'refused.block-team': '{{who}} fait partie de l’équipe et ne peut pas être bloqué.',
  'refused.who': 'Qui ? `/support {{verb}} @nom …`',
  'block.done': '{{who}} ne peut pas ouvrir de tickets jusqu’à {{until}}.',
  'block.no-reason': 'aucun donné',
  'block.over': '{{who}} peut de nouveau ouvrir des tickets.',
  'blocked.until':
    'Vous ne pouvez pas ouvrir de tickets ici jusqu’à {{until}}. Motif : {{reason}}. Questions : {{contact}}',
}
