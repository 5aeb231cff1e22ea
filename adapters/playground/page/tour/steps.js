import { isDirect } from '../parts/words.js'

const withRole = role => people => people.find(({ roles }) => roles.includes(role))
const asker = people => people.find(({ roles }) => roles.every(role => role === 'requester')) ?? people[0]
const agent = people => withRole('agent')(people) ?? asker(people)

const example = '/support new Portal login fails'

/**
 * The three things to try. `done` says what the world knows of it; `act` is one step towards it, where `go` leads to a
 * person and a place, with words for the composer.
 */
export const steps = [
  {
    name: 'Open',
    text: people => `Somebody needs help. As ${asker(people).name}, type what is wrong and press Enter.`,
    act: {
      label: 'Type it for me',
      run: ({ people, go }) => go({ me: asker(people).id, place: 'general', text: example }),
    },
    done: ({ canTell, isTelling }) => canTell === false && !isTelling,
  },
  {
    name: 'Claim',
    text: people => `The team has a card for it. As ${agent(people).name}, press Claim, or put 👀 on it.`,
    act: {
      label: 'Show me the card',
      run: ({ people, go }) => go({ me: agent(people).id, place: 'triage' }),
    },
    done: ({ done }) => done.includes('claim'),
  },
  {
    name: 'Push the clock',
    text: () => 'Let time pass: reminders, calls, breaches and the morning digest come when they are due.',
    act: { label: 'To the next deadline', run: ({ push, ahead }) => push(next(ahead)) },
    done: ({ done }) => done.includes('push'),
  },
]

const next = ahead => (ahead?.deadline ? { to: ahead.deadline } : { advance: '1h' })

/** Who can look at a place: its person, or somebody who is everywhere. */
export function whoIsIn(channel, people) {
  if (isDirect(channel)) return people.find(({ id }) => channel === `dm:${id}`)
  return withRole('manager')(people) ?? withRole('owner')(people) ?? people[0]
}
