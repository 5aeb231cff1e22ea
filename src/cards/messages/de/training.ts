import type { training as English } from '../en/training.ts'
import type { Translation } from '../translation.ts'

export const training: Translation<typeof English> = {
  'training.none': 'Zurzeit gibt es keine Schulungen.',
  'training.webinars': 'Webinare:',
  'training.webinar': '{{name}} ({{length}}): {{when}}.{{about}}',
  'training.left_one': '(noch {{count}} Platz)',
  'training.left_other': '(noch {{count}} Plätze)',
  'training.full': '(voll)',
  'training.courses': 'Kurse:',
  'training.course': '{{name}} ({{length}}, {{price}}{{places}}).{{about}}',
  'training.course.free': '{{name}} ({{length}}, kostenlos{{places}}).{{about}}',
  'training.places_one': ', für {{count}} Person',
  'training.places_other': ', für bis zu {{count}} Personen',
  'training.guides': 'Anleitungen: {{guides}}',
  'training.button.seat': 'Anmelden: {{name}}, {{day}}',
  'training.button.leave': 'Ich komme doch nicht',
  'training.button.leave-one': 'Abmelden: {{name}}, {{day}}',
  'training.seat':
    'Sie sind angemeldet zu {{name}}, {{when}} ({{length}}).{{place}} Eine Kalenderdatei folgt in Ihren Direktnachrichten; wir erinnern Sie vorher.',
  'training.seat.had': 'Sie sind schon angemeldet zu {{name}}, {{when}} ({{length}}).{{place}}',
  'training.seat.link': 'Hier geht es hinein: {{link}}',
  'training.seat.full': '{{name}} am {{when}} ist voll. `/support training` zeigt andere Termine.',
  'training.seat.gone':
    'Dieser Termin ist vorbei oder nicht mehr geplant. `/support training` zeigt die nächsten.',
  'training.left-it': 'Sie stehen nicht mehr auf der Liste von {{name}}, {{when}}.',
  'training.was-off': 'Sie stehen nicht auf dieser Liste.',
  'training.soon': '🎓 {{name}} beginnt {{when}} ({{length}}).{{place}}',
  'training.off':
    '🎓 {{name}}, geplant für {{when}}, findet nicht statt. `/support training` zeigt andere Termine.',
  'training.file': '{{name}}, als Kalenderdatei',
}
