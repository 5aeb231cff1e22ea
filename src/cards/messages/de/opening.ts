import type { opening as English } from '../en/opening.ts'
import type { Translation } from '../translation.ts'

export const opening: Translation<typeof English> = {
  'source.opened': '{{ticket}} ist für {{requester}} offen.',
  'source.known': 'Aus dieser Nachricht wurde schon {{ticket}} geöffnet.',
  'source.unreadable':
    'Von hier aus kann ich diese Nachricht nicht lesen. Öffnen Sie ein Ticket über das Menü der Nachricht, oder schreiben Sie `/support new …`.',
  'source.older':
    'Diese Nachricht ist älter als der Desk, den es seit {{begun}} gibt, deshalb wird kein Ticket daraus. Noch offen? `/support new …`',
  'source.nobody':
    'Ich kann nicht erkennen, wer diese Nachricht geschrieben hat. Schreiben Sie stattdessen `/support new for @Name …`.',
  'source.bystander':
    'Nur wer die Nachricht schrieb oder zum Support-Team gehört, kann daraus ein Ticket machen. Ihr eigenes: `/support new …`. Verstöße gegen die Regeln: Wenden Sie sich an die Moderation.',
  'source.limited_one':
    'Von {{requester}} ist schon {{count}} Ticket offen, genug für 🎫. Ergänzen Sie es dort, oder schreiben Sie `/support new …`.',
  'source.limited_other':
    'Von {{requester}} sind schon {{count}} Tickets offen, genug für 🎫. Ergänzen Sie eines davon, oder schreiben Sie `/support new …`.',
  'wanted.head':
    '{{people}} Personen meinen, dass hier Hilfe nötig ist. {{author}} in {{channel}}:\n{{text}}',
  'button.open-for': 'Für {{author}} öffnen',
  'button.not-needed': 'Nicht nötig, schließen',
  'receipt.opened-by': '{{who}} vom Support hat dies aus Ihrer Nachricht geöffnet.',
  'receipt.opened-for': '{{who}} vom Support hat dies für Sie geöffnet.',
  'preview.head': 'Dieses Ticket öffnen? „{{text}}“ · {{category}}',
  'preview.impact': 'Wen hält es auf? {{impact}}, daher {{priority}}. Eine andere Antwort ändert das.',
  'preview.impact.because':
    'Wen hält es auf? {{impact}}, daher {{priority}} (Sie schrieben „{{word}}“). Eine andere Antwort ändert das.',
  'preview.impact.stated':
    'Priorität: {{priority}}, wie Sie sagten. Wen hält es auf? Eine andere Antwort ändert das.',
  'preview.due': 'Ein Mensch antwortet bis {{due}}.',
  'preview.alike': '{{ticket}} von Ihnen ist offen, vielleicht dasselbe: {{title}}',
  'preview.field.category': 'Kategorie',
  'preview.field.priority': 'Priorität',
  'impact.everyone': 'Alle',
  'impact.several': 'Mehrere',
  'impact.one': 'Mich',
  'impact.workaround': 'Ich komme vorerst zurecht',
  'stops.everyone': 'alle',
  'stops.several': 'mehrere Personen',
  'stops.one': 'eine Person',
  'stops.workaround': 'es geht vorerst anders',
  'button.open-it': 'Öffnen',
  'button.open-anyway': 'Trotzdem öffnen',
  'button.details': 'Mehr angeben',
  'button.question': 'Es war eine Frage',
  'button.add-to': 'Zu {{ticket}} hinzufügen',
  'button.withdraw': 'Zurückziehen',
  excluded: 'Das ist vielleicht nicht abgedeckt (Abschnitt 2): {{name}}. Wer helfen kann: {{help}}',
  'preview.gone':
    'Diesen Entwurf gibt es nicht mehr: Er wurde geöffnet, verworfen oder einen Tag lang liegen gelassen. Schreiben Sie es noch einmal.',
  'preview.added': 'Zu {{ticket}} hinzugefügt. Das Team sieht es.',
  'opened.alike': 'Vielleicht dasselbe wie {{tickets}}, das bei Ihnen offen ist.',
  'form.new.category': 'Worum geht es?',
  'refused.new-for':
    'Nur das Support-Team kann ein Ticket für jemand anderen öffnen. Ihr eigenes: `/support new …`',
  'refused.no-person': 'Ich kenne hier niemanden namens {{name}}. Schreiben Sie den Namen wie in @name.',
  'refused.several-persons': 'Mehrere heißen hier {{name}}: {{people}}. Schreiben Sie, wen Sie meinen.',
  'refused.your-text': 'Ihr Text:\n{{text}}',
  'refused.wait-duration':
    '`{{word}}` ist nichts, was jemand geben könnte. Sagen Sie, was gebraucht wird: `/support wait {{number}} …`. Eine Weile außer Sicht: `/support snooze {{number}} 2h`.',
  'refused.bad-duration':
    '`{{word}}` ist keine Zeitspanne. Schreiben Sie sie wie 15m, 2h oder 7d, höchstens ein Jahr.',
  'refused.block-team': '{{who}} gehört zum Team und kann nicht gesperrt werden.',
  'refused.who': 'Wen? `/support {{verb}} @Name …`',
  'block.done': '{{who}} kann bis {{until}} keine Tickets öffnen.',
  'block.no-reason': 'keiner genannt',
  'block.over': '{{who}} kann wieder Tickets öffnen.',
  'blocked.until':
    'Sie können hier bis {{until}} keine Tickets öffnen. Grund: {{reason}}. Fragen: {{contact}}',
}
