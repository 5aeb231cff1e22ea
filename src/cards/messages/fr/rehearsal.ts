import type { rehearsal as English } from '../en/rehearsal.ts'
import type { RomanceTranslation } from '../translation.ts'

export const rehearsal: RomanceTranslation<typeof English> = {
  'rehearsal.to': 'Répétition : ceci serait parti vers {{whom}}\n{{text}}',
  'rehearsal.directly': '{{who}}, directement',
  'rehearsal.below': '{{who}}, sous son message dans #{{channel}}',
  'rehearsal.channel': '#{{channel}}',
  'rehearsal.pager': 'l’alerteur {{pager}}',
  'rehearsal.mark': 'Répétition : {{emoji}} aurait été mis sur le message ({{who}}).',
  'rehearsal.buttons': 'Avec les boutons {{labels}}',
  'rehearsal.on':
    '🎭 La répétition est en cours : les clients ne voient rien. Ce qui leur est destiné, comme les alertes et les annonces, apparaît ici, marqué comme répétition.\nPour essayer : `/support test ticket`, puis 👀 et ✅ sur sa carte.\nPropriétaires : `/support setup` vérifie l’installation, et `/support go-live` met fin à la répétition.',
  'rehearsal.over': 'La répétition est terminée, depuis {{when}} : {{who}} a ouvert le service.',
  'rehearsal.live':
    '🟢 En service depuis {{when}}, par {{who}}. Désormais, ce que dit ce support parvient aux clients, aux alerteurs et aux annonces.',
  'rehearsal.outside':
    'Ce support est encore en préparation, et aucune réponse n’est encore promise ici. Demandez, s’il vous plaît, là où vous l’avez fait jusqu’à présent.',
  'rehearsal.outside-text':
    'Ce support est encore en préparation, et aucune réponse n’est encore promise ici. Demandez, s’il vous plaît, là où vous l’avez fait jusqu’à présent. Votre texte :\n{{text}}',

  'test.title': 'Ticket d’essai : tout fonctionne-t-il ?',
  'live.nowhere':
    'Il n’y a encore personne à joindre : ce support n’existe que dans le playground. Connectez d’abord Slack ou Discord (docs/slack.md, docs/discord.md).',
  'live.already': 'Ce support est en service depuis {{when}}.',
  'live.refused':
    'Pas encore : il reste des valeurs de l’entreprise d’exemple ({{count}}), que de vrais clients liraient.\n{{lines}}\nMettez les vôtres : la politique compte dès sa publication (`/support publish`), le fichier du support au prochain démarrage. Puis de nouveau `/support go-live`.',
  'live.draft': 'Un brouillon de la politique attend : `/support publish` le met en vigueur.',
  'live.doubtful':
    'Certaines valeurs sont celles de l’exemple ({{count}}). Sont-elles les vôtres ?\n{{lines}}\nUne fois en service, les clients les lisent.',
  'live.line': '• {{where}} : {{value}}',
  'live.more': 'et {{count}} de plus',
  'live.in-policy': 'politique, {{where}}',
  'live.in-desk': 'fichier du support, {{where}}',
  'live.done': 'En service : ce que dit ce support parvient désormais aux clients.',
  'live.open':
    'Encore ouverts depuis la répétition : {{count}}. Ce qui change dans ces tickets parvient maintenant aux demandeurs : résolvez ceux qui étaient des essais.',
  'live.nobody-tonight':
    '⚠️ Personne n’est d’astreinte cette nuit. `/support oncall` montre les tours ; un lundi matin est un bon moment pour commencer.',
  'button.go-live': 'Ce sont les nôtres : ouvrir',

  'setup.fine': '✅ Rien n’est à réparer.',
  'setup.think_one': '✅ Rien n’est en panne. {{count}} remarque :',
  'setup.think_other': '✅ Rien n’est en panne. {{count}} remarques :',
  'setup.think_many': '✅ Rien n’est en panne. {{count}} de remarques :',
  'setup.faults': '❌ À réparer : {{count}}.',
  'setup.fault': '❌ {{check}} : {{what}}',
  'setup.warning': '⚠️ {{check}} : {{what}}',
  'setup.ok': '✅ {{check}} : {{what}}',
  'setup.remedy': '→ {{remedy}}',
  'setup.more': 'et {{count}} de plus : `deskhand doctor` les nomme tous',
  'setup.rehearses': 'La répétition est en cours : les clients ne voient rien avant `/support go-live`.',
  'setup.live': 'En service depuis {{when}}.',
  'button.check-again': 'Vérifier de nouveau',

  'greeting.head': 'Bonjour, je suis le bot de {{desk}}.',
  'greeting.intake':
    '`/support` suivi de ce qui ne va pas ouvre un ticket, et 🎫 sur un message en fait un. Vous saurez aussitôt avant quand une personne répond.',
  'greeting.requests':
    'Ici, chaque message devient un ticket. Vous saurez aussitôt avant quand une personne répond ; le reste va dans le fil.',
  'greeting.triage':
    'Ici, l’équipe voit chaque ticket une fois : 👀 le prend, ✅ le résout, le fil en dessous est interne. `/support next` montre le plus urgent, `/support help` tout le reste.',
  'greeting.on-call': 'Ici, on appelle les personnes d’astreinte. 👀 sur un appel, ou son bouton, le prend.',
  'greeting.managers': 'Ici paraissent les dépassements et le bilan du jour.',
  'greeting.announcements':
    'Ici sont annoncés les travaux prévus, les incidents et les changements de la politique.',
  'greeting.other':
    '`/support` fonctionne ici. Pour que 🎫 fasse des tickets à partir des messages, un propriétaire inscrit ce canal sous `intake` dans le fichier du support.',

  'help.test': 'ouvre un ticket à vous pour essayer',
  'help.setup': 'vérifie l’installation et dit quoi réparer',
  'help.go-live': 'met fin à la répétition : les clients sont alors joints',
}
