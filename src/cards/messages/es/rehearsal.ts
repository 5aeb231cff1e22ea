import type { rehearsal as English } from '../en/rehearsal.ts'
import type { RomanceTranslation } from '../translation.ts'

export const rehearsal: RomanceTranslation<typeof English> = {
  'rehearsal.to': 'Ensayo: habría llegado a {{whom}}\n{{text}}',
  'rehearsal.directly': '{{who}}, directamente',
  'rehearsal.below': '{{who}}, bajo su mensaje en #{{channel}}',
  'rehearsal.channel': '#{{channel}}',
  'rehearsal.pager': 'el avisador {{pager}}',
  'rehearsal.mark': 'Ensayo: el mensaje de {{who}} habría recibido {{emoji}}.',
  'rehearsal.buttons': 'Con los botones {{labels}}',
  'rehearsal.on':
    '🎭 El ensayo está en marcha: los clientes no ven nada. Lo que es para ellos, para los avisadores y para los anuncios aparece aquí, marcado como ensayo.\nPara probar: `/support test ticket`, y luego 👀 y ✅ en su tarjeta.\nPropietarios: `/support setup` comprueba la configuración, y `/support go-live` termina el ensayo.',
  'rehearsal.over': 'El ensayo ha terminado, desde {{when}}: {{who}} ha puesto el servicio en marcha.',
  'rehearsal.live':
    '🟢 En servicio desde {{when}}, por {{who}}. A partir de ahora, lo que dice este soporte llega a clientes, avisadores y anuncios.',
  'rehearsal.outside':
    'Este soporte todavía se está preparando y aquí aún no se promete respuesta a nadie. Pregunte, por favor, donde lo ha hecho hasta ahora.',
  'rehearsal.outside-text':
    'Este soporte todavía se está preparando y aquí aún no se promete respuesta a nadie. Pregunte, por favor, donde lo ha hecho hasta ahora. Su texto:\n{{text}}',

  'test.title': 'Ticket de prueba: ¿funciona todo?',
  'live.nowhere':
    'Todavía no hay nadie a quien llegar: este soporte solo está en el playground. Conecte primero Slack o Discord (docs/slack.md, docs/discord.md).',
  'live.already': 'Este soporte está en servicio desde {{when}}.',
  'live.refused':
    'Todavía no: quedan valores de la empresa de muestra ({{count}}), y los leerían clientes reales.\n{{lines}}\nPonga los suyos: la política cuenta en cuanto se publica (`/support publish`), el archivo del soporte en el próximo arranque. Después, de nuevo `/support go-live`.',
  'live.draft': 'Hay un borrador de la política en espera: `/support publish` lo pone en vigor.',
  'live.doubtful':
    'Algunos valores son como los de la muestra ({{count}}). ¿Son los suyos?\n{{lines}}\nEn servicio, los leen los clientes.',
  'live.line': '• {{where}}: {{value}}',
  'live.more': 'y {{count}} más',
  'live.in-policy': 'política, {{where}}',
  'live.in-desk': 'archivo del soporte, {{where}}',
  'live.done': 'En servicio: lo que dice este soporte llega a los clientes a partir de ahora.',
  'live.open':
    'Siguen abiertos del ensayo: {{count}}. Lo que cambie en esos tickets llega ahora a sus solicitantes: resuelva los que eran pruebas.',
  'live.nobody-tonight':
    '⚠️ Esta noche no hay nadie de guardia. `/support oncall` muestra los turnos; un lunes por la mañana es buen momento para empezar.',
  'button.go-live': 'Son los nuestros: en marcha',

  'setup.fine': '✅ No hay nada que arreglar.',
  'setup.think_one': '✅ Nada está roto. {{count}} advertencia:',
  'setup.think_other': '✅ Nada está roto. {{count}} advertencias:',
  'setup.think_many': '✅ Nada está roto. {{count}} de advertencias:',
  'setup.faults': '❌ Por arreglar: {{count}}.',
  'setup.fault': '❌ {{check}}: {{what}}',
  'setup.warning': '⚠️ {{check}}: {{what}}',
  'setup.ok': '✅ {{check}}: {{what}}',
  'setup.remedy': '→ {{remedy}}',
  'setup.more': 'y {{count}} más: `deskhand doctor` los nombra todos',
  'setup.rehearses': 'El ensayo está en marcha: los clientes no ven nada hasta `/support go-live`.',
  'setup.live': 'En servicio desde {{when}}.',
  'button.check-again': 'Comprobar de nuevo',

  'greeting.head': 'Hola, soy el bot de {{desk}}.',
  'greeting.intake':
    '`/support` y lo que falla abre un ticket, y 🎫 en un mensaje lo convierte en uno. Sabrá enseguida cuándo responde una persona.',
  'greeting.requests':
    'Aquí cada mensaje se convierte en un ticket. Sabrá enseguida cuándo responde una persona; lo demás va en el hilo.',
  'greeting.triage':
    'Aquí el equipo ve cada ticket una vez: 👀 lo toma, ✅ lo resuelve, el hilo de debajo es interno. `/support next` muestra lo más urgente, `/support help` todo lo demás.',
  'greeting.on-call': 'Aquí se llama a quien está de guardia. 👀 en una llamada, o su botón, la acepta.',
  'greeting.managers': 'Aquí aparecen los incumplimientos y el resumen del día.',
  'greeting.announcements': 'Aquí se anuncian trabajos programados, incidencias y cambios de la política.',
  'greeting.other':
    '`/support` funciona aquí. Para que 🎫 convierta mensajes en tickets, un propietario añade este canal en `intake` en el archivo del soporte.',

  'help.test': 'abre un ticket propio para hacer pruebas',
  'help.setup': 'comprueba la configuración y dice qué arreglar',
  'help.go-live': 'termina el ensayo: desde entonces se llega a los clientes',
}
