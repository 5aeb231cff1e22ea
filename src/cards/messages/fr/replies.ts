import type { replies as English } from '../en/replies.ts'
import type { RomanceTranslation } from '../translation.ts'

export const replies: RomanceTranslation<typeof English> = {
  'opened.line':
    '{{ticket}} est ouvert. Une personne vous répond d’ici {{due}}. L’accusé de réception suit en privé.',
  'opened.limited_one':
    'Cela fait {{count}} ticket en {{within}}, c’est assez pour l’instant. Ajoutez le reste à celui-ci, ou réessayez plus tard. Votre texte :\n{{text}}',
  'opened.limited_other':
    'Cela fait {{count}} tickets en {{within}}, c’est assez pour l’instant. Ajoutez le reste à l’un d’eux, ou réessayez plus tard. Votre texte :\n{{text}}',
  'opened.limited_many':
    'Cela fait {{count}} de tickets en {{within}}, c’est assez pour l’instant. Ajoutez le reste à l’un d’eux, ou réessayez plus tard. Votre texte :\n{{text}}',
  'opened.long':
    'Votre texte dépasse {{most}} caractères. Raccourcissez-le, ou joignez-le en fichier. Il commence ainsi :\n{{text}}',
  claimed: '{{ticket}} est à vous.',
  released: '{{ticket}} est de nouveau libre.',
  noted: 'Noté sur {{ticket}}, pour l’équipe seulement.',
  replied: 'Envoyé à {{requester}}.',
  resolved: '{{ticket}} est résolu. {{requester}} est au courant.',
  'resolved.own': '{{ticket}} est résolu. Merci.',
  unresolved: '{{ticket}} est de nouveau ouvert, comme avant.',
  rated: 'Merci.',
  'refused.not-found':
    'Ce ticket n’existe pas, ou vous n’y avez pas accès. `/support status` montre les vôtres.',
  'refused.not-allowed': '`{{verb}}` ne vous est pas ouvert ici. `/support help` montre ce qui l’est.',
  'refused.not-allowed.mark': 'Seule l’équipe de support peut faire cela avec {{emoji}}.',
  'refused.taken': '{{who}} a été plus rapide (il y a {{ago}}). {{ticket}} reste à {{who}}.',
  'refused.yours-already': '{{ticket}} est déjà à vous.',
  'refused.nobody-has-it': 'Personne n’a {{ticket}} ; il n’y a rien à rendre.',
  'refused.not-yours': '{{who}} a {{ticket}} ; personne d’autre ne peut le faire.',
  'refused.answered-already': 'Libérer {{ticket}} ? Vous avez déjà répondu à {{requester}}.',
  'refused.resolved-already': '{{ticket}} a été résolu par {{who}}, {{when}}.',
  'refused.not-resolved': '{{ticket}} n’est pas encore résolu.',
  'refused.too-late':
    '{{ticket}} a été résolu il y a plus de {{within}}. Ouvrez un nouveau ticket et citez celui-ci : `/support new …`',
  'refused.no-text': 'Dites quoi : `/support {{verb}} …`',
  'refused.no-text.ticket': 'Dites quoi : `/support {{verb}} {{number}} …`',
  'refused.bad-score': 'Une note est un nombre entier de 1 à 5 : `/support rate {{number}} 5`',
  'refused.no-number': 'Quel ticket ? `/support {{verb}} <numéro>`, ou dites-le dans le fil du ticket.',
  'refused.bad-priority':
    '`{{word}}` n’est pas une priorité. Il y a : critical (critique), high (haute), medium (moyenne), low (basse). Votre texte :\n{{text}}',
  'refused.unknown-word': 'Je ne connais pas le mot `{{word}}`.',
  'refused.nearest': 'Vouliez-vous dire `{{nearest}}` ?',
  'refused.open-instead': 'Pour en faire un ticket : `/support new {{text}}`',
  'refused.which-desk':
    'Plusieurs équipes répondent ici : {{desks}}. Dites-le dans un canal de celle que vous cherchez. Votre texte :\n{{text}}',
  'refused.button': 'Ce bouton ne fait plus rien. `/support help` montre ce que vous pouvez faire.',
  'refused.form': 'Ce formulaire n’est plus connu. Rouvrez-le ; votre texte :\n{{text}}',
  'trouble.database':
    'Je n’arrive pas à joindre ma base de données, rien n’a donc été enregistré. Réessayez dans une minute. Votre texte :\n{{text}}',
  'trouble.roles':
    'Je ne vois pas en ce moment qui fait partie de l’équipe ; rien n’a été fait. Si vous en faites partie, réessayez dans une minute. Votre texte :\n{{text}}',
  'trouble.bug':
    'Quelque chose s’est mal passé de notre côté, et rien n’a été enregistré. Si cela se reproduit, indiquez cette référence : {{reference}}. Votre texte :\n{{text}}',
  'trouble.after':
    'Quelque chose s’est mal passé de notre côté après l’enregistrement. Vérifiez avec `/support status` avant de renvoyer votre message. Si cela se reproduit, indiquez cette référence : {{reference}}. Votre texte :\n{{text}}',
  'trouble.perhaps':
    'J’ai perdu ma base de données pendant l’enregistrement et ne peux pas dire si votre message est enregistré. Vérifiez avec `/support status` dans une minute avant de le renvoyer. Référence : {{reference}}. Votre texte :\n{{text}}',
  'refused.rated-already': 'Vous avez noté {{ticket}} {{score}} sur 5, {{when}}. Cette note reste.',
}
