import type { opening as English } from '../en/opening.ts'
import type { RomanceTranslation } from '../translation.ts'

export const opening: RomanceTranslation<typeof English> = {
  'source.opened': '{{ticket}} está abierto para {{requester}}.',
  'source.known': 'De ese mensaje ya se abrió {{ticket}}.',
  'source.unreadable':
    'No puedo leer ese mensaje desde aquí. Abra un ticket desde el menú del mensaje, o escriba `/support new …`.',
  'source.older':
    'Ese mensaje es anterior a este desk, que empezó {{begun}}, así que no se convierte en ticket. ¿Sigue pendiente? `/support new …`',
  'source.nobody':
    'No puedo saber quién escribió ese mensaje. Escriba en su lugar `/support new for @nombre …`.',
  'source.bystander':
    'Solo el autor o el equipo de soporte puede convertir un mensaje en ticket. El suyo: `/support new …`. Si incumple las normas, avise a los moderadores.',
  'source.limited_one':
    '{{requester}} ya tiene {{count}} ticket abierto, suficiente para 🎫. Añádalo a ese, o escriba `/support new …`.',
  'source.limited_other':
    '{{requester}} ya tiene {{count}} tickets abiertos, suficientes para 🎫. Añádalo a uno de ellos, o escriba `/support new …`.',
  'source.limited_many':
    '{{requester}} ya tiene {{count}} de tickets abiertos, suficientes para 🎫. Añádalo a uno de ellos, o escriba `/support new …`.',
  'wanted.head': '{{people}} personas creen que esto necesita ayuda. {{author}} en {{channel}}:\n{{text}}',
  'button.open-for': 'Abrir para {{author}}',
  'button.not-needed': 'No hace falta, cerrarlo',
  'receipt.opened-by': '{{who}}, de soporte, abrió esto a partir de su mensaje.',
  'receipt.opened-for': '{{who}}, de soporte, abrió esto para usted.',
  'preview.head': '¿Abrir este ticket? «{{text}}» · {{category}}',
  'preview.impact': '¿A quién afecta? {{impact}}, así que {{priority}}. Otra respuesta lo cambia.',
  'preview.impact.because':
    '¿A quién afecta? {{impact}}, así que {{priority}} (usted escribió «{{word}}»). Otra respuesta lo cambia.',
  'preview.impact.stated':
    'Prioridad: {{priority}}, como usted dijo. ¿A quién afecta? Otra respuesta lo cambia.',
  'preview.due': 'Una persona le responderá a más tardar {{due}}.',
  'preview.alike': 'Tiene {{ticket}} abierto, quizá sobre lo mismo: {{title}}',
  'preview.field.category': 'Categoría',
  'preview.field.priority': 'Prioridad',
  'impact.everyone': 'A todos',
  'impact.several': 'A varias personas',
  'impact.one': 'Solo a mí',
  'impact.workaround': 'Puedo seguir de otro modo',
  'stops.everyone': 'todos',
  'stops.several': 'varias personas',
  'stops.one': 'una persona',
  'stops.workaround': 'se puede seguir de otro modo',
  'button.open-it': 'Abrir',
  'button.open-anyway': 'Abrir de todos modos',
  'button.details': 'Añadir detalles',
  'button.question': 'Era una pregunta',
  'button.add-to': 'Añadir a {{ticket}}',
  'button.withdraw': 'Retirar',
  excluded: 'Puede que esto no esté cubierto (sección 2): {{name}}. Quién puede ayudar: {{help}}',
  'preview.gone': 'Ese borrador ya no está: se abrió, se descartó o pasó un día. Escríbalo otra vez.',
  'preview.added': 'Añadido a {{ticket}}. El equipo lo ve.',
  'opened.alike': 'Quizá sea lo mismo que {{tickets}}, que tiene abierto.',
  'form.new.category': '¿De qué se trata?',
  'refused.new-for':
    'Solo el equipo de soporte puede abrir un ticket para otra persona. El suyo: `/support new …`',
  'refused.no-person': 'No conozco aquí a nadie llamado {{name}}. Escriba el nombre como en @nombre.',
  'refused.several-persons':
    'Aquí hay varias personas llamadas {{name}}: {{people}}. Escriba a quién se refiere.',
  'refused.your-text': 'Su texto:\n{{text}}',
  'refused.wait-duration':
    '`{{word}}` no es algo que alguien pueda dar. Diga qué hace falta: `/support wait {{number}} …`. Para apartarlo un rato: `/support snooze {{number}} 2h`.',
  'refused.bad-duration': '`{{word}}` no es una duración. Escríbala como 15m, 2h o 7d, un año como máximo.',
  'refused.block-team': '{{who}} es del equipo y no se le puede bloquear.',
  'refused.who': '¿A quién? `/support {{verb}} @nombre …`',
  'block.done': '{{who}} no puede abrir tickets hasta {{until}}.',
  'block.no-reason': 'ninguno indicado',
  'block.over': '{{who}} puede abrir tickets de nuevo.',
  'blocked.until': 'No puede abrir tickets aquí hasta {{until}}. Motivo: {{reason}}. Consultas: {{contact}}',
}
