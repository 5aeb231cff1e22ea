import { useEffect } from 'preact/hooks'
import { FormDialog } from './parts/form-dialog.js'
import { html } from './parts/html.js'
import { Room } from './room/room.js'
import { Thread } from './room/thread.js'
import { People } from './side/people.js'
import { Places } from './side/places.js'
import { Reading } from './side/reading.js'
import { remember, remembered, unreadOf } from './state/memory.js'
import { usePane } from './state/pane.js'
import { say } from './words/say.js'

/** One person: who they are and where they can go on the left, the channel, a thread beside it. */
export function OneView({ people, arrivals, tongue, languages, world, target, isMenuOpen, onMenu }) {
  const first = people.find(({ id }) => id === (target?.me ?? remembered('me'))) ?? people[0]
  const [state, pane] = usePane(world, { me: first.id, place: target?.place })
  const { me, channels, place, latest, root, form, fault } = state
  useEffect(() => {
    if (target === null) return
    if (me !== null && (me !== target.me || place !== target.place)) void pane.become(target.me, target.place)
    if (target.text !== undefined) pane.set({ offered: { text: target.text } })
  }, [target])
  useEffect(() => {
    if (me === null) return
    remember({ me })
    void world.lookAs(me)
  }, [me])
  if (me === null) return null

  return html`
    <nav id="places" class=${isMenuOpen ? 'side open' : 'side'} aria-label=${say('side.label')}
      onKeyDown=${event => event.key === 'Escape' && onMenu(false)}>
      <${People} people=${people} me=${me} arrivals=${arrivals} onChoose=${id => pane.become(id)} />
      <${Places} channels=${channels} place=${place} unread=${unreadOf(me, latest)}
        onChoose=${id => {
          onMenu(false)
          void pane.show(id)
        }} />
      <${Reading} languages=${languages} tongue=${tongue} onChoose=${one => world.readIn(me, one)} />
    </nav>
    <div class=${root === null ? 'rooms' : 'rooms with-thread'} onPointerDown=${() => onMenu(false)}>
      <main class="room">
        <${Room} state=${state} people=${people} pane=${pane} head=${title => html`<h1>${title}</h1>`} />
      </main>
      ${root !== null && html`<${Thread} key=${`${me} ${root}`} state=${state} people=${people} pane=${pane} />`}
    </div>
    ${form && html`<${FormDialog} key=${form.id} form=${form} me=${me} fault=${fault} who=${people.find(({ id }) => id === me)?.name} onSubmit=${pane.submit} onClose=${() => pane.set({ form: null })} />`}
  `
}
