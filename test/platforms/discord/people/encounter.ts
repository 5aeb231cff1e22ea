/** A person and an application: one interaction, and everything that the application answered to it. */
import type { Json } from '../json.ts'
import { interactionPayload } from '../payloads/interaction.ts'
import type { Realm } from '../realm.ts'
import { type Answer, answerWithin, type Interaction } from '../world/interaction.ts'
import { type Attachment, type Channel, type Message, messageFlag } from '../world/kinds.ts'
import { interactionToken } from '../world/world.ts'

export type Encounter = {
  interaction: Interaction
  /** The first answer; `nothing` where none came within 3 seconds. */
  answer: Answer
  /** The message of the first answer, once it is more than "is thinking…". */
  original(): Promise<Message>
  /** The follow-up with this number, from 0, once it is there. */
  followUp(index?: number): Promise<Message>
  /** All messages of it, as they are now. */
  messages(): Message[]
}

export type Begun = {
  type: number
  applicationId: string
  userId: string
  channel: Channel
  data: Json
  source?: Message | null
  trigger?: Interaction | null
  uploads?: Attachment[]
}

/** Sends the interaction, and resolves with the first answer or after 3 seconds. */
export async function meet(realm: Realm, begun: Begun): Promise<Encounter> {
  const id = realm.newId()
  const interaction: Interaction = {
    id,
    token: interactionToken(id, `${begun.applicationId}.${begun.userId}`),
    type: begun.type,
    applicationId: begun.applicationId,
    userId: begun.userId,
    guildId: begun.channel.guildId,
    channelId: begun.channel.id,
    data: begun.data,
    source: begun.source ?? null,
    trigger: begun.trigger ?? null,
    uploads: begun.uploads ?? [],
    createdAt: realm.clock.now(),
    answer: null,
    original: null,
    followups: [],
  }
  realm.world.interactions.set(id, interaction)
  const callOff = realm.clock.after(answerWithin, () => {
    interaction.answer ??= { kind: 'nothing' }
    realm.signal.changed()
  })
  realm.publish({
    name: 'INTERACTION_CREATE',
    guildId: interaction.guildId,
    channelId: interaction.channelId,
    only: begun.applicationId,
    data: () => interactionPayload(realm, interaction),
  })
  const answer = await realm.signal.until(() => interaction.answer ?? undefined)
  callOff()
  return {
    interaction,
    answer,
    original: () =>
      realm.signal.until(() => {
        const message = interaction.original
        return message && (message.flags & messageFlag.loading) === 0 ? message : undefined
      }),
    followUp: (index = 0) => realm.signal.until(() => interaction.followups[index]),
    messages: () => [...(interaction.original ? [interaction.original] : []), ...interaction.followups],
  }
}
