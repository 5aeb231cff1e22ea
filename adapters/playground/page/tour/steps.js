import { isDirect } from '../parts/words.js'
import { say } from '../words/say.js'

const withRole = role => people => people.find(({ roles }) => roles.includes(role))
const asker = people => people.find(({ roles }) => roles.every(role => role === 'requester')) ?? people[0]
const agent = people => withRole('agent')(people) ?? asker(people)

/**
 * The three things to try. `done` says what the world knows of it; `act` is one step towards it, where `go` leads to a
 * person and a place, with words for the composer.
 */
export const steps = [
  {
    name: 'tour.open',
    text: people => say('tour.open.text', { who: asker(people).name }),
    act: {
      label: 'tour.open.act',
      run: ({ people, go }) =>
        go({ me: asker(people).id, place: 'general', text: `/support new ${say('tour.open.example')}` }),
    },
    done: ({ canTell, isTelling }) => canTell === false && !isTelling,
  },
  {
    name: 'tour.claim',
    text: people => say('tour.claim.text', { who: agent(people).name }),
    act: {
      label: 'tour.claim.act',
      run: ({ people, go }) => go({ me: agent(people).id, place: 'triage' }),
    },
    done: ({ done }) => done.includes('claim'),
  },
  {
    name: 'tour.push',
    text: () => say('tour.push.text'),
    act: { label: 'tour.push.act', run: ({ push, ahead }) => push(next(ahead)) },
    done: ({ done }) => done.includes('push'),
  },
]

const next = ahead => (ahead?.deadline ? { to: ahead.deadline } : { advance: '1h' })

/** Who can look at a place: its person, or somebody who is everywhere. */
export function whoIsIn(channel, people) {
  if (isDirect(channel)) return people.find(({ id }) => channel === `dm:${id}`)
  return withRole('manager')(people) ?? withRole('owner')(people) ?? people[0]
}
