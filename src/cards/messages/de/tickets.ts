import type { tickets as English } from '../en/tickets.ts'
import type { Translation } from '../translation.ts'

export const tickets: Translation<typeof English> = {
  'receipt.head': '🎫 {{ticket}} · {{title}} · {{priority}}.\n{{state}}',
  'receipt.new': 'Ihr Anliegen ist bei uns. Ein Mensch antwortet bis {{due}}.',
  'receipt.new-late':
    'Ihr Anliegen ist bei uns. Die Antwort war bis {{due}} zugesagt; wir sind zu spät, und das Team weiß es.',
  'receipt.claimed': '{{who}} kümmert sich seit {{since}} darum. Sie hören bis {{due}} von einem Menschen.',
  'receipt.claimed-late':
    '{{who}} kümmert sich seit {{since}} darum. Die Antwort war bis {{due}} zugesagt; wir sind zu spät.',
  'receipt.answered': '{{who}} arbeitet daran.',
  'receipt.answered-free': 'Es wurde beantwortet und wartet, bis wieder jemand frei ist.',
  'receipt.resolved': 'Gelöst von {{who}}, {{when}}.',
  'receipt.why-open': 'Warum dann: Der Support ist geöffnet, und {{target}} enden zu dieser Zeit.',
  'receipt.why-closed':
    'Warum dann: Der Support ist geschlossen{{holiday}} und öffnet {{opening}}; {{target}} enden zu dieser Zeit.',
  'receipt.why-always': 'Warum dann: {{target}}, Tag und Nacht.',
  'receipt.thread': 'Was noch fehlt, schreiben Sie einfach in diesen Thread.',
  'receipt.field.due': 'Erste Antwort bis',
  'receipt.field.solution': 'Gelöst bis',
  'receipt.field.status': 'Stand',
  'receipt.field.policy': 'Fassung der Richtlinie',
  'triage.head': '{{sign}} {{priority}} · {{ticket}} · {{title}}\n{{state}}',
  'triage.new': 'FREI seit {{since}}',
  'triage.open': '👀 {{who}} seit {{since}}',
  'triage.resolved': '✅ gelöst von {{who}}, {{when}}',
  'triage.rated': 'bewertet mit {{score}} von 5',
  'triage.field.requester': 'Von',
  'triage.field.first': 'Erste Antwort',
  'triage.field.resolution': 'Lösung',
  'triage.field.ladder': 'Alarmiert',
  'triage.clock.running': 'bis {{due}} (noch {{left}})',
  'triage.clock.late': 'ZU SPÄT seit {{due}}',
  'triage.clock.met': 'rechtzeitig, {{when}}',
  'triage.clock.missed': '{{when}}, zu spät: fällig war {{due}}',
  'triage.clock.warned': '{{percent}} % der Zeit sind um',
  'triage.internal': 'Dieser Thread ist intern. {{who}} sieht nur, was Sie mit „Antworten“ senden.',
  'triage.words.new': 'Mit 👀 oder „Übernehmen“ gehört es Ihnen, mit ✅ oder „Lösen“ ist es gelöst.',
  'triage.words.open': 'Mit ✅ oder „Lösen“ ist es gelöst. Wer 👀 wegnimmt, gibt es zurück.',
  'triage.words.resolved': 'Wer ✅ wegnimmt, öffnet es wieder.',
}
