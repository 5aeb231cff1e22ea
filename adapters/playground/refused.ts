type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 429 | 503

/** A request that cannot be done, with what is wrong, where, and what to do, for whoever sent it. */
export class Refused extends Error {
  readonly status: Status
  /** A word for programs. */
  readonly code: string
  /** The member of the request that is at fault. */
  readonly where: string

  constructor(status: Status, code: string, where: string, text: string) {
    super(text)
    this.name = 'Refused'
    this.status = status
    this.code = code
    this.where = where
  }
}
