import { say } from '../words/say.js'
import { isDirect, titleOf } from './words.js'

export function nameOf(people, id) {
  return id === 'deskhand' ? 'Deskhand' : (people.find(person => person.id === id)?.name ?? id)
}

/** A place by its name for somebody who may not be there: a direct message is named after its person. */
export function placeName(people, channel) {
  if (!isDirect(channel)) return titleOf({ id: channel, name: channel })
  return say('place.direct', { who: nameOf(people, channel.slice('dm:'.length)) })
}
