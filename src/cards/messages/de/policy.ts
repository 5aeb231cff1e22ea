import type { policy as English } from '../en/policy.ts'
import type { Translation } from '../translation.ts'

export const policy: Translation<typeof English> = {
  'publish.none': 'Es gibt keinen Entwurf. In Kraft ist Fassung {{version}} der Richtlinie.',
  'publish.done':
    'Fassung {{version}} ist in Kraft. Für offene Tickets gilt weiter, was bei ihrer Öffnung galt.',
  'publish.later':
    'Fassung {{version}} ist in Kraft, mit allem, was besser wird. Was schlechter wird, gilt ab {{from}}, als Fassung {{later}}.',
  'publish.raced':
    'Gerade hat jemand anderes veröffentlicht. Sehen Sie nach, was jetzt gilt, und sagen Sie noch einmal `publish`, wenn Sie es weiterhin wollen.',
  'draft.head':
    'Entwurf der Richtlinie, Fassung {{version}}, sobald Sie ihn veröffentlichen. Noch ist nichts öffentlich.',
  'draft.better': '{{section}} {{name}}: {{before}} → {{after}} (besser, sofort)',
  'draft.worse':
    '{{section}} {{name}}: {{before}} → {{after}} (schlechter, ab {{from}}: die zugesagte Ankündigungsfrist)',
  'draft.neutral': '{{section}} {{name}}: {{before}} → {{after}}',
  'draft.prose': 'Andere Worte in {{sections}}.',
  'draft.more_one': 'und {{count}} weiterer Wert',
  'draft.more_other': 'und {{count}} weitere Werte',
  'draft.reaches': 'Erreicht {{channels}}.',
  'draft.quiet': 'Kein Wert ändert sich: Es wird nichts angekündigt.',
  'draft.gone': 'Dieser Entwurf wartet nicht mehr. In Kraft ist Fassung {{version}} der Richtlinie.',
  'faulty.head':
    'Die Datei der Richtlinie wurde geändert und kann so nicht übernommen werden. Fassung {{version}} bleibt in Kraft.',
  'faulty.desk':
    'Die Datei des Desks wurde geändert und kann so nicht übernommen werden. Was beim Start gelesen wurde, bleibt.',
  'faulty.none': 'Die Datei des Desks wurde geändert. Sie wird übernommen, wenn Deskhand neu gestartet wird.',
  'faulty.words': 'Die Fehler, wie `deskhand policy check` sie nennt, auf Englisch:',
  'faulty.more_one': 'und {{count}} weiterer Fehler: `deskhand policy check` nennt alle',
  'faulty.more_other': 'und {{count}} weitere Fehler: `deskhand policy check` nennt alle',
  'news.head': 'Unsere Support-Richtlinie hat sich geändert (Fassung {{version}}).',
  'news.now': 'Ab heute',
  'news.later': 'Ab {{from}}',
  'news.line': '{{name}}: {{after}} (bisher {{before}})',
  'news.open': 'Früher geöffnete Tickets behalten ihre Zeiten.',
  'draft.effect':
    'Auf die {{tickets}} Tickets der letzten 30 Tage: pünktlich {{before}} → {{after}}, Alarme {{pagesBefore}} → {{pagesAfter}}.',
  'draft.effect.bounded':
    'Auf die neuesten {{tickets}} Tickets der letzten 30 Tage: pünktlich {{before}} → {{after}}, Alarme {{pagesBefore}} → {{pagesAfter}}.',
  'draft.no-share': 'nichts fällig',
  'draft.warning': '⚠️ Das Terminal warnt auf Englisch: „{{what}}“',
  'draft.keeping': 'Offene Tickets behalten, was für sie galt: {{tickets}}.',
  'draft.keeping.one': '{{count}} mit Fassung {{version}}',
  'draft.nowhere': 'Hier gibt es keinen Kanal für Ankündigungen: Niemand würde es erfahren.',
  'draft.replaced':
    'Die Datei hat sich wieder geändert: Ein neuerer Entwurf ist an die Stelle von diesem getreten.',
  'draft.discarded':
    '{{by}} hat diesen Entwurf verworfen. Fassung {{version}} bleibt in Kraft, und die Datei wartet, bis sie sich wieder ändert.',
  'draft.published': 'Fassung {{version}} ist in Kraft, veröffentlicht von {{by}}.',
  'draft.scheduled': 'Fassung {{version}} gilt ab {{from}}, veröffentlicht von {{by}}.',
  'draft.later': 'Was schlechter wird, gilt ab {{from}}, als Fassung {{version}}.',
  'draft.read': 'Bisher gelesen von {{read}}: {{channels}}.',
  'draft.read-of': 'Bisher gelesen von {{read}} von {{people}}.',
  'audience.channel_one': '({{count}} Person)',
  'audience.channel_other': '({{count}} Personen)',
  'audience.server': '(ein Server mit {{count}})',
  'value.first-response': 'Erste Antwort, Priorität {{priority}}',
  'value.next-response': 'Nächste Antwort, Priorität {{priority}}',
  'value.update': 'Zwischenstand, Priorität {{priority}}',
  'value.resolution': 'Lösung, Priorität {{priority}}',
  'value.of-plan': '{{name}}, Tarif {{plan}}',
  'value.hours': 'Öffnungszeiten',
  'value.notice': 'Ankündigungsfrist für Verschlechterungen',
  'changed.head': 'Das ändert Fassung {{version}} unserer Support-Richtlinie:',
  'changed.better': '{{section}} · {{name}}: {{before}} → {{after}} (besser)',
  'changed.worse': '{{section}} · {{name}}: {{before}} → {{after}} (schlechter)',
  'changed.neutral': '{{section}} · {{name}}: {{before}} → {{after}}',
  'changed.from': 'Was schlechter wird, gilt ab {{from}}.',
  'changed.prose': 'Andere Worte in {{sections}}.',
  'changed.read': '`/support policy 4` zeigt einen Abschnitt, wie er jetzt lautet.',
  'news.noted': 'Notiert, vielen Dank.',
  'news.gone':
    'Diese Ankündigung ist nicht mehr bekannt. `/support policy` zeigt die Richtlinie, wie sie jetzt ist.',
  'button.changed': 'Was sich geändert hat',
  'button.read': 'Ich habe es gelesen',
  'button.publish-on': 'Veröffentlichen am …',
  'button.discard': 'Verwerfen',
  'form.publish.title': 'An einem Tag veröffentlichen',
  'form.publish.day': 'Ab welchem Tag? (2027-01-04, tomorrow, monday)',
  'form.publish.error.day': 'Das ist kein Tag. Schreiben Sie 2027-01-04, tomorrow oder monday.',
  'form.publish.error.past': 'Dieser Tag ist schon vorbei.',
  'publish.replaced':
    'Die Datei hat sich inzwischen geändert: Sehen Sie sich den neueren Entwurf an und entscheiden Sie neu.',
  'publish.scheduled': 'Veröffentlicht: Fassung {{version}} gilt ab {{from}}.',
  'publish.scheduled-later':
    'Veröffentlicht: Fassung {{version}} gilt ab {{from}} mit allem, was besser wird. Was schlechter wird, gilt ab {{later}}, als Fassung {{next}}.',
  'publish.quiet':
    'Fassung {{version}} ist in Kraft. Kein Wert hat sich geändert, der nicht schon angekündigt wäre: Es wird nichts gesagt.',
  'publish.discarded': 'Verworfen. Fassung {{version}} bleibt in Kraft.',
  'review.due':
    '📋 Die Support-Richtlinie ist diesen Monat durchzusehen. Fassung {{version}} ist in Kraft seit {{since}}.',
  'review.gaps_one': 'In den letzten {{days}} Tagen fand {{count}} Frage keine Antwort: {{questions}}',
  'review.gaps_other': 'In den letzten {{days}} Tagen fanden {{count}} Fragen keine Antwort: {{questions}}',
  'review.kept': 'Von allem, was in den letzten {{days}} Tagen fällig war, war {{share}} pünktlich.',
  'review.how':
    'Ändern und veröffentlichen Sie die Datei, oder lassen Sie sie, wie sie ist: Die nächste Durchsicht kommt am {{next}}.',
  'terms.applied':
    '{{ticket}} folgt jetzt Fassung {{version}} unserer Support-Richtlinie, die mehr Zeit dafür vorsieht: Jemand antwortet bis {{due}}.',
  'terms.applied.open':
    '{{ticket}} folgt jetzt Fassung {{version}} unserer Support-Richtlinie, die mehr Zeit für die Lösung vorsieht.',
  'answer.worded':
    'In Worte gefasst von {{by}} nach der Richtlinie, Fassung {{version}}: {{sections}}. Es gilt die Richtlinie.',
}
