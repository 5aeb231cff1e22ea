import type { doctorSlack as English } from '../en/doctor-slack.ts'
import type { Translation } from '../translation.ts'

export const doctorSlack: Translation<typeof English> = {
  'check.slack-token': 'Slack: token',
  'check.slack-scopes': 'Slack: permisos',
  'check.slack-connection': 'Slack: conexión',
  'check.slack-clock': 'Slack: reloj',
  'check.slack-channels': 'Slack: canales',
  'check.slack-groups': 'Slack: grupos',
  'check.slack-people': 'Slack: personas',
  'check.slack-command': 'Slack: comando',
  'doctor.slack.token': 'el token del bot es el de @{{name}} en {{workspace}}',
  'doctor.slack.scopes.unknown': 'Slack no dijo qué permisos tiene el token',
  'doctor.slack.scopes.unknown.do':
    'Compare "OAuth & Permissions" de la aplicación en api.slack.com con adapters/slack/manifest.yaml.',
  'doctor.slack.scopes': 'el token tiene los {{number}} permisos del manifiesto',
  'doctor.slack.scopes.missing': 'al token le faltan {{names}}',
  'doctor.slack.scopes.beyond': 'el token puede más de lo necesario: {{names}}',
  'doctor.slack.reinstall':
    'En api.slack.com ponga adapters/slack/manifest.yaml en "App Manifest" y pulse "Reinstall to Workspace".',
  'doctor.slack.http': 'los eventos llegan por HTTP a /slack/events',
  'doctor.slack.http.do':
    'Las URL de solicitud de la aplicación en api.slack.com deben nombrar esta máquina, con https, y estar verificadas.',
  'doctor.slack.socket': 'los eventos llegan por Socket Mode, y Slack abre conexiones',
  'doctor.slack.app-token': 'Slack no acepta {{name}} ({{code}})',
  'doctor.slack.app-token.do':
    'Copie un token de aplicación (xapp-…) de "Basic Information"; xoxb-… va en SLACK_BOT_TOKEN.',
  'doctor.slack.app-scope': 'a {{name}} le falta connections:write',
  'doctor.slack.app-scope.do': 'Cree un token de aplicación con ese permiso.',
  'doctor.slack.closed': 'Slack no abre conexiones ({{code}})',
  'doctor.slack.closed.do': 'Active "Socket Mode" de la aplicación en api.slack.com.',
  'doctor.slack.away': 'no se pudo pedir una conexión: {{reason}}',
  'doctor.slack.away.do': 'Compruebe si esta máquina llega a slack.com, y SLACK_API_URL si está definida.',
  'doctor.slack.clock.unknown': 'Slack no dijo qué hora es',
  'doctor.slack.clock.refused': 'los relojes difieren en {{seconds}} s: se rechazan las solicitudes de Slack',
  'doctor.slack.clock': 'los relojes difieren en {{seconds}} s',
  'doctor.slack.clock.do': 'Haga que esta máquina ajuste su reloj por NTP.',
  'doctor.slack.no-channel': 'Slack no muestra a la aplicación ningún canal {{channel}}',
  'doctor.slack.no-channel.do':
    'Corrija el nombre en desk.yaml; si es privado, escriba allí primero `/invite @Deskhand`.',
  'doctor.slack.archived': '{{channel}} está archivado',
  'doctor.slack.archived.do': 'Desarchívelo o nombre otro en desk.yaml.',
  'doctor.slack.not-in': 'el bot no está en {{channel}}',
  'doctor.slack.not-in.do': 'Escriba `/invite @Deskhand` en {{channel}} y vuelva a comprobar.',
  'doctor.slack.in': 'el bot está en {{channel}}',
  'doctor.slack.groups.none': 'ningún papel depende de un grupo de usuarios',
  'doctor.slack.no-group': 'no hay ningún grupo de usuarios @{{group}}',
  'doctor.slack.no-group.do': 'Corríjalo en los papeles de desk.yaml. Existen: {{names}}.',
  'doctor.slack.group-empty': 'nadie está en @{{group}}',
  'doctor.slack.group-empty.do': 'Añada a alguien en Slack.',
  'doctor.slack.group': '@{{group}} existe',
  'doctor.slack.people.none': 'aquí no se avisa a nadie por su nombre',
  'doctor.slack.people.unlinked': '{{name}} está de guardia y no tiene cuenta aquí',
  'doctor.slack.people.gone': 'la cuenta {{user}} de {{name}} está desactivada',
  'doctor.slack.people.nobody': '{{user}}, que debería ser {{name}}, no es nadie en este espacio de trabajo',
  'doctor.slack.people.do':
    'En people de desk.yaml, déles links: [{ workspace: {{workspace}}, user: U… }]; su perfil en Slack tiene "Copy member ID" bajo los tres puntos.',
  'doctor.slack.people': 'todos los que pueden ser avisados están aquí: {{names}}',
  'doctor.slack.command':
    'Slack no dice a ninguna aplicación quién responde a /support ni qué eventos recibe',
  'doctor.slack.command.do':
    'Escriba una vez `/support help`: si responde otra aplicación, cambie el nombre del comando en el manifiesto y reinstale. Luego ponga 👀 en un ticket: si no pasa nada, compare "Event Subscriptions" con el manifiesto.',
}
