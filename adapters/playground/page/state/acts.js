import { post } from './api.js'
import { dropTyped } from './form-draft.js'

/** What a person does; `did` hears of what the tour waits for. Each resolves with true when it worked; a fault becomes a sentence in `fault`. */
export function makeActs({ get: state, set, refresh, did }) {
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

  const act = (path, body) =>
    attempt(async () => {
      const { form } = await post(path, { as: state().me, ...body })
      if (form) set({ form })
      await refresh()
    })

  return {
    send({ text, files, thread }) {
      const isSlash = text.trimStart().startsWith('/')
      if (/^\s*\/support\s+claim\b/i.test(text)) did('claim')
      return act(isSlash ? 'command' : 'message', {
        in: state().place,
        thread,
        text,
        ...(!isSlash && files.length > 0 && { files }),
      })
    },
    react(message, emoji, remove) {
      if (emoji === '👀' && !remove) did('claim')
      return act('react', { message, emoji, remove })
    },
    press(message, action) {
      if (action.startsWith('claim')) did('claim')
      return act('press', { message, action })
    },
    edit: (message, text) => act('edit', { message, text }),
    remove: message => act('delete', { message }),
    submit: (form, values) =>
      attempt(async () => {
        const answer = await post('submit', { as: state().me, form, values })
        if (!answer.form) dropTyped(state().me, form)
        set({ form: answer.form ?? null })
        await refresh()
      }),
  }
}
