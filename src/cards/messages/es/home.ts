import type { home as English } from '../en/home.ts'
import type { RomanceTranslation } from '../translation.ts'

export const home: RomanceTranslation<typeof English> = {
  'home.own': 'Sus tickets en {{desk}}. Para pedir ayuda: `/support` y qué falla.',
  'home.queue': '{{desk}} · {{free}} sin asignar',
  'home.list': 'Tickets abiertos, primero los que nadie tiene:\n{{lines}}',
  'home.empty': 'No hay nada abierto. Bien hecho.',
  'button.claim-one': 'Tomar {{ticket}}',
}
