import type { calls as English } from '../en/calls.ts'
import type { RomanceTranslation } from '../translation.ts'

export const calls: RomanceTranslation<typeof English> = {
  'call.title': '{{ticket}} {{priority}} · {{title}}',
  'call.due': 'La primera respuesta vence: {{due}}. Avisado: {{who}}. Nivel: {{level}}, ronda {{round}}.',
  'call.late':
    'La primera respuesta vencía: {{due}}, y va con retraso. Avisado: {{who}}. Nivel: {{level}}, ronda {{round}}.',
  'call.managers': 'los responsables',
  'call.taken': 'Se ocupa {{who}}.',
  'call.answered': 'Ya tiene respuesta.',
  'call.solved': 'Está resuelto.',
  'call.again': 'Ya nadie se ocupa. Los avisos continúan.',
  'call.lowered': 'Ahora es menos urgente. No se avisa a nadie.',
  'call.look': 'Abrir el soporte',
  'page.together': 'Una sola llamada para todo, también para {{tickets}}.',
  'triage.joined': 'una sola llamada con {{ticket}}',
  joined:
    '{{ticket}} · {{title}} · {{priority}} trata de lo mismo que {{other}}, que usted atiende. También lo tiene usted: no se llama a nadie más por él.',
  'drill.title': 'SIMULACRO · {{desk}}',
  'drill.text': 'No pasa nada. Alguien comprueba si suena: responda como lo haría de noche, por favor.',
  'drill.head': '🔔 SIMULACRO · no pasa nada · {{who}}',
  'drill.asked':
    '{{by}} comprueba si suena. Responda como lo haría de noche: por teléfono, con el botón o con 👀.',
  'drill.answered.chat': '{{who}} respondió en el chat a los {{time}}.',
  'drill.answered.pager': '{{who}} respondió por teléfono a los {{time}}.',
  'drill.begun':
    'El simulacro ha empezado: se avisa a {{who}} en el chat y por {{pagers}}. El canal de guardia dirá cuánto tardó.',
  'drill.begun.chat':
    'El simulacro ha empezado: se avisa a {{who}} en el chat, pero nada suena. El canal de guardia dirá cuánto tardó.',
  'drill.nobody':
    'Ahora nadie está de guardia, así que no se puede avisar a nadie. Añada un turno o una sustitución a la guardia.',
  'drill.thanks': 'Gracias. Ha tardado {{time}}.',
  'drill.before': 'Ese simulacro ya tuvo respuesta, o no es uno.',
  'call.failed.refused':
    '⚠️ El sistema de avisos {{pager}} rechaza el aviso de {{ticket}}. Ahora solo avisa este canal; `deskhand doctor` dice qué hay que corregir.',
  'call.failed.away':
    '⚠️ No se puede contactar con el sistema de avisos {{pager}} para el aviso de {{ticket}}. Se volverá a intentar; mientras tanto solo avisa este canal.',
}
