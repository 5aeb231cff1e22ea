import { useEffect, useMemo, useState } from 'preact/hooks'
import { use } from '../parts/words.js'
import { get, listen, post } from './api.js'
import { coalesced, keeping } from './coalesced.js'

const empty = {
  people: [],
  now: null,
  heardAt: 0,
  ahead: null,
  news: [],
  /** The newest messages of everybody, by person. */
  arrivals: {},
  /** Whether the example can still be told; null before it is known. */
  canTell: null,
  /** What somebody did here, of what the tour waits for. */
  done: [],
  isPushing: false,
  isTelling: false,
  isLive: true,
  fault: null,
  /** The languages to choose from, and the one that is read now. */
  languages: [],
  tongue: 'en',
}

/** What is the same for everybody: people, the clock, what just happened. */
export function useWorld() {
  const [state, setState] = useState(empty)
  const world = useMemo(() => makeWorld(setState), [])
  useEffect(() => {
    void world.begin()
  }, [world])
  return [state, world]
}

function makeWorld(setState) {
  let state = empty
  const set = change => {
    state = { ...state, ...change }
    setState(state)
  }
  const setNow = now => set({ now, heardAt: performance.now() })

  /** Who is looked at, by whom: each entry is told when something changes. */
  const watchers = new Set()
  let line = { people: '', close: () => {} }
  const refreshAll = () => Promise.all([...watchers].map(({ refresh }) => refresh()))

  const see = coalesced(async () => {
    try {
      const [{ now }, ahead, news, arrivals, { possible }] = await Promise.all([
        get('clock'),
        get('ahead'),
        get('news'),
        get('arrivals'),
        get('example'),
      ])
      setNow(now)
      set({
        ahead,
        arrivals,
        news: keeping(state.news, news, one => one.message + one.at),
        canTell: possible,
      })
    } catch {
      // The line that is down says so already.
    }
  })

  function connect() {
    const people = [...new Set([...watchers].map(({ me }) => me))].sort()
    if (people.length === 0 || people.join() === line.people) return
    line.close()
    const close = listen(people, {
      onChange: () => void Promise.all([refreshAll(), see()]),
      onClock: setNow,
      onNews: see,
      onState(isLive) {
        set({ isLive })
        if (isLive) void Promise.all([refreshAll(), see()])
      },
    })
    line = { people: people.join(), close }
  }

  async function moving(flag, work) {
    set({ [flag]: true, fault: null })
    try {
      setNow((await work()).now)
      await Promise.all([refreshAll(), see()])
    } catch (fault) {
      set({ fault: fault.message })
    } finally {
      set({ [flag]: false })
    }
  }

  const world = {
    refresh: see,
    async begin() {
      try {
        const [people, setting] = await Promise.all([get('people'), get('setting')])
        use(setting)
        set({ people })
        await see()
      } catch (fault) {
        set({ fault: fault.message })
      }
    },
    /** The page speaks as whoever looks at it reads. */
    async lookAs(me) {
      try {
        const setting = await get('setting', { as: me })
        use(setting)
        document.documentElement.lang = setting.locale
        set({ languages: setting.languages, tongue: setting.locale })
      } catch (fault) {
        set({ fault: fault.message })
      }
    },
    async readIn(me, locale) {
      try {
        await post('setting', { as: me, locale })
        await world.lookAs(me)
      } catch (fault) {
        set({ fault: fault.message })
      }
    },
    /** From now on `refresh` is called whenever this person may see something new. */
    watch(me, refresh) {
      const watcher = { me, refresh }
      watchers.add(watcher)
      queueMicrotask(connect)
      return () => {
        watchers.delete(watcher)
        queueMicrotask(connect)
      }
    },
    forgive: () => set({ fault: null }),
    did(what) {
      if (!state.done.includes(what)) set({ done: [...state.done, what] })
    },
    push(body) {
      world.did('push')
      return moving('isPushing', () => post('clock', body))
    },
    tellExample: () => moving('isTelling', () => post('example', {})),
  }
  return world
}
