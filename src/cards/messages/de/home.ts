import type { home as English } from '../en/home.ts'
import type { Translation } from '../translation.ts'

export const home: Translation<typeof English> = {
  'home.own': 'Ihre Tickets bei {{desk}}. So bitten Sie um Hilfe: `/support` und was nicht geht.',
  'home.queue': '{{desk}} · {{free}}, um die sich niemand kümmert',
  'home.list': 'Offene Tickets, die freien zuerst:\n{{lines}}',
  'home.empty': 'Nichts ist offen. Gut gemacht.',
  'button.claim-one': '{{ticket}} übernehmen',
}
