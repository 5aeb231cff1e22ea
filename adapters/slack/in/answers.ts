import type { WebClient } from '@slack/web-api'
import type { Card, Form } from '../../../src/cards/card.ts'
import { card } from '../../../src/cards/card.ts'
import { quote, say, type Text } from '../../../src/cards/text.ts'
import type { ChatPlatform, Reply } from '../../../src/ports/chat-platform.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import { patience } from '../deps.ts'
import type { Directory } from '../directory.ts'
import type { InPlace } from '../in-place.ts'
import { calling } from '../out/failure.ts'
import type { Rendering } from '../out/markup.ts'
import { messageOf } from '../out/message.ts'
import { modalOf } from '../out/modal.ts'

/** The doors that an interaction leaves open for its answer; a form has that of the private message that brought it. */
export type Doors = { responseUrl?: string | undefined; trigger?: string | undefined }

type Deps = {
  quick: WebClient
  api: WebClient
  deliver: ChatPlatform['deliver']
  directory: Directory
  rendering: Rendering
  inPlace: Pick<InPlace, 'turn'>
}

/** Pressing the button that stands for a form which could not be opened any more opens it anew. */
export const openAction = 'slack-open-form'

export type Answers = (reply: Reply, inbound: Inbound, doors: Doors) => Promise<void>

/** Shows the core's direct answers: to an interaction by its own doors, else privately in its place. */
export function makeAnswers(deps: Deps): Answers {
  const { quick, api, deliver, directory, rendering, inPlace } = deps

  async function open(form: Form, inbound: Inbound, doors: Doors): Promise<void> {
    const { channel, thread } = inbound.place
    const door = isPrivatelyPressed(inbound) ? doors.responseUrl : undefined
    const from = { channel, thread, ...(door === undefined ? {} : { private: door }) }
    if (doors.trigger !== undefined) {
      try {
        await quick.views.open({ trigger_id: doors.trigger, view: modalOf(form, from) })
        return
      } catch {
        // Triggers live for three seconds. The button below brings another one.
      }
    }
    await whisper(inWords(form), inbound, doors)
  }

  async function whisper(shown: Card, inbound: Inbound, doors: Doors, instead = false): Promise<void> {
    const { responseUrl } = doors
    const content = messageOf(shown, rendering)
    // Only what is private may give way: a message that others see is the desk's own.
    const replace_original = instead && (isPrivatelyPressed(inbound) || inbound.kind === 'form')
    if (
      responseUrl !== undefined &&
      (await respond(responseUrl, { ...content, response_type: 'ephemeral', replace_original }))
    )
      return
    const { from, place, eventId } = inbound
    try {
      if (place.channel === '') throw new Error('There is no channel to answer in.')
      await deliver({ kind: 'whisper', place, to: from, card: shown }, `answer:${eventId}`)
    } catch {
      // Who is not in the channel, or where the bot is not, is told in direct messages.
      const channel = directory.postbox(from.id)
      await calling(() =>
        api.chat.postMessage({ channel, ...content, unfurl_links: false, unfurl_media: false }),
      )
    }
  }

  /** The message whose button was pressed says what came of it. */
  async function turned(shown: Card, inbound: Inbound, { responseUrl }: Doors): Promise<boolean> {
    if (responseUrl === undefined || inbound.kind !== 'button' || inbound.message === null) return false
    const content = messageOf(shown, rendering)
    return inPlace.turn(inbound.message, content, () =>
      respond(responseUrl, { ...content, replace_original: true }),
    )
  }

  async function publish(shown: Card, person: string): Promise<void> {
    const { blocks } = messageOf(shown, rendering)
    await calling(() => api.views.publish({ user_id: person, view: { type: 'home', blocks } }))
  }

  return async (reply, inbound, doors) => {
    switch (reply.kind) {
      case 'nothing':
      case 'suggestions':
        return
      case 'form':
        return open(reply.form, inbound, doors)
      case 'whisper':
        if (inbound.kind === 'home') return publish(reply.card, inbound.from.id)
        if (reply.pressed !== undefined && (await turned(reply.pressed, inbound, doors))) return
        return whisper(reply.card, inbound, doors, reply.instead)
    }
  }
}

function isPrivatelyPressed(inbound: Inbound): boolean {
  return inbound.kind === 'button' && inbound.message === null
}

/** Whether Slack took it. A response URL takes five answers within thirty minutes. */
async function respond(url: string, body: object): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience.call),
    })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

/** A form that cannot be shown as one: its title, what is wrong with it, what was filled in, and a way to open it. */
export function inWords(form: Form): Card {
  const lines = form.fields.flatMap(({ label, error, value }): Text => {
    if (error === undefined) return []
    return [say(`\n${label}: ${error}`), ...(value ? [say('\n'), quote(value)] : [])]
  })
  return card([say(form.title), ...lines], {
    buttons: [{ action: `${openAction}:${form.id}`, label: form.title, style: 'primary' }],
  })
}
