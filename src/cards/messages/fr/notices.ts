import type { notices as English } from '../en/notices.ts'
import type { RomanceTranslation } from '../translation.ts'

export const notices: RomanceTranslation<typeof English> = {
  reminder:
    '⏰ {{ticket}} · {{title}} · {{priority}}\n{{percent}} % du temps est écoulé : {{clock}}, échéance {{due}}. {{holder}}',
  'reminder.free': 'Personne ne s’en occupe.',
  'reminder.held': '{{who}} s’en occupe.',
  breach:
    '🔴 EN RETARD : {{ticket}} · {{title}} · {{priority}}\nÉchéance dépassée ({{due}}) : {{clock}}. {{holder}}',
  unhappy: '🙁 {{who}} a noté {{ticket}} · {{title}} {{score}} sur 5.',
  'page.head': '🚨 {{ticket}} {{priority}} · {{title}} · {{who}}',
  'page.due':
    'Première réponse attendue {{due}}. Demandé par {{requester}}. Niveau : {{level}}, tour {{round}}.',
  'page.late':
    'Première réponse attendue {{due}}, elle est en retard. Demandé par {{requester}}. Niveau : {{level}}, tour {{round}}.',
  'page.taken': '{{who}} s’en occupe, {{when}}.',
  'page.resolved': 'Résolu par {{who}}, {{when}}.',
  'page.managers':
    '🚨 {{ticket}} {{priority}} · {{title}}\nPersonne d’astreinte n’a réagi au tour {{round}}. Première réponse attendue {{due}}.',
  'page.managers.late':
    '🚨 {{ticket}} {{priority}} · {{title}}\nPersonne d’astreinte n’a réagi au tour {{round}}. Première réponse attendue {{due}}, elle est en retard.',
  'page.nobody':
    '🚨 {{ticket}} {{priority}} · {{title}}\nPersonne n’a réagi à aucun appel, et il n’y en aura plus. Quelqu’un doit s’en charger maintenant.',
  'page.lapsed':
    '{{ticket}} est de nouveau libre, et les appels continuent.\n{{who}} n’a plus donné signe depuis la prise de l’appel.',
  'unhappy.better': '{{who}} note finalement {{ticket}} · {{title}} {{score}} sur 5.',
}
