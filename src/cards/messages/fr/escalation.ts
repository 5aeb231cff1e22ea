import type { escalation as English } from '../en/escalation.ts'
import type { RomanceTranslation } from '../translation.ts'

export const escalation: RomanceTranslation<typeof English> = {
  'escalate.ask':
    'Je regrette que {{ticket}} se passe mal. Qu’est-ce qui n’allait pas ? Un clic l’envoie au responsable d’équipe.',
  'escalate.which':
    'Je suis désolé que quelque chose se passe mal. De quel ticket s’agit-il ? C’est le responsable de l’équipe qui répond, pas la politique.',
  'escalate.which.none':
    'Je suis désolé que quelque chose se passe mal. C’est le responsable de l’équipe qui répond, pas la politique : un clic ouvre un ticket pour cela.',
  'escalate.which.line': '{{ticket}}: {{title}}',
  'button.complain': 'Nouveau ticket pour le responsable',
  'escalate.why.no-answer': 'Pas de réponse',
  'escalate.why.urgency': 'Mauvaise urgence',
  'escalate.why.no-help': 'La réponse n’aide pas',
  'escalate.why.other-agent': 'Une autre personne, s’il vous plaît',
  'escalate.why.complaint': 'Une réclamation',
  'escalate.done':
    'Le responsable d’équipe est saisi de {{ticket}} et répond d’ici {{due}}. {{ticket}} continue pendant ce temps.',
  'escalate.complaint':
    'Votre réclamation est confirmée d’ici {{confirmed}} et reçoit une réponse d’ici {{answered}}.',
  'escalate.final': 'Dernier recours : {{who}}.',
  escalated:
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{who}} fait appel au responsable d’équipe : {{why}}. Réponse attendue d’ici {{due}}.',
  'escalated.taken':
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{lead}} s’en occupe. {{who}} a indiqué : {{why}}. Réponse attendue d’ici {{due}}.',
  'escalated.over':
    '{{ticket}} · {{title}} · {{priority}}\nRésolu ; plus rien n’est demandé au responsable d’équipe.',
  'escalated.over.requester': '{{ticket}} est résolu.',
  'escalated.lead':
    '{{who}} (responsable d’équipe) s’en occupe et répond d’ici {{due}}. {{ticket}} continue pendant ce temps.',
  'escalated.lead.late':
    '{{who}} (responsable d’équipe) s’en occupe. La réponse était promise d’ici {{due}} et elle est en retard. {{ticket}} continue pendant ce temps.',
  'escalate.took': 'C’est à vous de répondre à {{ticket}}. {{requester}} est au courant.',
  'refused.escalated-already':
    'Le responsable d’équipe est déjà saisi de {{ticket}} et répond d’ici {{due}}.',
  'refused.not-escalated': 'Plus personne ne fait appel au responsable d’équipe pour {{ticket}}.',
  'button.escalate': 'Escalader',
  'escalated.settled':
    '{{ticket}} · {{title}} · {{priority}}\nRéglé par {{lead}}. {{who}} a demandé : {{why}}.',
  'escalated.solved': 'Entre-temps résolu par {{who}}, ce qui ne règle pas cette demande.',
  'escalated.done':
    '{{who}} (responsable d’équipe) a terminé ce que vous aviez demandé pour {{ticket}}. Ce n’est pas votre avis ?',
  'escalate.settled': 'Réglé. {{requester}} le sait.',
  'refused.concerns-you':
    'Quelqu’un a demandé le responsable d’équipe pendant que vous aviez {{ticket}} : un autre responsable ou le propriétaire y répond.',
  'button.settled': 'C’est réglé',
}
