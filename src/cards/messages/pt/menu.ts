import type { menu as English } from '../en/menu.ts'
import type { RomanceTranslation } from '../translation.ts'

export const menu: RomanceTranslation<typeof English> = {
  'menu.plain': 'Peça ajuda, ou diga o que deseja',
  'menu.verbs': 'Tudo o que o suporte faz, palavra por palavra',
  'menu.on-message': 'Abrir um chamado',
  'menu.text': 'Com suas palavras',
  'menu.anything': 'O que há de errado, ou uma palavra como status ou hours',
  'menu.ticket': 'O número do chamado',
  'menu.score': 'De 1 a 5; 5 é o melhor',
  'menu.priority': 'Qual é a urgência',
  'menu.category': 'Do que se trata',
  // Names of options: small letters and no space.
  'menu.name.text': 'texto',
  'menu.name.priority': 'prioridade',
  'menu.name.category': 'categoria',
  'menu.name.ticket': 'chamado',
  'menu.name.score': 'nota',
}
