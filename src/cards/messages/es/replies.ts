import type { replies as English } from '../en/replies.ts'
import type { RomanceTranslation } from '../translation.ts'

export const replies: RomanceTranslation<typeof English> = {
  'opened.line':
    '{{ticket}} está abierto. Una persona le responderá a más tardar {{due}}. La confirmación llega en privado.',
  'opened.limited_one':
    'Es {{count}} ticket en {{within}}: por ahora basta. Añada lo demás a ese, o inténtelo más tarde. Su texto:\n{{text}}',
  'opened.limited_other':
    'Son {{count}} tickets en {{within}}: por ahora basta. Añada lo demás a uno de ellos, o inténtelo más tarde. Su texto:\n{{text}}',
  'opened.limited_many':
    'Son {{count}} de tickets en {{within}}: por ahora basta. Añada lo demás a uno de ellos, o inténtelo más tarde. Su texto:\n{{text}}',
  'opened.long':
    'Su texto tiene más de {{most}} caracteres. Acórtelo o adjúntelo como archivo. Empieza así:\n{{text}}',
  claimed: '{{ticket}} es suyo.',
  released: '{{ticket}} vuelve a estar libre.',
  noted: 'Anotado en {{ticket}}, solo para el equipo.',
  replied: 'Enviado a {{requester}}.',
  resolved: '{{ticket}} está resuelto. {{requester}} ya lo sabe.',
  'resolved.own': '{{ticket}} está resuelto. Gracias.',
  unresolved: '{{ticket}} está abierto de nuevo, como antes.',
  rated: 'Gracias.',
  'refused.not-found': 'Ese ticket no existe o no le corresponde verlo. `/support status` muestra los suyos.',
  'refused.not-allowed':
    '`{{verb}}` no está a su alcance aquí. `/support help` muestra lo que sí puede usar.',
  'refused.not-allowed.mark': 'Solo el equipo de soporte puede hacer eso con {{emoji}}.',
  'refused.taken': '{{who}} llegó antes (hace {{ago}}). {{ticket}} se queda con {{who}}.',
  'refused.yours-already': '{{ticket}} ya es suyo.',
  'refused.nobody-has-it': 'Nadie tiene {{ticket}}; no hay nada que devolver.',
  'refused.not-yours': '{{who}} tiene {{ticket}}; nadie más puede hacerlo.',
  'refused.answered-already': '¿Liberar {{ticket}}? Ya ha respondido a {{requester}}.',
  'refused.resolved-already': '{{ticket}} ya fue resuelto por {{who}}, {{when}}.',
  'refused.not-resolved': '{{ticket}} aún no está resuelto.',
  'refused.too-late':
    '{{ticket}} se resolvió hace más de {{within}}. Abra uno nuevo y mencione este: `/support new …`',
  'refused.no-text': 'Diga qué: `/support {{verb}} …`',
  'refused.no-text.ticket': 'Diga qué: `/support {{verb}} {{number}} …`',
  'refused.bad-score': 'La valoración es un número entero del 1 al 5: `/support rate {{number}} 5`',
  'refused.no-number': '¿Qué ticket? `/support {{verb}} <número>`, o dígalo en el hilo del ticket.',
  'refused.bad-priority':
    '`{{word}}` no es una prioridad. Existen: critical (crítica), high (alta), medium (media), low (baja). Su texto:\n{{text}}',
  'refused.unknown-word': 'No conozco la palabra `{{word}}`.',
  'refused.nearest': '¿Quiso decir `{{nearest}}`?',
  'refused.open-instead': 'Para abrir un ticket con ese texto: `/support new {{text}}`',
  'refused.which-desk':
    'Aquí atienden varios equipos: {{desks}}. Dígalo en un canal del que busca. Su texto:\n{{text}}',
  'refused.button': 'Ese botón ya no hace nada. `/support help` muestra lo que puede hacer.',
  'refused.form': 'Ese formulario ya no se conoce. Ábralo de nuevo; su texto:\n{{text}}',
  'trouble.database':
    'En este momento no llego a mi base de datos, así que no se ha guardado nada. Inténtelo de nuevo en un minuto. Su texto:\n{{text}}',
  'trouble.roles':
    'Ahora mismo no veo quién es del equipo, así que no se ha hecho nada. Si es usted del equipo, inténtelo de nuevo en un minuto. Su texto:\n{{text}}',
  'trouble.bug':
    'Algo ha fallado de nuestro lado, y no se ha guardado nada. Si vuelve a ocurrir, indique esta referencia: {{reference}}. Su texto:\n{{text}}',
  'trouble.after':
    'Algo ha fallado de nuestro lado después de guardar esto. Compruébelo con `/support status` antes de enviarlo otra vez. Si vuelve a ocurrir, indique esta referencia: {{reference}}. Su texto:\n{{text}}',
  'trouble.perhaps':
    'He perdido mi base de datos mientras guardaba esto y no puedo decir si se ha guardado. Compruébelo con `/support status` en un minuto antes de enviarlo otra vez. Referencia: {{reference}}. Su texto:\n{{text}}',
  'refused.rated-already': 'Ha valorado {{ticket}} con {{score}} de 5, {{when}}. Así se queda.',
}
