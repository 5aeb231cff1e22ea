import { sentence } from './catalogue-text.ts'
import type { Resident } from './playground-client.ts'

/** Says while the desk is closed that something is critical, and says so once more when asked. @returns the first answer */
export async function wakesSomebody(who: Resident, text: string): Promise<string> {
  const answer = await who.types(`/support new priority:critical ${text}`)
  const [ticket = '', number] = /SUP-(\d+)/.exec(answer) ?? []
  const asked = await who.finds(sentence('critical.question', { ticket }), 'general')
  await who.presses(`critical:${number}:yes`, asked)
  return answer
}
