import type { FaultKind } from '../policy/fault.ts'

/** One thing that is wrong outside of the program, as a person should read it. */
export type Complaint = {
  /** What is wrong, as a sentence without a final stop. */
  what: string
  /** Where: a place in a file, a variable, a folder, an address. Never a secret. */
  where: string | FilePlace
  /** What to do about it. */
  remedy: string
}

/** Line and column from 1. */
export type FilePlace = { file: string; line: number; column: number; kind?: FaultKind | undefined }

/** In one line, as the terminal says it. */
export function sayComplaint(complaint: Complaint): string {
  const { what, where, remedy } = logged(complaint)
  return `${where}: ${what}. ${remedy}`
}

/** As the log tells it: a place in a file as `file:line:column`. */
export function logged({ what, where, remedy }: Complaint): { what: string; where: string; remedy: string } {
  const place = typeof where === 'string' ? where : `${where.file}:${where.line}:${where.column}`
  return { what, where: place, remedy }
}

/**
 * The program cannot start or go on because of its surroundings.
 * `unreachable` is something that may come back (a database, a platform): status 3.
 * Everything else is a fault of files, folders or settings: status 1.
 */
export class ConfigError extends Error {
  readonly complaints: readonly Complaint[]
  readonly unreachable: boolean

  constructor(complaints: readonly Complaint[], { unreachable = false } = {}) {
    super(complaints.map(sayComplaint).join('\n'))
    this.name = 'ConfigError'
    this.complaints = complaints
    this.unreachable = unreachable
  }
}

/** Something that work needs is not there just now. Its message is for whoever asks, so it holds no secret. */
export class NotReady extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotReady'
  }
}

/**
 * A message could not be delivered. Adapters throw it, the dispatcher decides.
 * `retry`: the platform is busy or away, try again no earlier than after `waitMs`.
 * `ambiguous`: nobody knows whether it arrived; look before sending again.
 * `gone`: the message or channel no longer exists. `forbidden`: the app may not write there.
 * `refused`: the platform will never take this message as it is. `slowed`: it asked for fewer calls (status 429).
 */
export class DeliveryError extends Error {
  readonly kind: 'retry' | 'ambiguous' | 'gone' | 'forbidden' | 'refused'
  readonly waitMs: number | undefined
  readonly slowed: boolean

  constructor(kind: DeliveryError['kind'], message: string, waitMs?: number, { slowed = false } = {}) {
    super(message)
    this.name = 'DeliveryError'
    this.kind = kind
    this.waitMs = waitMs
    this.slowed = slowed
  }
}
