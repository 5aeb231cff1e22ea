import { sentence } from '../../cards/sentence.ts'
import type { Check, Finding } from '../../ports/check.ts'
import { mismatchesOf, placesOf } from '../chats-together.ts'
import type { ReadFiles } from '../desk-files.ts'
import type { Settings } from '../settings.ts'

/** In which chats each desk is reached, and where desk files and tokens do not go together. */
export function chatsCheck(settings: Settings, read: () => Promise<ReadFiles>): Check {
  return {
    name: 'chats',
    async run() {
      const files = (await read()).desks.map(({ desk }) => desk.desk)
      // Files that cannot be read name nothing, and are told of for themselves.
      if (files.length === 0) return []
      const open = files.flatMap((file): Finding[] => {
        const places = placesOf(settings, file)
        if (places.length === 0) return []
        return [{ grade: 'ok', what: sentence('doctor.chats', { desk: file.name, places }) }]
      })
      const found = mismatchesOf(settings, files)
      return [...open, ...found.map(({ grade, what, remedy }): Finding => ({ grade, what, remedy }))]
    },
  }
}
