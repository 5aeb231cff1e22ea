import type { escalation as English } from '../en/escalation.ts'
import type { RomanceTranslation } from '../translation.ts'

export const escalation: RomanceTranslation<typeof English> = {
  'escalate.ask':
    'Lamento que {{ticket}} vaya mal. ¿Qué ha fallado? Con un toque se envía al responsable del equipo.',
  'escalate.which':
    'Siento que algo vaya mal. ¿De qué ticket se trata? Responde el responsable del equipo, no la política.',
  'escalate.which.none':
    'Siento que algo vaya mal. Responde el responsable del equipo, no la política: un toque abre un ticket para ello.',
  'escalate.which.line': '{{ticket}}: {{title}}',
  'button.complain': 'Nuevo ticket para el responsable',
  'escalate.why.no-answer': 'Sin respuesta',
  'escalate.why.urgency': 'Urgencia equivocada',
  'escalate.why.no-help': 'La respuesta no ayuda',
  'escalate.why.other-agent': 'Otra persona, por favor',
  'escalate.why.complaint': 'Una reclamación',
  'escalate.done':
    'Se ha avisado al responsable del equipo sobre {{ticket}}; responderá a más tardar {{due}}. {{ticket}} sigue mientras tanto.',
  'escalate.complaint':
    'Su reclamación se confirma a más tardar {{confirmed}} y se responde a más tardar {{answered}}.',
  'escalate.final': 'Último paso: {{who}}.',
  escalated:
    '🚨 {{ticket}} · {{title}} · {{priority}}\n{{who}} pide al responsable del equipo: {{why}}. Responder a más tardar {{due}}.',
  'escalated.taken':
    '🚨 {{ticket}} · {{title}} · {{priority}}\nSe ocupa {{lead}}. {{who}} indicó: {{why}}. Responder a más tardar {{due}}.',
  'escalated.over':
    '{{ticket}} · {{title}} · {{priority}}\nResuelto; ya no se necesita al responsable del equipo.',
  'escalated.over.requester': '{{ticket}} está resuelto.',
  'escalated.lead':
    '{{who}} (responsable del equipo) se ocupa y responderá a más tardar {{due}}. {{ticket}} sigue mientras tanto.',
  'escalated.lead.late':
    '{{who}} (responsable del equipo) se ocupa. La respuesta se prometió a más tardar {{due}} y va con retraso. {{ticket}} sigue mientras tanto.',
  'escalate.took': '{{ticket}} es suyo para responder. {{requester}} ya lo sabe.',
  'refused.escalated-already':
    'Ya se ha avisado al responsable del equipo sobre {{ticket}}; responderá a más tardar {{due}}.',
  'refused.not-escalated': 'Ya nadie pide al responsable del equipo en {{ticket}}.',
  'button.escalate': 'Escalar',
  'escalated.settled':
    '{{ticket}} · {{title}} · {{priority}}\nResuelto por {{lead}}. {{who}} pidió: {{why}}.',
  'escalated.solved': 'Mientras tanto lo ha resuelto {{who}}, lo que no cierra esta petición.',
  'escalated.done':
    '{{who}} (responsable del equipo) ha terminado con lo que pidió sobre {{ticket}}. ¿No es así para usted?',
  'escalate.settled': 'Cerrado. {{requester}} lo sabe.',
  'refused.concerns-you':
    'Alguien pidió al responsable del equipo mientras usted tenía {{ticket}}: responde otro responsable o el propietario.',
  'button.settled': 'Está cerrado',
}
