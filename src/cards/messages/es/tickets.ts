import type { tickets as English } from '../en/tickets.ts'
import type { RomanceTranslation } from '../translation.ts'

export const tickets: RomanceTranslation<typeof English> = {
  'receipt.head': '🎫 {{ticket}} · {{title}} · {{priority}}.\n{{state}}',
  'receipt.new': 'Lo hemos recibido. Una persona le responderá a más tardar {{due}}.',
  'receipt.new-late':
    'Lo hemos recibido. La respuesta debía llegar a más tardar {{due}}. Vamos con retraso, y el equipo lo sabe.',
  'receipt.claimed': '{{who}} se ocupa desde las {{since}}. Una persona le escribirá a más tardar {{due}}.',
  'receipt.claimed-late':
    '{{who}} se ocupa desde las {{since}}. La respuesta debía llegar a más tardar {{due}}. Vamos con retraso.',
  'receipt.answered': '{{who}} está trabajando en ello.',
  'receipt.answered-free': 'Ya tiene respuesta y espera a que quede alguien libre.',
  'receipt.resolved': 'Resuelto por {{who}}, {{when}}.',
  'receipt.why-open': 'Por qué entonces: el soporte está abierto, y las {{target}} terminan en ese momento.',
  'receipt.why-closed':
    'Por qué entonces: el soporte está cerrado{{holiday}} y abre {{opening}}; las {{target}} terminan en ese momento.',
  'receipt.why-always': 'Por qué entonces: {{target}}, día y noche.',
  'receipt.thread': 'Si falta algo, respóndalo en este hilo.',
  'receipt.field.due': 'Primera respuesta antes de',
  'receipt.field.solution': 'Resuelto antes de',
  'receipt.field.status': 'Estado',
  'receipt.field.policy': 'Versión de la política',
  'triage.head': '{{sign}} {{priority}} · {{ticket}} · {{title}}\n{{state}}',
  'triage.new': 'SIN ASIGNAR desde {{since}}',
  'triage.open': '👀 {{who}} desde {{since}}',
  'triage.resolved': '✅ resuelto por {{who}}, {{when}}',
  'triage.rated': 'valorado con {{score}} de 5',
  'triage.field.requester': 'De',
  'triage.field.first': 'Primera respuesta',
  'triage.field.resolution': 'Solución',
  'triage.field.ladder': 'Avisado',
  'triage.clock.running': 'vence {{due}} (quedan {{left}})',
  'triage.clock.late': 'CON RETRASO desde {{due}}',
  'triage.clock.met': 'a tiempo, {{when}}',
  'triage.clock.missed': '{{when}}, tarde: vencía {{due}}',
  'triage.clock.warned': 'ha pasado el {{percent}} % del tiempo',
  'triage.internal': 'Este hilo es interno. {{who}} solo ve lo que usted envía con «Responder».',
  'triage.words.new': '👀 o «Tomar» para ocuparse, ✅ o «Resolver» cuando esté resuelto.',
  'triage.words.open': '✅ o «Resolver» cuando esté resuelto. Quitar 👀 lo devuelve.',
  'triage.words.resolved': 'Quitar ✅ lo abre de nuevo.',
}
