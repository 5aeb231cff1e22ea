import { drillAnswer } from '../../cards/drill.ts'
import { alarmKey } from '../../core/alarm.ts'
import type { Drilling } from '../../core/drill.ts'
import type { MessageRef } from '../../ports/inbound.ts'
import type { Pager } from '../../ports/pager.ts'
import type { Desk } from '../desk.ts'
import type { CallDeps } from './deps.ts'
import { inPlainWords, linksOf } from './plain-words.ts'

/** A drill rings as a ticket would, and says on the first line that it is one. */
export async function deliverDrill(
  pager: Pager,
  desk: Desk,
  show: Drilling,
  delivery: string,
  { languages, tickets, look, time }: CallDeps,
): Promise<MessageRef> {
  const words = await languages(desk.file.locale)
  const key = alarmKey({ kind: 'drill', desk: desk.id, at: show.at })
  const title = words.text('drill.title', { desk: desk.file.name })
  const told = { key, delivery, drill: true, desk: desk.id, at: new Date(time.now()) }
  if (show.kind === 'drill') {
    const { level, who } = show.page
    await pager.page({
      ...told,
      ...inPlainWords(desk, { title, text: words.text('drill.text') }),
      urgency: 'high',
      who: who.map(({ name }) => name),
      level,
      answer: words.label('button.have-it'),
      links: linksOf(words.label('call.look'), look()),
    })
    return key
  }
  if ((await tickets.messageOf(desk.id, 0, `drill:${show.at}:${pager.name}`)) === null) return ''
  const text = drillAnswer(words, show, show.answer)
  await pager.resolved({ ...told, ...inPlainWords(desk, { title, text }), by: show.answer.by.name })
  return ''
}
