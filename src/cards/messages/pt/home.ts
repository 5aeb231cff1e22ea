import type { home as English } from '../en/home.ts'
import type { RomanceTranslation } from '../translation.ts'

export const home: RomanceTranslation<typeof English> = {
  'home.own': 'Seus chamados em {{desk}}. Para pedir ajuda: `/support` e o que há de errado.',
  'home.queue': '{{desk}} · {{free}} sem responsável',
  'home.list': 'Chamados abertos, primeiro os que ninguém assumiu:\n{{lines}}',
  'home.empty': 'Nada em aberto. Muito bem.',
  'button.claim-one': 'Assumir {{ticket}}',
}
