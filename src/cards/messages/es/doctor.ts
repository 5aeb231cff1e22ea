import type { doctor as English } from '../en/doctor.ts'
import type { RomanceTranslation } from '../translation.ts'

export const doctor: RomanceTranslation<typeof English> = {
  'check.files': 'archivos',
  'check.chats': 'chats',
  'check.sample-values': 'valores de muestra',
  'check.time-zones': 'zonas horarias',
  'check.database': 'base de datos',
  'check.rota': 'turnos de guardia',
  'check.ladder': 'cadena de avisos',
  'check.pager': 'avisador',
  'doctor.unmade': 'no se pudo hacer la comprobación ({{name}})',
  'doctor.unmade.do': 'Es un defecto de Deskhand: avise, por favor.',
  'doctor.unmade.away': 'no se pudo hacer la comprobación: {{reason}}',
  'doctor.unmade.away.do': 'Vuelva a mirar cuando lo demás esté corregido.',
  'complaint.yaml':
    '{{file}}, línea {{line}}, columna {{column}}: esto no es YAML válido. En la terminal, en inglés: «{{what}}»',
  'complaint.unknown':
    '{{file}}, línea {{line}}, columna {{column}}: este nombre no existe aquí. En la terminal, en inglés: «{{what}}»',
  'complaint.missing':
    '{{file}}, línea {{line}}, columna {{column}}: aquí falta algo. En la terminal, en inglés: «{{what}}»',
  'complaint.value':
    '{{file}}, línea {{line}}, columna {{column}}: este valor no puede estar aquí. En la terminal, en inglés: «{{what}}»',
  'complaint.other':
    '{{file}}, línea {{line}}, columna {{column}}: esto no encaja con lo demás. En la terminal, en inglés: «{{what}}»',
  'complaint.setting': '{{where}}: no se puede usar así. En la terminal, en inglés: «{{what}}»',
  'complaint.do': 'en inglés: «{{remedy}}»',
  'doctor.files': '{{desk}}: {{file}} y {{policy}} no tienen errores',
  'doctor.sample.none': '{{desk}}: no queda nada de la muestra',
  'doctor.sample': '{{desk}}: hay valores de la empresa de muestra en {{places}}',
  'doctor.sample.do': 'Ponga los suyos antes de que los clientes los vean.',
  'doctor.in.policy': '{{where}} (política)',
  'doctor.in.desk': '{{where}} (archivo del soporte)',
  'doctor.chats': '{{desk}} está disponible en {{places}}',
  'doctor.chats.slack.unnamed':
    '{{variable}} está puesto, y ningún archivo de desk nombra un espacio de Slack',
  'doctor.chats.slack.unnamed.do':
    'Nómbrelo en workspaces: del archivo de desk, { platform: slack, id: T…, channels: { triage: … } }, o quite {{variable}}.',
  'doctor.chats.slack.several':
    'un token abre un solo espacio de Slack, y los archivos de desk nombran varios: {{names}}',
  'doctor.chats.slack.several.do':
    'Nombre solo el del token, o deje que cada espacio instale la app (docs/slack.md).',
  'doctor.chats.slack.shut': '{{desk}} nombra el espacio de Slack {{id}}, y no hay ningún token de Slack',
  'doctor.chats.slack.shut.do':
    'Ponga SLACK_BOT_TOKEN y SLACK_APP_TOKEN (docs/slack.md), o quite el espacio del archivo de desk; sin chat se puede probar en { platform: playground, id: playground }.',
  'doctor.chats.discord.unnamed':
    '{{variable}} está puesto, y ningún archivo de desk nombra un servidor de Discord',
  'doctor.chats.discord.unnamed.do':
    "Nómbrelo en workspaces: del archivo de desk, { platform: discord, id: '…', channels: { triage: … } }, o quite {{variable}}.",
  'doctor.chats.discord.shut':
    '{{desk}} nombra el servidor de Discord {{id}}, y no hay ningún token de Discord',
  'doctor.chats.discord.shut.do':
    'Ponga DISCORD_TOKEN (docs/discord.md), o quite el servidor del archivo de desk; sin chat se puede probar en { platform: playground, id: playground }.',
  'doctor.chats.playground.shut':
    '{{desk}} nombra solo el playground, que no arranca junto a Slack o Discord',
  'doctor.chats.playground.shut.do':
    'Nombre un espacio de Slack o un servidor de Discord en su archivo de desk, o ejecútelo en un proceso y una carpeta de datos propios.',
  'doctor.zone': '{{zone}} se conoce (datos de {{version}})',
  'doctor.zone.unknown': 'este Node no tiene datos de {{zone}}',
  'doctor.zone.unknown.do': 'Instale un Node con los datos ICU completos, como el de nodejs.org.',
  'doctor.zone.sample': '{{desk}}: la zona es la de la muestra, {{zone}}; todas las horas se leen allí',
  'doctor.zone.sample.do':
    'Ponga la suya en la sección 3 de la política (`zone:`) y en `rota.zone` del archivo del soporte, por ejemplo Europe/Berlin.',
  'doctor.folder.missing': '{{folder}} se creará al arrancar por primera vez',
  'doctor.folder.empty':
    '{{folder}} existe y se puede escribir en ella; la base de datos se crea al arrancar por primera vez',
  'doctor.folder.in-use':
    '{{folder}} lo usa un Deskhand en marcha, como debe ser; mientras tanto nadie más puede mirar dentro',
  'doctor.folder.used': '{{folder}} contiene el servicio, y nadie lo usa ahora',
  'doctor.disk': 'a su disco le quedan {{free}} MB',
  'doctor.disk.do': 'Libere espacio o cambie DESKHAND_DATA de sitio.',
  'doctor.embedded':
    'la base de datos incorporada sirve para probar y para una sola máquina: no sobrevive a un corte de luz',
  'doctor.embedded.do': 'Para producción, ponga en DATABASE_URL un servidor PostgreSQL.',
  'doctor.postgres': 'PostgreSQL {{version}} responde',
  'doctor.clocks': 'su reloj y el de esta máquina coinciden',
  'doctor.clocks.apart': 'su reloj y el de esta máquina difieren en {{seconds}} s',
  'doctor.clocks.apart.do':
    'Haga que ambas máquinas ajusten su reloj por NTP. Deskhand se guía por el reloj de la base de datos.',
  'doctor.dead.do': 'El registro dice por qué, cada uno bajo "a message could not be delivered".',
  'doctor.dead.none': 'no se dio por perdido ningún mensaje',
  'doctor.tables': 'las tablas están al día',
  'doctor.tables.newer': 'las tablas son de un Deskhand más nuevo',
  'doctor.tables.newer.do': 'Use esa versión o restaure una copia hecha con esta.',
  'doctor.tables.missing.do': 'El próximo arranque las hace; `deskhand migrate` las hace ahora.',
  'doctor.rota.nobody': '{{desk}}: nadie está de guardia',
  'doctor.rota.nobody.do': 'Añada rota.levels a {{file}}.',
  'doctor.rota': '{{desk}}, nivel {{level}} «{{name}}»: {{people}}',
  'doctor.rota.then': 'después {{who}}',
  'doctor.rota.gap': '{{desk}}, nivel {{level}} «{{name}}»: nadie de {{from}} a {{to}} ({{zone}})',
  'doctor.rota.gap.do': 'Añada en {{file}}, en rota.levels, un turno o una excepción.',
  'doctor.rota.empty': '{{desk}}: desde {{from}} ({{zone}}) nadie está de guardia en ningún nivel',
  'doctor.ladder': '{{desk}}: cada nivel de la cadena de avisos llega a alguien ({{names}})',
  'doctor.ladder.empty':
    '{{desk}}: el nivel «{{name}}» de la cadena de avisos no llega a nadie en las próximas 24 horas y se omite',
  'doctor.ladder.empty.do':
    'Ponga a alguien en sus turnos o nombre a otra persona en la sección 5 de la política.',
  'doctor.pager.none':
    '{{desk}}: A quien está de guardia solo se le avisa por chat. Un teléfono en silencio no sonará.',
  'doctor.pager.none.do':
    'Añada un avisador al archivo del soporte (docs/pager.md). Hasta entonces, quien esté de guardia debería permitir de noche los avisos del canal de guardia; pruébelo una vez.',
  'doctor.pager.ready': '{{id}} ({{kind}}) está configurado; no se envió nada',
  'doctor.pager.ready.do': '`deskhand doctor --ring` lo hace sonar.',
  'doctor.pager.one-way': '{{id}} ({{kind}}): una respuesta por teléfono no vuelve, solo cuenta la del chat',
  'doctor.pager.one-way.do': 'Defina {{name}} (docs/pager.md).',
  'doctor.sample.more_one':
    '{{desk}}: hay valores de la empresa de muestra en {{places}} y en {{count}} lugar más',
  'doctor.sample.more_other':
    '{{desk}}: hay valores de la empresa de muestra en {{places}} y en {{count}} lugares más',
  'doctor.sample.more_many':
    '{{desk}}: hay valores de la empresa de muestra en {{places}} y en {{count}} de lugares más',
  'doctor.dead_one': '{{count}} mensaje del servicio «{{desk}}» no se pudo entregar',
  'doctor.dead_other': '{{count}} mensajes del servicio «{{desk}}» no se pudieron entregar',
  'doctor.dead_many': '{{count}} de mensajes del servicio «{{desk}}» no se pudieron entregar',
  'doctor.tables.missing_one': '{{count}} migración de las tablas está pendiente',
  'doctor.tables.missing_other': '{{count}} migraciones de las tablas están pendientes',
  'doctor.tables.missing_many': '{{count}} de migraciones de las tablas están pendientes',
}
