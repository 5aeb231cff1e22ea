import type { Platform } from '../policy/desk/workspace.ts'

/** In what a chat differs from others, as far as it changes what the desk does there. */
export type ChatTraits = {
  /** A receipt is the first message of a private thread of its own: what follows is read right below it. */
  receiptBeginsThread: boolean
  /** Moderators of the place read private threads too. */
  moderatorsRead: boolean
  /** Threads below cards are counted, and each costs a call: what has room on the card begins none. */
  threadsAreScarce: boolean
  /** A ticket that is made of a message is answered in the thread of that message. */
  answersBelowMessage: boolean
  /** Whoever puts an emoji on a message can be told something that nobody else reads. */
  answersMarks: boolean
  /** Real people are in it. Otherwise they are played, under their ids in the desk file. */
  realPeople: boolean
}

/** Of each chat, also where nobody is connected to it. */
export const chatTraits: Readonly<Record<Platform, ChatTraits>> = {
  slack: {
    receiptBeginsThread: false,
    moderatorsRead: false,
    threadsAreScarce: false,
    answersBelowMessage: true,
    answersMarks: true,
    realPeople: true,
  },
  discord: {
    receiptBeginsThread: true,
    moderatorsRead: true,
    threadsAreScarce: true,
    // Such a thread would be read by the whole server.
    answersBelowMessage: false,
    answersMarks: false,
    realPeople: true,
  },
  playground: {
    receiptBeginsThread: false,
    moderatorsRead: false,
    threadsAreScarce: false,
    answersBelowMessage: false,
    answersMarks: true,
    realPeople: false,
  },
}
