import type { policy as English } from '../en/policy.ts'
import type { RomanceTranslation } from '../translation.ts'

export const policy: RomanceTranslation<typeof English> = {
  'publish.none': 'No hay ningún borrador. Está en vigor la versión {{version}} de la política.',
  'publish.done':
    'La versión {{version}} está en vigor. Los tickets abiertos conservan las condiciones con las que se abrieron.',
  'publish.later':
    'La versión {{version}} está en vigor con lo que mejora. Lo que empeora rige desde el {{from}}, como versión {{later}}.',
  'publish.raced':
    'Otra persona acaba de publicar. Mire lo que está en vigor ahora y diga `publish` otra vez si todavía lo desea.',
  'draft.head':
    'Borrador de la política, versión {{version}} en cuanto lo publique. Aún no hay nada público.',
  'draft.better': '{{section}} {{name}}: {{before}} → {{after}} (mejora, de inmediato)',
  'draft.worse':
    '{{section}} {{name}}: {{before}} → {{after}} (empeora, desde el {{from}}: el preaviso prometido)',
  'draft.neutral': '{{section}} {{name}}: {{before}} → {{after}}',
  'draft.prose': 'Otra redacción en {{sections}}.',
  'draft.more_one': 'y {{count}} valor más',
  'draft.more_other': 'y {{count}} valores más',
  'draft.more_many': 'y {{count}} de valores más',
  'draft.reaches': 'Llega a {{channels}}.',
  'draft.quiet': 'No cambia ningún valor: no se anunciará nada.',
  'draft.gone': 'Este borrador ya no está pendiente. Está en vigor la versión {{version}} de la política.',
  'faulty.head':
    'El archivo de la política ha cambiado y no se puede usar. La versión {{version}} sigue en vigor.',
  'faulty.desk':
    'El archivo del equipo de soporte ha cambiado y no se puede usar. Sigue valiendo lo que se leyó al arrancar.',
  'faulty.none': 'El archivo del equipo de soporte ha cambiado. Se usará cuando Deskhand se inicie de nuevo.',
  'faulty.words': 'Los errores, como los nombra `deskhand policy check`, en inglés:',
  'faulty.more_one': 'y {{count}} error más: `deskhand policy check` los nombra todos',
  'faulty.more_other': 'y {{count}} errores más: `deskhand policy check` los nombra todos',
  'faulty.more_many': 'y {{count}} de errores más: `deskhand policy check` los nombra todos',
  'news.head': 'Nuestra política de soporte ha cambiado (versión {{version}}).',
  'news.now': 'Desde hoy',
  'news.later': 'Desde el {{from}}',
  'news.line': '{{name}}: {{after}} (hasta ahora {{before}})',
  'news.open': 'Los tickets abiertos antes conservan sus plazos.',
  'draft.effect':
    'En los {{tickets}} tickets de los últimos 30 días: a tiempo {{before}} → {{after}}, avisos de guardia {{pagesBefore}} → {{pagesAfter}}.',
  'draft.effect.bounded':
    'En los {{tickets}} tickets más recientes de los últimos 30 días: a tiempo {{before}} → {{after}}, avisos de guardia {{pagesBefore}} → {{pagesAfter}}.',
  'draft.no-share': 'nada vencía',
  'draft.warning': '⚠️ La terminal advierte, en inglés: «{{what}}»',
  'draft.keeping': 'Los tickets abiertos conservan lo que tenían: {{tickets}}.',
  'draft.keeping.one': '{{count}} con la versión {{version}}',
  'draft.nowhere': 'Aquí no hay canal de anuncios: nadie se enteraría.',
  'draft.replaced': 'El archivo ha vuelto a cambiar: un borrador más nuevo ocupa el lugar de este.',
  'draft.discarded':
    '{{by}} ha descartado este borrador. La versión {{version}} sigue en vigor, y el archivo espera hasta que vuelva a cambiar.',
  'draft.published': 'La versión {{version}} está en vigor, publicada por {{by}}.',
  'draft.scheduled': 'La versión {{version}} rige desde el {{from}}, publicada por {{by}}.',
  'draft.later': 'Lo que empeora rige desde el {{from}}, como versión {{version}}.',
  'draft.read': 'Leído hasta ahora por {{read}}: {{channels}}.',
  'draft.read-of': 'Leído hasta ahora por {{read}} de {{people}}.',
  'audience.channel_one': '({{count}} persona)',
  'audience.channel_other': '({{count}} personas)',
  'audience.channel_many': '({{count}} de personas)',
  'audience.server': '(un servidor de {{count}})',
  'value.first-response': 'Primera respuesta, prioridad {{priority}}',
  'value.next-response': 'Próxima respuesta, prioridad {{priority}}',
  'value.update': 'Aviso de avance, prioridad {{priority}}',
  'value.resolution': 'Solución, prioridad {{priority}}',
  'value.of-plan': '{{name}}, plan {{plan}}',
  'value.hours': 'Horario de atención',
  'value.notice': 'Preaviso de lo que empeora',
  'changed.head': 'Lo que cambia la versión {{version}} de nuestra política de soporte:',
  'changed.better': '{{section}} · {{name}}: {{before}} → {{after}} (mejora)',
  'changed.worse': '{{section}} · {{name}}: {{before}} → {{after}} (empeora)',
  'changed.neutral': '{{section}} · {{name}}: {{before}} → {{after}}',
  'changed.from': 'Lo que empeora rige desde el {{from}}.',
  'changed.prose': 'Otra redacción en {{sections}}.',
  'changed.read': '`/support policy 4` muestra una sección tal como está ahora.',
  'news.noted': 'Anotado, gracias.',
  'news.gone': 'Ese anuncio ya no se conoce. `/support policy` muestra la política tal como está ahora.',
  'button.changed': 'Qué ha cambiado',
  'button.read': 'Lo he leído',
  'button.publish-on': 'Publicar el…',
  'button.discard': 'Descartar',
  'form.publish.title': 'Publicar un día',
  'form.publish.day': '¿Desde qué día? (2027-01-04, tomorrow, monday)',
  'form.publish.error.day': 'Eso no es un día. Escriba 2027-01-04, tomorrow o monday.',
  'form.publish.error.past': 'Ese día ya pasó.',
  'publish.replaced': 'El archivo ha cambiado desde entonces: mire el borrador más nuevo y decida de nuevo.',
  'publish.scheduled': 'Publicado: la versión {{version}} rige desde el {{from}}.',
  'publish.scheduled-later':
    'Publicado: la versión {{version}} rige desde el {{from}} con lo que mejora. Lo que empeora rige desde el {{later}}, como versión {{next}}.',
  'publish.quiet':
    'La versión {{version}} está en vigor. No cambió ningún valor que no estuviera ya anunciado: no se dice nada.',
  'publish.discarded': 'Descartado. La versión {{version}} sigue en vigor.',
  'review.due':
    '📋 La política de soporte debe revisarse este mes. La versión {{version}} está en vigor desde el {{since}}.',
  'review.gaps_one': 'En los últimos {{days}} días {{count}} pregunta quedó sin respuesta: {{questions}}',
  'review.gaps_other':
    'En los últimos {{days}} días {{count}} preguntas quedaron sin respuesta: {{questions}}',
  'review.gaps_many':
    'En los últimos {{days}} días {{count}} de preguntas quedaron sin respuesta: {{questions}}',
  'review.kept': 'De lo que vencía en los últimos {{days}} días, {{share}} llegó a tiempo.',
  'review.how': 'Cambie el archivo y publíquelo, o déjelo como está: la próxima revisión será el {{next}}.',
  'terms.applied':
    '{{ticket}} sigue ahora la versión {{version}} de nuestra política de soporte, que le da más tiempo: una persona responde antes del {{due}}.',
  'terms.applied.open':
    '{{ticket}} sigue ahora la versión {{version}} de nuestra política de soporte, que da más tiempo para resolverlo.',
  'answer.worded':
    'Redactado por {{by}} a partir de la política, versión {{version}}: {{sections}}. Lo que vale es la política.',
}
