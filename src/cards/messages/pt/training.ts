import type { training as English } from '../en/training.ts'
import type { RomanceTranslation } from '../translation.ts'

export const training: RomanceTranslation<typeof English> = {
  'training.none': 'No momento não há treinamentos.',
  'training.webinars': 'Seminários on-line:',
  'training.webinar': '{{name}} ({{length}}): {{when}}.{{about}}',
  'training.left_one': '({{count}} vaga livre)',
  'training.left_other': '({{count}} vagas livres)',
  'training.left_many': '({{count}} de vagas livres)',
  'training.full': '(lotado)',
  'training.courses': 'Cursos:',
  'training.course': '{{name}} ({{length}}, {{price}}{{places}}).{{about}}',
  'training.course.free': '{{name}} ({{length}}, gratuito{{places}}).{{about}}',
  'training.places_one': ', para {{count}} pessoa',
  'training.places_other': ', para até {{count}} pessoas',
  'training.places_many': ', para até {{count}} de pessoas',
  'training.guides': 'Guias: {{guides}}',
  'training.button.seat': 'Inscrever-se: {{name}}, {{day}}',
  'training.button.leave': 'Não vou mais',
  'training.button.leave-one': 'Cancelar inscrição: {{name}}, {{day}}',
  'training.seat':
    'Você está inscrito em {{name}}, {{when}} ({{length}}).{{place}} Um arquivo de calendário segue nas suas mensagens diretas; lembramos você antes.',
  'training.seat.had': 'Você já está inscrito em {{name}}, {{when}} ({{length}}).{{place}}',
  'training.seat.link': 'Entre aqui: {{link}}',
  'training.seat.full': '{{name}}, {{when}}, está lotado. `/support training` mostra outras datas.',
  'training.seat.gone':
    'Essa data já passou ou não está mais prevista. `/support training` mostra as próximas.',
  'training.left-it': 'Você não está mais na lista de {{name}}, {{when}}.',
  'training.was-off': 'Você não está nessa lista.',
  'training.soon': '🎓 {{name}} começa {{when}} ({{length}}).{{place}}',
  'training.off':
    '🎓 {{name}}, previsto para {{when}}, não vai acontecer. `/support training` mostra outras datas.',
  'training.file': '{{name}}, como arquivo de calendário',
}
