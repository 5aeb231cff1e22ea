import type { PlaygroundMessage } from '../../src/ports/playground-archive.ts'
import type { Acts } from './acts.ts'
import type { Changes } from './changes.ts'
import type { PlaygroundDeps, Resident } from './deps.ts'
import { type Part, type Step, story } from './example-story.ts'
import type { Stage } from './stage.ts'

export type Example = {
  /** While no desk has a ticket, nobody is telling it, and the desk file names whom it needs. */
  isPossible(): Promise<boolean>
  /**
   * Lets the people of the playground live through the story, and pushes the clock between. Everything in it is
   * done as the JSON API does it.
   * @returns false where it is not possible, and nothing was done
   */
  tell(): Promise<boolean>
}

type Cast = Readonly<Record<Part, Resident>>

const minute = 60_000

export function makeExample(deps: PlaygroundDeps, acts: Acts, stage: Stage, changes: Changes): Example {
  const { archive, clock } = deps
  const cast = castOf(deps.people)
  const channel = deps.channels[0]?.id
  let isTelling = false

  async function push(to: Date): Promise<void> {
    await stage.perform(null, async () => {
      await clock.push(to)
      changes.tell({ kind: 'clock', now: clock.now() })
      return {}
    })
  }

  async function live(step: Step, people: Cast, intake: string): Promise<void> {
    switch (step.kind) {
      case 'passes':
        return push(new Date(clock.now().getTime() + step.minutes * minute))
      case 'opens': {
        const { opening } = await deps.ahead()
        return opening === null ? undefined : push(opening) // A desk that never closes goes on.
      }
      case 'says': {
        const who = people[step.who]
        await stage.perform(who, () => acts.speech.command(who, intake, null, `/support ${step.words}`))
        return
      }
      case 'marks': {
        const who = people[step.who]
        const card = await cardOf(who, people.requester, step.ticket)
        if (card) await stage.perform(who, () => acts.touch.react(who, card.id, step.emoji, true))
      }
    }
  }

  /** The team's card of a ticket: in a channel where the requester is not, with a button for that ticket. */
  async function cardOf(
    who: Resident,
    requester: Resident,
    ticket: number,
  ): Promise<PlaygroundMessage | undefined> {
    const open = await archive.memberships.channelsOf(requester.id)
    const own = (await archive.memberships.channelsOf(who.id)).filter(id => !open.includes(id))
    for (const { id } of deps.channels.filter(one => own.includes(one.id))) {
      const messages = await archive.messages.list(id, null, who.id)
      const found = messages.find(message => isAbout(message, ticket))
      if (found) return found
    }
    return undefined
  }

  async function isPossible(): Promise<boolean> {
    return !isTelling && cast !== null && channel !== undefined && !(await deps.hasTickets())
  }

  return {
    isPossible,
    async tell() {
      if (isTelling || cast === null || channel === undefined) return false
      isTelling = true
      try {
        if (await deps.hasTickets()) return false
        for (const step of story) await live(step, cast, channel)
        return true
      } finally {
        isTelling = false
      }
    },
  }
}

function isAbout({ content }: PlaygroundMessage, ticket: number): boolean {
  if (content.kind !== 'card') return false
  return content.card.buttons.some(({ action }) => action.split(':')[1] === String(ticket))
}

/** The first two who are customers and the first two who are agents; one person may have to play both. */
function castOf(people: readonly Resident[]): Cast | null {
  const [requester, customer] = people.filter(({ roles }) => roles.every(role => role === 'requester'))
  const [agent, colleague] = people.filter(({ roles }) => roles.includes('agent'))
  if (!requester || !agent) return null
  return { requester, customer: customer ?? requester, agent, colleague: colleague ?? agent }
}
