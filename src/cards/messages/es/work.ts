import type { work as English } from '../en/work.ts'
import type { RomanceTranslation } from '../translation.ts'

export const work: RomanceTranslation<typeof English> = {
  'assigned.done': '{{who}} tiene ahora {{ticket}}.',
  'assigned.told': '{{by}} le ha dado {{ticket}} · {{title}} · {{priority}}. Lo siguiente: {{due}}',
  'assigned.note': '{{by}}: {{text}}',
  'assigned.no-due': 'no vence nada.',
  'assigned.due': '{{clock}}, vence {{due}}.',
  'reopened.done': '{{ticket}} está abierto de nuevo.',
  'receipt.taken-over':
    '{{who}} toma el relevo de {{from}} y lo ha leído todo. Una persona le responderá a más tardar {{due}}.',
  'receipt.taken-over-answered': '{{who}} toma el relevo de {{from}} y lo ha leído todo.',
  'refused.not-of-team': '{{who}} no pertenece a este equipo, así que no puede tener {{ticket}}.',
  'refused.has-it-already': '{{who}} ya tiene {{ticket}}.',
  'mine.head_one': 'Tiene {{count}} ticket abierto:\n{{lines}}',
  'mine.head_other': 'Tiene {{count}} tickets abiertos, el más urgente primero:\n{{lines}}',
  'mine.head_many': 'Tiene {{count}} de tickets abiertos, el más urgente primero:\n{{lines}}',
  'mine.none': 'No tiene tickets abiertos. `/support next` muestra lo más urgente.',
  'mine.line': '{{ticket}} · {{title}} · {{priority}}',
  'next.head': 'Lo más urgente de lo que nadie tiene:\n{{lines}}',
  'next.none': 'No hay nada en espera: todos los tickets abiertos tienen responsable.',
  'away.head_one':
    'Tiene {{count}} ticket abierto. Entréguelo: `/support handover @nombre una nota`.\n{{lines}}',
  'away.head_other':
    'Tiene {{count}} tickets abiertos. Entréguelos: `/support handover @nombre una nota`.\n{{lines}}',
  'away.head_many':
    'Tiene {{count}} de tickets abiertos. Entréguelos: `/support handover @nombre una nota`.\n{{lines}}',
  'away.none': 'No tiene tickets abiertos. Puede irse con tranquilidad.',
  'away.done_one': '{{count}} ticket vuelve a la cola.',
  'away.done_other': '{{count}} tickets vuelven a la cola.',
  'away.done_many': '{{count}} de tickets vuelven a la cola.',
  'button.give-back': 'Devolver a la cola',
  'handover.done': '{{who}} tiene ahora {{tickets}}.',
  'handover.none': 'No tiene tickets abiertos que entregar.',
  'mine.quiet': 'Ninguno de sus tickets le espera ahora.',
  'mine.asleep_one': '{{count}} ticket está aplazado hasta {{until}}.',
  'mine.asleep_other': '{{count}} tickets están aplazados, el primero hasta {{until}}.',
  'mine.asleep_many': '{{count}} de tickets están aplazados, el primero hasta {{until}}.',
  'next.quiet': 'Ahora no espera nada: todos los tickets que no están aplazados tienen responsable.',
}
