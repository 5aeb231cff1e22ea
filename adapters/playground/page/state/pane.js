import { useEffect, useMemo, useState } from 'preact/hooks'
import { say } from '../words/say.js'
import { makeActs } from './acts.js'
import { get } from './api.js'
import { coalesced, keeping } from './coalesced.js'
import { numberOf, placeOf, rememberPlace, seenIn } from './memory.js'

const nowhere = {
  place: null,
  messages: [],
  isLoaded: false,
  /** The first message that was new when the person came here. */
  newFrom: null,
  threads: [],
  root: null,
  replies: [],
  fault: null,
  /** Words put into the composer from outside: `{text}`. */
  offered: null,
}

const empty = { ...nowhere, me: null, channels: [], words: [], latest: [], form: null }

/** What one person sees in one place, and what they can do there. */
export function usePane(world, start) {
  const [state, setState] = useState(empty)
  const pane = useMemo(() => makePane(setState, world.did), [])
  useEffect(() => {
    void pane.become(start.me, start.place)
  }, [pane])
  useEffect(
    () => (state.me === null ? undefined : world.watch(state.me, pane.refresh)),
    [state.me, pane, world],
  )
  return [state, pane]
}

function makePane(setState, did) {
  let state = empty
  const set = change => {
    state = { ...state, ...change }
    setState(state)
  }

  async function load() {
    const { me, place, root } = state
    const [channels, latest, messages, threads, replies] = await Promise.all([
      get('channels', { as: me }),
      get('latest', { as: me }),
      get('messages', { as: me, in: place }),
      get('threads', { as: me, in: place }),
      root === null ? [] : get('messages', { as: me, in: place, thread: root }),
    ])
    if (me !== state.me || place !== state.place || root !== state.root) return
    set({
      channels: keeping(state.channels, channels, one => one.id),
      latest,
      messages: keeping(state.messages, messages, one => one.id),
      threads: keeping(state.threads, threads, one => one.root),
      replies: keeping(state.replies, replies, one => one.id),
      newFrom: state.isLoaded ? state.newFrom : firstNew(me, place, messages),
      isLoaded: true,
      ...(state.fault === say('page.unreachable') && { fault: null }),
    })
    rememberPlace(me, place, latest)
  }

  /** Who is not in the place (any more) goes where everybody is. */
  async function recover(fault) {
    const channels = await get('channels', { as: state.me }).catch(() => [])
    const [first] = channels
    if (first && !channels.some(({ id }) => id === state.place)) void show(first.id)
    else set({ fault: fault.message })
  }

  const refresh = coalesced(() => load().catch(recover))

  function show(place) {
    set({ ...nowhere, place })
    return refresh()
  }

  async function learnWords(me) {
    const words = await get('words', { as: me }).catch(() => [])
    if (me === state.me) set({ words })
  }

  return Object.assign(makeActs({ get: () => state, set, refresh, did }), {
    set,
    refresh,
    show,
    become(me, place) {
      set({ me, form: null, channels: [], latest: [], words: [] })
      void learnWords(me)
      return show(place ?? placeOf(me) ?? 'general')
    },
    open(root) {
      set({ root, replies: [] })
      return root === null ? undefined : refresh()
    },
  })
}

/** Nothing is new to somebody who was never here, and nothing of one's own is. */
function firstNew(me, place, messages) {
  const seen = seenIn(me, place)
  if (seen === undefined) return null
  return messages.find(({ id, from }) => numberOf(id) > numberOf(seen) && from !== me)?.id ?? null
}
