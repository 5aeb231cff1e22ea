import type { doctorSlack as English } from '../en/doctor-slack.ts'
import type { Translation } from '../translation.ts'

export const doctorSlack: Translation<typeof English> = {
  'check.slack-token': 'Slack : jeton',
  'check.slack-scopes': 'Slack : droits',
  'check.slack-connection': 'Slack : connexion',
  'check.slack-clock': 'Slack : horloge',
  'check.slack-channels': 'Slack : canaux',
  'check.slack-groups': 'Slack : groupes',
  'check.slack-people': 'Slack : personnes',
  'check.slack-command': 'Slack : commande',
  'doctor.slack.token': 'le jeton du bot est celui de @{{name}} dans {{workspace}}',
  'doctor.slack.scopes.unknown': 'Slack n’a pas dit quels droits a le jeton',
  'doctor.slack.scopes.unknown.do':
    'Comparez "OAuth & Permissions" de l’application sur api.slack.com avec adapters/slack/manifest.yaml.',
  'doctor.slack.scopes': 'le jeton a les {{number}} droits du manifeste',
  'doctor.slack.scopes.missing': 'il manque au jeton {{names}}',
  'doctor.slack.scopes.beyond': 'le jeton peut plus que nécessaire : {{names}}',
  'doctor.slack.reinstall':
    'Sur api.slack.com, mettez adapters/slack/manifest.yaml dans "App Manifest", puis appuyez sur "Reinstall to Workspace".',
  'doctor.slack.http': 'les événements arrivent par HTTP sur /slack/events',
  'doctor.slack.http.do':
    'Les URL de requête de l’application sur api.slack.com doivent désigner cette machine, en https, et être vérifiées.',
  'doctor.slack.socket': 'les événements arrivent par Socket Mode, et Slack ouvre des connexions',
  'doctor.slack.app-token': 'Slack refuse {{name}} ({{code}})',
  'doctor.slack.app-token.do':
    'Copiez un jeton d’application (xapp-…) depuis "Basic Information" ; xoxb-… va dans SLACK_BOT_TOKEN.',
  'doctor.slack.app-scope': 'il manque connections:write à {{name}}',
  'doctor.slack.app-scope.do': 'Créez un jeton d’application avec ce droit.',
  'doctor.slack.closed': 'Slack n’ouvre pas de connexion ({{code}})',
  'doctor.slack.closed.do': 'Activez "Socket Mode" de l’application sur api.slack.com.',
  'doctor.slack.away': 'impossible de demander une connexion : {{reason}}',
  'doctor.slack.away.do': 'Vérifiez que cette machine atteint slack.com, et SLACK_API_URL s’il est défini.',
  'doctor.slack.clock.unknown': 'Slack n’a pas dit l’heure',
  'doctor.slack.clock.refused':
    'les horloges diffèrent de {{seconds}} s : les requêtes de Slack sont refusées',
  'doctor.slack.clock': 'les horloges diffèrent de {{seconds}} s',
  'doctor.slack.clock.do': 'Laissez cette machine régler son horloge par NTP.',
  'doctor.slack.no-channel': 'Slack ne montre à l’application aucun canal {{channel}}',
  'doctor.slack.no-channel.do':
    'Corrigez le nom dans desk.yaml ; s’il est privé, tapez-y d’abord `/invite @Deskhand`.',
  'doctor.slack.archived': '{{channel}} est archivé',
  'doctor.slack.archived.do': 'Désarchivez-le, ou nommez-en un autre dans desk.yaml.',
  'doctor.slack.not-in': 'le bot n’est pas dans {{channel}}',
  'doctor.slack.not-in.do': 'Tapez `/invite @Deskhand` dans {{channel}}, puis vérifiez à nouveau.',
  'doctor.slack.in': 'le bot est dans {{channel}}',
  'doctor.slack.groups.none': 'aucun rôle ne dépend d’un groupe d’utilisateurs',
  'doctor.slack.no-group': 'il n’y a pas de groupe d’utilisateurs @{{group}}',
  'doctor.slack.no-group.do': 'Corrigez-le dans les rôles de desk.yaml. Existent : {{names}}.',
  'doctor.slack.group-empty': 'personne n’est dans @{{group}}',
  'doctor.slack.group-empty.do': 'Ajoutez-y quelqu’un dans Slack.',
  'doctor.slack.group': '@{{group}} est là',
  'doctor.slack.people.none': 'personne n’est appelé par son nom ici',
  'doctor.slack.people.unlinked': '{{name}} est d’astreinte et n’a pas de compte ici',
  'doctor.slack.people.gone': 'le compte {{user}} de {{name}} est désactivé',
  'doctor.slack.people.nobody':
    '{{user}}, qui devrait être {{name}}, n’est personne dans cet espace de travail',
  'doctor.slack.people.do':
    'Sous people dans desk.yaml, donnez-leur links: [{ workspace: {{workspace}}, user: U… }] ; leur profil dans Slack a "Copy member ID" sous les trois points.',
  'doctor.slack.people': 'tous ceux qui peuvent être appelés sont là : {{names}}',
  'doctor.slack.command':
    'Slack ne dit à aucune application qui répond à /support, ni quels événements elle reçoit',
  'doctor.slack.command.do':
    'Tapez une fois `/support help` : si une autre application répond, renommez la commande dans le manifeste et réinstallez. Puis mettez 👀 sur un ticket : s’il ne se passe rien, comparez "Event Subscriptions" au manifeste.',
}
