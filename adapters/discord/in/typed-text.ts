import { wellFormed } from '../../../src/cards/well-formed.ts'

type Names = {
  users: readonly { id: string; username: string; global_name?: string | null | undefined }[]
  channel: (id: string) => string | undefined
}

const live = /<(@!?|@&|#|a?:)([\w~]*)(?::(\d+))?>/g

/**
 * What somebody typed, from the content that Discord tells: mentions and own emoji in words.
 * `inCommand`: people are words of it, by their user names, which have no blanks.
 */
export function typedText(content: string, { users, channel }: Names, inCommand = false): string {
  return wellFormed(
    content.replace(live, (whole, sign: string, what: string, emoji?: string) => {
      if (sign.endsWith(':')) return emoji === undefined ? whole : `:${what}:`
      if (sign === '#') return `#${channel(what) ?? what}`
      if (sign === '@&') return '@role'
      const user = users.find(one => one.id === what)
      return user === undefined ? whole : `@${(inCommand ? '' : user.global_name) || user.username}`
    }),
  )
}
