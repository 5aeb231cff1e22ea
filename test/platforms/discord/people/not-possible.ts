/** A person tried what Discord's own client would not let them do: a fault of the test, or of what it shows. */
export class NotPossible extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotPossible'
  }
}
