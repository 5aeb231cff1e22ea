import { useEffect, useMemo, useState } from 'preact/hooks'
import { get, listen, post } from './api.js'
import { placeOf, remembered, rememberMe, rememberPlace } from './memory.js'
import { use } from './words.js'

const empty = {
  people: [],
  me: null,
  channels: [],
  place: null,
  messages: [],
  isLoaded: false,
  threads: [],
  root: null,
  replies: [],
  latest: [],
  form: null,
  now: null,
  pushing: false,
  live: true,
  fault: null,
}

/** What the page knows, and what can be done. Every fault becomes a sentence in `fault`. */
export function useDesk() {
  const [state, setState] = useState(empty)
  const desk = useMemo(() => makeDesk(setState), [])
  useEffect(() => {
    void desk.begin()
  }, [desk])
  useEffect(() => {
    if (state.me === null) return
    return listen(state.me, {
      onChange: desk.refresh,
      onClock: now => desk.set({ now }),
      onState(live) {
        desk.set({ live })
        if (live) void desk.refresh()
      },
    })
  }, [desk, state.me])
  return [state, desk]
}

function makeDesk(setState) {
  let state = empty
  const set = change => {
    state = { ...state, ...change }
    setState(state)
  }

  /** Runs what a person did, and says in words why it did not work. True when it did. */
  async function attempt(work) {
    try {
      set({ fault: null })
      await work()
      return true
    } catch (fault) {
      set({ fault: fault.message })
      return false
    }
  }

  async function act(path, body) {
    const { form } = await post(path, { as: state.me, ...body })
    if (form) set({ form })
    await refresh()
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
    set({ channels, latest, messages, threads, replies, isLoaded: true })
    rememberPlace(me, place, latest)
  }

  let loading = null
  let isStale = false

  async function loadWhileStale() {
    while (isStale) {
      isStale = false
      await load().catch(recover)
    }
    loading = null
  }

  /** Loads what is in sight. Calls during a load become one more load after it. */
  function refresh() {
    isStale = true
    loading ??= loadWhileStale()
    return loading
  }

  /** Who is not in the place (any more) goes where everybody is. */
  async function recover(fault) {
    const channels = await get('channels', { as: state.me }).catch(() => [])
    const [first] = channels
    if (first && !channels.some(({ id }) => id === state.place)) void show(first.id)
    else set({ fault: fault.message })
  }

  function show(place) {
    set({ place, root: null, replies: [], messages: [], threads: [], isLoaded: false, fault: null })
    return refresh()
  }

  return {
    set,
    refresh,
    show,
    async begin() {
      await attempt(async () => {
        const [people, setting, { now }] = await Promise.all([get('people'), get('setting'), get('clock')])
        use(setting)
        const me = people.find(({ id }) => id === remembered('me')) ?? people[0]
        set({ people, now })
        await become(me.id)
      })
    },
    become,
    open(root) {
      set({ root, replies: [] })
      return root === null ? undefined : refresh()
    },
    send: ({ text, files, thread }) =>
      attempt(() => {
        const slash = text.trimStart().startsWith('/')
        return act(slash ? 'command' : 'message', {
          in: state.place,
          thread,
          text,
          ...(!slash && files.length > 0 && { files }),
        })
      }),
    react: (message, emoji, remove) => attempt(() => act('react', { message, emoji, remove })),
    press: (message, action) => attempt(() => act('press', { message, action })),
    edit: (message, text) => attempt(() => act('edit', { message, text })),
    remove: message => attempt(() => act('delete', { message })),
    submit: (form, values) =>
      attempt(async () => {
        const answer = await post('submit', { as: state.me, form, values })
        set({ form: answer.form ?? null })
        await refresh()
      }),
    push: advance =>
      attempt(async () => {
        set({ pushing: true })
        try {
          const { now } = await post('clock', { advance, as: state.me })
          set({ now })
          await refresh()
        } finally {
          set({ pushing: false })
        }
      }),
  }

  function become(me) {
    rememberMe(me)
    set({ me, form: null, channels: [], latest: [] })
    return show(placeOf(me) ?? 'general')
  }
}
