import type { Readable } from 'node:stream'

/** What a command may touch of the terminal. Tests hand in their own. */
export type Console = {
  input: Readable
  /** One line on standard output. */
  print(line: string): void
  /** One line on standard error. */
  complain(line: string): void
  /** Puts a question to the person at the terminal; null where there is nobody. Rejects when they leave. */
  ask: ((question: string) => Promise<string>) | null
  /** Ends the command with this status. */
  finish(status: ExitStatus): void
}

/** 0 fine, 1 a fault of the file or of the user, 2 usage, 3 something unreachable. */
export const exitStatus = { fine: 0, fault: 1, usage: 2, unreachable: 3 } as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
