import type { outages as English } from '../en/outages.ts'
import type { RomanceTranslation } from '../translation.ts'

export const outages: RomanceTranslation<typeof English> = {
  'outage.everything': 'todo',
  'outage.maintenance.announced':
    '🔧 Trabajos programados en {{services}}: {{title}}\nDe {{from}} a {{to}}, en su hora ({{local}}).',
  'outage.maintenance.soon': '🔧 Mañana: {{title}} ({{services}}), de {{from}} a {{to}}.',
  'outage.maintenance.begun':
    '🔧 Ha empezado: {{title}} ({{services}}). Debería terminar a más tardar {{to}}.',
  'outage.disruption.begun':
    '⚠️ {{title}} ({{services}}). Lo sabemos y trabajamos en ello; próxima noticia antes de las {{next}}.',
  'outage.goes-on': 'Continúa: {{title}} ({{services}}). Próxima noticia antes de las {{next}}.',
  'outage.word': '{{title}} ({{services}}): {{text}}\nPróxima noticia antes de las {{next}}.',
  'outage.word.early': '{{title}} ({{services}}): {{text}}',
  'outage.moved': 'Tardará más: {{title}} ({{services}}), hasta {{to}} en vez de {{before}}.',
  'outage.over': '✅ Terminado: {{title}} ({{services}}), desde {{over}}.',
  'closed-days': 'Cerrado el {{days}}. Volvemos a abrir el {{opens}}.',
  'outage.cancelled': 'Cancelado: {{title}} ({{services}}), que estaba previsto para {{from}}.',
  'outage.past': '{{title}} ({{services}}): más abajo hay noticias nuevas.',
  'outage.ask':
    '{{title}} ({{services}}): ¿ha terminado? Si no hay respuesta antes de las {{until}}, se dirá a todos que continúa.',
  'outage.told':
    'Nos pidió que le avisáramos: {{title}} ha terminado, desde {{over}}. Si no es así para usted, abra un ticket: `/support new …`',
  'outage.known': 'Ya lo sabemos: {{title}} ({{services}}), hasta {{to}}.',
  'outage.known.open': 'Ya lo sabemos: {{title}} ({{services}}); próxima noticia antes de las {{next}}.',
  'outage.watching': 'Le avisaremos cuando termine: {{title}}.',
  'outage.list': 'Programado y en curso:\n{{lines}}',
  'outage.list.none':
    'No hay nada programado ni se conoce ninguna avería. `/support maintenance new` programa trabajos, `/support disruption <qué>` informa de una incidencia.',
  'outage.line': '{{id}} · {{title}} ({{services}}) · de {{from}} a {{to}}',
  'outage.line.open': '{{id}} · {{title}} ({{services}}) · desde {{from}}',
  'outage.preview':
    'Aún no es público.\n{{title}} · {{services}}\nDe {{from}} a {{to}}, en su hora ({{local}}).',
  'outage.preview.now':
    'Aún no es público.\n{{title}} · {{services}} · desde ahora. Se debe una noticia cada {{every}}.',
  'outage.preview.late': 'Eso es con {{ahead}} de antelación; la sección 7 promete {{promised}}.',
  'outage.preview.pauses':
    'Mientras tanto, el tiempo se detiene para los tickets sobre {{services}} y para nada más.',
  'outage.preview.pauses-all': 'Mientras tanto, el tiempo se detiene para todos los tickets.',
  'outage.preview.pauses-most':
    'Mientras tanto, el tiempo se detiene para todos los tickets, salvo los críticos.',
  'button.outage.again': 'Otra fecha',
  'outage.preview.reaches': 'Llega a {{channel}}.',
  'outage.preview.nowhere': 'Aquí no hay canal de anuncios: solo se informa a quien pregunta.',
  'outage.dropped': 'No se anuncia nada.',
  'outage.announced':
    'Anunciado. `/support {{verb}} {{id}} over` lo termina, `/support {{verb}} {{id}} <texto>` cuenta a todos cómo va.',
  'outage.said': 'Comunicado.',
  'outage.refused': 'Eso ya no es posible. Estado de {{title}}: {{state}}.',
  'outage.none': 'No hay trabajos ni incidencias con ese número. `/support maintenance` los muestra.',
  'outage.gone': 'No se anunció a tiempo. Dígalo otra vez.',
  'outage.state.planned': 'programado',
  'outage.state.running': 'en curso',
  'outage.state.over': 'terminado',
  'outage.state.cancelled': 'cancelado',
  'button.outage.announce': 'Anunciar',
  'button.outage.urgent': 'Anunciar como urgente',
  'button.outage.drop': 'Cancelar',
  'button.outage.over': 'Terminado',
  'button.outage.more': '30 min más',
  'button.outage.problem': 'Hay un problema',
  'button.outage.watch': 'Avísenme cuando termine',
  'form.maintenance.title': 'Programar trabajos',
  'form.disruption.title': 'Informar de una avería',
  'form.outage.what': '¿Qué es?',
  'form.outage.service': '¿A qué afecta?',
  'form.outage.day': '¿Qué día? (2026-11-29, tomorrow, next sunday)',
  'form.outage.from': 'Desde (20:00)',
  'form.outage.to': 'Hasta (24:00)',
  'form.outage.word.title': 'Contar a todos cómo va',
  'form.outage.word.text': '¿Cómo va?',
  'form.outage.error.day': 'Eso no es un día. Escriba 2026-11-29, tomorrow o next sunday.',
  'form.outage.error.time': 'Eso no es una hora. Escríbala como 20:00.',
  'form.outage.error.past': 'Eso ya pasó.',
  'help.maintenance': 'programa trabajos, los muestra, los mueve y los termina',
  'help.disruption': 'cuenta a todos una avería, cómo va y cuándo termina',
  'outage.report': '📝 {{title}} ha terminado. Se debe un informe por escrito antes del {{due}}.',
  'outage.report.due': '📝 El informe por escrito sobre {{title}} se debía antes del {{due}}.',
  'outage.report.settled': '📝 {{title}}: el informe está resuelto, dice {{who}}.',
  'button.outage.reported': 'Escrito o no hace falta',
  'outage.preview.sooner':
    'Los trabajos urgentes se anuncian con {{urgent}} de antelación cuando es posible: esto es antes.',
  'outage.preview.longer': 'Los trabajos urgentes deben durar como máximo {{most}}: esto dura {{length}}.',
}
