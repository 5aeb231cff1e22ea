import type { doctorDiscord as English } from '../en/doctor-discord.ts'
import type { Translation } from '../translation.ts'

export const doctorDiscord: Translation<typeof English> = {
  'check.discord-token': 'Discord: token',
  'check.discord-servers': 'Discord: servidores',
  'check.discord-intents': 'Discord: intents',
  'check.discord-channels': 'Discord: canales',
  'check.discord-forums': 'Discord: foros',
  'check.discord-roles': 'Discord: roles',
  'check.discord-calls': 'Discord: avisos',
  'check.discord-commands': 'Discord: comandos',
  'doctor.nothing-named': 'ninguno',
  'doctor.discord.token': 'el token es el de {{name}}',
  'doctor.discord.server': 'el bot está en el servidor {{server}}',
  'doctor.discord.no-server': 'el bot no está en el servidor {{server}}',
  'doctor.discord.no-server.do': 'Corrija el identificador en desk.yaml o abra {{invite}}',
  'doctor.discord.invite': 'una invitación con solo los permisos que necesita: {{invite}}',
  'doctor.discord.members': 'el bot se entera de los miembros que se van',
  'doctor.discord.content': 'el bot puede leer lo que se escribe',
  'doctor.discord.no-content':
    'el Message Content Intent está apagado: lo que se escribe no puede pasar de un lado a otro del ticket, y 🎫 no lee ningún mensaje; los comandos, emojis, botones y plazos funcionan',
  'doctor.discord.no-content.do':
    'Active "Message Content Intent" en "Bot" de la aplicación en discord.com/developers y reinicie.',
  'doctor.discord.commands': '/{{command}} y /desk están registrados',
  'doctor.discord.commands.old': 'los comandos del servidor {{server}} aún no son los de esta versión',
  'doctor.discord.commands.old.do': 'Se registran en el próximo arranque.',
  'doctor.discord.no-channel': 'Discord no muestra al bot ningún canal {{channel}}',
  'doctor.discord.no-channel.do': 'Créelo, corríjalo en desk.yaml o deje que el bot lo vea. Ve {{names}}.',
  'doctor.discord.no-text':
    '{{channel}} no es un canal de texto, así que los recibos de quienes piden allí son mensajes directos',
  'doctor.discord.no-text.do': 'Nombre un canal de texto: solo allí se pueden abrir hilos privados.',
  'doctor.discord.lacks': 'en {{channel}} al bot le falta {{names}}',
  'doctor.discord.lacks.do': 'Editar el canal, Permisos, rol del bot: permita {{names}}.',
  'doctor.discord.lacks.intake':
    'en {{channel}} al bot le falta {{names}}, así que lo que el equipo escribe por error en el hilo de quien pide se queda allí',
  'doctor.discord.lacks.triage':
    'en {{channel}} al bot le falta {{names}}, así que el 👀 de quien llegó segundo se queda',
  'doctor.discord.allow': 'Permita {{names}} al rol del bot allí.',
  'doctor.discord.rights': 'el bot puede hacer en {{channel}} lo que debe',
  'doctor.discord.forum': 'el foro {{channel}} tiene una etiqueta para cada estado y prioridad',
  'doctor.discord.no-tags': 'el foro {{channel}} no tiene etiquetas llamadas {{names}}',
  'doctor.discord.no-tags.do': 'Editar el canal, Etiquetas: añádalas. Los mensajes llevan las que hay.',
  'doctor.discord.role': 'el rol @{{role}} existe',
  'doctor.discord.roles': '{{number}} roles se llaman @{{role}}, y cada uno cuenta',
  'doctor.discord.roles.do':
    'Escriba su identificador en desk.yaml: Ajustes del servidor, Roles, ⋯, Copiar ID del rol.',
  'doctor.discord.no-role': 'el servidor no tiene ningún rol @{{role}}',
  'doctor.discord.no-role.do': 'Créelo o corríjalo en desk.yaml. Hay {{names}}.',
  'doctor.discord.called.unlinked':
    '{{name}} está de guardia, y el archivo del soporte no nombra su identificador en este servidor: un aviso lo nombra y no suena a nadie',
  'doctor.discord.called.unlinked.do':
    "Añada links: [{ workspace: '{{server}}', user: '…' }] a {{name}} en people: de desk.yaml.",
  'doctor.discord.called.no-member': '{{name}} ({{user}}) no es miembro del servidor',
  'doctor.discord.called.no-member.do': 'Corrija el identificador en desk.yaml o invite a esa persona.',
  'doctor.discord.called':
    'una mención llega a todos los que están de guardia; para eso ningún rol debe ser mencionable',
}
