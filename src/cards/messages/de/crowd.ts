import type { crowd as English } from '../en/crowd.ts'
import type { Translation } from '../translation.ts'

export const crowd: Translation<typeof English> = {
  'source.newcomer': '🎫 wirkt, sobald Sie hier {{time}} Mitglied sind. Bis dahin: `/support new …`',
  'raid.head':
    '{{count}} Konten, die jünger als eine Woche sind, haben in fünf Minuten 🎫 auf Nachrichten gesetzt.',
  'button.pause-mark': '🎫 eine Stunde aussetzen',
  'raid.paused': '🎫 ist für alle außer dem Team bis {{until}} ausgesetzt.',
  'triage.unheard':
    'Discord zeigt diesem Bot nicht, was {{who}} dort schreibt. Antworten Sie im dortigen Thread: Was das Team darin schreibt, hält die Uhren trotzdem an.',
  'receipt.visible': 'Diesen Thread sehen Sie, das Support-Team und die Moderation dieses Servers.',
  'tag.new': 'Offen',
  'tag.open': 'In Arbeit',
  'tag.waiting': 'Wartet',
  'tag.resolved': 'Gelöst',
}
