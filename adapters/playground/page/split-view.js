import { useEffect } from 'preact/hooks'
import { Face } from './parts/face.js'
import { FormDialog } from './parts/form-dialog.js'
import { html } from './parts/html.js'
import { callingOf, isDirect, titleOf } from './parts/words.js'
import { Room } from './room/room.js'
import { Thread } from './room/thread.js'
import { get } from './state/api.js'
import { remember, remembered } from './state/memory.js'
import { usePane } from './state/pane.js'
import { say } from './words/say.js'

/** Who stands where at first: somebody who asks, somebody who answers, somebody who leads. */
function sidesOf(people) {
  const [any] = people
  const asks = people.find(({ roles }) => roles.every(role => role === 'requester')) ?? any
  const answers = people.find(({ roles }) => roles.includes('agent')) ?? any
  const leads = people.find(({ roles }) => roles.includes('manager')) ?? any
  return [
    { label: say('view.first'), me: asks.id, place: `dm:${asks.id}` },
    { label: say('view.second'), me: answers.id, place: 'triage' },
    { label: say('view.third'), me: leads.id, place: 'managers' },
  ]
}

/** Requester, agents and managers beside each other, each live. */
export function SplitView({ people, world }) {
  return html`
    <main class="sides">
      <h1 class="unseen">${say('view.split')}</h1>
      ${sidesOf(people).map((side, index) => html`<${Side} key=${index} index=${index} side=${side} people=${people} world=${world} />`)}
    </main>
  `
}

function Side({ index, side, people, world }) {
  const kept = remembered('sides')?.[index]
  const isKnown = people.some(({ id }) => id === kept?.me)
  const [state, pane] = usePane(world, isKnown ? kept : side)
  const { me, place, channels, root, form, fault } = state
  useEffect(() => {
    if (place !== null) remember({ sides: { ...remembered('sides'), [index]: { me, place } } })
  }, [me, place])
  if (me === null) return null
  const who = people.find(({ id }) => id === me)

  /** Somebody else in the same place where they may be, else where they begin. */
  async function enter(id) {
    const theirs = await get('channels', { as: id }).catch(() => [])
    const same = isDirect(place) ? `dm:${id}` : place
    void pane.become(id, theirs.some(channel => channel.id === same) ? same : theirs[0]?.id)
  }

  const choice = (label, value, options, onChange) => html`
    <select aria-label=${say(label, { side: side.label })} value=${value} onChange=${event => onChange(event.currentTarget.value)}>
      ${options.map(({ id, name }) => html`<option key=${id} value=${id} selected=${id === value}>${name}</option>`)}
    </select>
  `
  const head = () => html`
    <header class="who">
      <${Face} id=${me} name=${who.name} />
      ${choice(
        'view.who',
        me,
        people.map(one => ({ id: one.id, name: `${one.name} · ${callingOf(one)}` })),
        enter,
      )}
      ${choice(
        'view.where',
        place,
        channels.map(channel => ({ id: channel.id, name: titleOf(channel) })),
        id => pane.show(id),
      )}
    </header>
  `
  return html`
    <section class="side-room" aria-label=${say('view.of', { side: side.label, who: who.name })}>
      ${
        root === null
          ? html`<${Room} state=${state} people=${people} pane=${pane} head=${head} />`
          : html`${head()}<${Thread} key=${`${me} ${root}`} state=${state} people=${people} pane=${pane} isInPlace />`
      }
      ${form && html`<${FormDialog} key=${form.id} form=${form} me=${me} fault=${fault} who=${who.name} onSubmit=${pane.submit} onClose=${() => pane.set({ form: null })} />`}
    </section>
  `
}
