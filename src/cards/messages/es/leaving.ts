import type { leaving as English } from '../en/leaving.ts'
import type { RomanceTranslation } from '../translation.ts'

export const leaving: RomanceTranslation<typeof English> = {
  'left.ask_one': 'Ha salido de {{place}}. Su {{count}} ticket vuelve a la cola a las {{when}}.',
  'left.ask_other': 'Ha salido de {{place}}. Sus {{count}} tickets vuelven a la cola a las {{when}}.',
  'left.ask_many': 'Ha salido de {{place}}. Sus {{count}} de tickets vuelven a la cola a las {{when}}.',
  'left.team': 'el equipo',
  'left.channel': '#{{channel}}',
  'left.back': 'Sus tickets están de nuevo en la cola.',
  'left.kept': 'Sus tickets siguen con usted.',
  'button.stay': 'He vuelto',
  'button.leave-now': 'Devolverlos ahora',
  'leaver.head': '{{who}} ya no está.',
  'leaver.turns_one': '{{who}} tiene {{count}} turno de guardia hasta {{until}}.',
  'leaver.turns_other': '{{who}} tiene {{count}} turnos de guardia hasta {{until}}.',
  'leaver.turns_many': '{{who}} tiene {{count}} de turnos de guardia hasta {{until}}.',
  'leaver.no-turns': '{{who}} ya no tiene turnos de guardia.',
  'leaver.desk': 'El archivo del servicio aún nombra a {{who}}: {{places}}.',
  'leaver.policy': 'La política aún nombra a {{who}}, por secciones: {{places}}.',
  'button.give-turns': 'Dar a {{who}}',
  'left.not-yours': 'Nada suyo está volviendo a la cola.',
  'button.ask-another': 'Preguntar a otro contacto',
  'form.ask-another.title': '{{ticket}}: preguntar a otro contacto',
  'form.ask-another.who': '¿A quién?',
  'form.ask-another.text': '¿Qué necesitamos? Leerá esto y el título del ticket.',
  'ask-another.nobody':
    'El archivo del servicio no nombra a nadie más del cliente de {{ticket}} en este espacio de trabajo.',
  'refused.requester-is-there':
    '{{requester}} está aquí y responde por {{ticket}}: no se puede preguntar a otra persona en su lugar.',
}
