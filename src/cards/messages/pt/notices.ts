import type { notices as English } from '../en/notices.ts'
import type { RomanceTranslation } from '../translation.ts'

export const notices: RomanceTranslation<typeof English> = {
  reminder:
    '⏰ {{ticket}} · {{title}} · {{priority}}\n{{percent}} % do tempo já passou: {{clock}}, prazo {{due}}. {{holder}}',
  'reminder.free': 'Ninguém está com ele.',
  'reminder.held': '{{who}} está com ele.',
  breach: '🔴 ATRASADO: {{ticket}} · {{title}} · {{priority}}\nO prazo era {{due}}: {{clock}}. {{holder}}',
  unhappy: '🙁 {{who}} avaliou {{ticket}} · {{title}} com {{score}} de 5.',
  'page.head': '🚨 {{ticket}} {{priority}} · {{title}} · {{who}}',
  'page.due': 'A primeira resposta vence em: {{due}}. De {{requester}}. Nível: {{level}}, rodada {{round}}.',
  'page.late':
    'A primeira resposta vencia em: {{due}}, e está atrasada. De {{requester}}. Nível: {{level}}, rodada {{round}}.',
  'page.taken': '{{who}} assumiu, {{when}}.',
  'page.resolved': 'Resolvido por {{who}}, {{when}}.',
  'page.managers':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNinguém do plantão respondeu na rodada {{round}}. A primeira resposta vence em: {{due}}.',
  'page.managers.late':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNinguém do plantão respondeu na rodada {{round}}. A primeira resposta vencia em: {{due}}, e está atrasada.',
  'page.nobody':
    '🚨 {{ticket}} {{priority}} · {{title}}\nNinguém atendeu a nenhum acionamento, e eles acabaram. Alguém precisa assumir agora.',
  'page.lapsed':
    '{{ticket}} está livre de novo, e os acionamentos continuam.\nNada se ouviu de {{who}} desde que atendeu.',
  'unhappy.better': '{{who}} afinal avalia {{ticket}} · {{title}} com {{score}} de 5.',
}
