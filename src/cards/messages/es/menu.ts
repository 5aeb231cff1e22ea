import type { menu as English } from '../en/menu.ts'
import type { RomanceTranslation } from '../translation.ts'

export const menu: RomanceTranslation<typeof English> = {
  'menu.plain': 'Pida ayuda, o diga lo que desea',
  'menu.verbs': 'Todo lo que hace el soporte, palabra por palabra',
  'menu.on-message': 'Abrir un ticket',
  'menu.text': 'Con sus palabras',
  'menu.anything': 'Qué falla, o una palabra como status u hours',
  'menu.ticket': 'El número del ticket',
  'menu.score': 'Del 1 al 5; 5 es lo mejor',
  'menu.priority': 'Qué urgencia tiene',
  'menu.category': 'De qué se trata',
  // Names of options: small letters and no space.
  'menu.name.text': 'texto',
  'menu.name.priority': 'prioridad',
  'menu.name.category': 'categoría',
  'menu.name.ticket': 'ticket',
  'menu.name.score': 'nota',
}
