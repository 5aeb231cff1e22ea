import type { reach as English } from '../en/reach.ts'
import type { RomanceTranslation } from '../translation.ts'

export const reach: RomanceTranslation<typeof English> = {
  'contact.none':
    'A política não indica outro modo de falar conosco além deste: `/support <o que há de errado>`',
  'contact.self': 'Autoatendimento, dia e noite: {{links}}',
  'contact.now': '{{name}}: {{value}}.{{note}}',
  'contact.later': '{{name}}: {{value}}, fechado agora.{{note}}',
  'contact.later.spoken': '{{name}}: {{value}}, agora ninguém atende.{{note}}',
  'contact.later.written': '{{name}}: {{value}}, lido quando abrirmos.{{note}}',
  'contact.call': 'Chamada de vídeo: `/support call`',
  'contact.billing': 'Faturamento: {{to}}',
  'contact.complaints':
    'Reclamações: {{to}}. A que você enviar agora é confirmada até {{confirmed}} e respondida até {{answered}}.',
  'contact.policy':
    'Dúvidas sobre a política: {{to}}{{owner}}, resposta até {{answered}}; `/support policy` a mostra na hora.',
  'contact.office': 'Escritório: {{office}}',
  'call.none': 'Aqui não há chamada de vídeo. `/support contact` mostra como falar conosco.',
  'call.now': 'Entre aqui: {{link}} ({{length}})',
  'call.until': ', até {{until}}',
  'call.later':
    'Uma chamada é possível a partir de {{opening}} ({{length}}). Diga `/support call` de novo então.',
}
