import type { tickets as English } from '../en/tickets.ts'
import type { RomanceTranslation } from '../translation.ts'

export const tickets: RomanceTranslation<typeof English> = {
  'receipt.head': '🎫 {{ticket}} · {{title}} · {{priority}}.\n{{state}}',
  'receipt.new': 'Recebemos. Uma pessoa responde até {{due}}.',
  'receipt.new-late':
    'Recebemos. A resposta deveria ter chegado até {{due}}; estamos atrasados, e a equipe sabe disso.',
  'receipt.claimed': '{{who}} está cuidando disso desde {{since}}. Uma pessoa responde até {{due}}.',
  'receipt.claimed-late':
    '{{who}} está cuidando disso desde {{since}}. A resposta deveria ter chegado até {{due}}; estamos atrasados.',
  'receipt.answered': '{{who}} está trabalhando nisso.',
  'receipt.answered-free': 'Já foi respondido e aguarda a próxima pessoa livre.',
  'receipt.resolved': 'Resolvido por {{who}}, {{when}}.',
  'receipt.why-open': 'Por que esse prazo: o suporte está aberto, e {{target}} terminam nessa hora.',
  'receipt.why-closed':
    'Por que esse prazo: o suporte está fechado{{holiday}} e abre {{opening}}; {{target}} terminam nessa hora.',
  'receipt.why-always': 'Por que esse prazo: {{target}}, dia e noite.',
  'receipt.thread': 'Para acrescentar algo, responda nesta conversa.',
  'receipt.field.due': 'Primeira resposta até',
  'receipt.field.solution': 'Resolvido até',
  'receipt.field.status': 'Situação',
  'receipt.field.policy': 'Versão da política',
  'triage.head': '{{sign}} {{priority}} · {{ticket}} · {{title}}\n{{state}}',
  'triage.new': 'SEM RESPONSÁVEL desde {{since}}',
  'triage.open': '👀 {{who}} desde {{since}}',
  'triage.resolved': '✅ resolvido por {{who}}, {{when}}',
  'triage.rated': 'avaliado com {{score}} de 5',
  'triage.field.requester': 'De',
  'triage.field.first': 'Primeira resposta',
  'triage.field.resolution': 'Solução',
  'triage.field.ladder': 'Acionado',
  'triage.clock.running': 'até {{due}} (restam {{left}})',
  'triage.clock.late': 'ATRASADO desde {{due}}',
  'triage.clock.met': 'no prazo, {{when}}',
  'triage.clock.missed': '{{when}}, com atraso: o prazo era {{due}}',
  'triage.clock.warned': '{{percent}} % do tempo já passou',
  'triage.internal': 'Esta conversa é interna. {{who}} vê apenas o que você envia com “Responder”.',
  'triage.words.new': '👀 ou “Assumir” para ficar com ele, ✅ ou “Resolver” quando estiver resolvido.',
  'triage.words.open': '✅ ou “Resolver” quando estiver resolvido. Tirar 👀 devolve o chamado.',
  'triage.words.resolved': 'Tirar ✅ abre de novo.',
}
