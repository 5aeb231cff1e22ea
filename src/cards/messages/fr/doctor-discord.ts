import type { doctorDiscord as English } from '../en/doctor-discord.ts'
import type { Translation } from '../translation.ts'

export const doctorDiscord: Translation<typeof English> = {
  'check.discord-token': 'Discord : jeton',
  'check.discord-servers': 'Discord : serveurs',
  'check.discord-intents': 'Discord : intents',
  'check.discord-channels': 'Discord : canaux',
  'check.discord-forums': 'Discord : forums',
  'check.discord-roles': 'Discord : rôles',
  'check.discord-calls': 'Discord : appels',
  'check.discord-commands': 'Discord : commandes',
  'doctor.nothing-named': 'aucun',
  'doctor.discord.token': 'le jeton est celui de {{name}}',
  'doctor.discord.server': 'le bot est sur le serveur {{server}}',
  'doctor.discord.no-server': 'le bot n’est pas sur le serveur {{server}}',
  'doctor.discord.no-server.do': 'Corrigez l’identifiant dans desk.yaml, ou ouvrez {{invite}}',
  'doctor.discord.invite': 'une invitation avec les seules permissions nécessaires : {{invite}}',
  'doctor.discord.members': 'le bot apprend le départ des membres',
  'doctor.discord.content': 'le bot peut lire ce que les gens écrivent',
  'doctor.discord.no-content':
    'le Message Content Intent est désactivé : ce que les gens écrivent ne peut pas passer d’un côté à l’autre d’un ticket, et 🎫 ne lit aucun message ; commandes, emojis, boutons et délais fonctionnent',
  'doctor.discord.no-content.do':
    'Activez "Message Content Intent" sous "Bot" de l’application sur discord.com/developers, puis redémarrez.',
  'doctor.discord.commands': '/{{command}} et /desk sont enregistrées',
  'doctor.discord.commands.old':
    'les commandes du serveur {{server}} ne sont pas encore celles de cette version',
  'doctor.discord.commands.old.do': 'Elles seront enregistrées au prochain démarrage.',
  'doctor.discord.no-channel': 'Discord ne montre au bot aucun canal {{channel}}',
  'doctor.discord.no-channel.do':
    'Créez-le, corrigez-le dans desk.yaml, ou laissez le bot le voir. Il voit {{names}}.',
  'doctor.discord.no-text':
    '{{channel}} n’est pas un canal textuel, donc les reçus des demandes faites là sont des messages privés',
  'doctor.discord.no-text.do': 'Nommez un canal textuel : on ne peut ouvrir de fils privés que là.',
  'doctor.discord.lacks': 'dans {{channel}} il manque au bot {{names}}',
  'doctor.discord.lacks.do': 'Modifier le salon, Permissions, rôle du bot : autorisez {{names}}.',
  'doctor.discord.lacks.intake':
    'dans {{channel}} il manque au bot {{names}} : ce que l’équipe écrit par erreur dans le fil d’un demandeur y reste',
  'doctor.discord.lacks.triage':
    'dans {{channel}} il manque au bot {{names}} : le 👀 de la deuxième personne reste',
  'doctor.discord.allow': 'Autorisez-y {{names}} au rôle du bot.',
  'doctor.discord.rights': 'le bot peut faire dans {{channel}} ce qu’il doit',
  'doctor.discord.forum': 'le forum {{channel}} a une étiquette pour chaque statut et chaque priorité',
  'doctor.discord.no-tags': 'le forum {{channel}} n’a pas d’étiquettes nommées {{names}}',
  'doctor.discord.no-tags.do':
    'Modifier le salon, Étiquettes : ajoutez-les. Les sujets portent celles qui existent.',
  'doctor.discord.role': 'le rôle @{{role}} est là',
  'doctor.discord.roles': '{{number}} rôles s’appellent @{{role}}, et chacun compte',
  'doctor.discord.roles.do':
    'Écrivez son identifiant dans desk.yaml : Paramètres du serveur, Rôles, ⋯, Copier l’identifiant du rôle.',
  'doctor.discord.no-role': 'le serveur n’a pas de rôle @{{role}}',
  'doctor.discord.no-role.do': 'Créez-le ou corrigez-le dans desk.yaml. Il y a {{names}}.',
  'doctor.discord.called.unlinked':
    '{{name}} est d’astreinte, et le fichier du support ne donne pas son identifiant sur ce serveur : un appel le nomme et ne sonne chez personne',
  'doctor.discord.called.unlinked.do':
    "Ajoutez links: [{ workspace: '{{server}}', user: '…' }] à {{name}} sous people: dans desk.yaml.",
  'doctor.discord.called.no-member': '{{name}} ({{user}}) n’est pas membre du serveur',
  'doctor.discord.called.no-member.do': 'Corrigez l’identifiant dans desk.yaml, ou invitez cette personne.',
  'doctor.discord.called':
    'une mention joint toutes les personnes d’astreinte ; aucun rôle n’a besoin d’être mentionnable',
}
