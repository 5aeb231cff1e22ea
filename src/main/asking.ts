import { createInterface, type Interface } from 'node:readline'

type Wanted = { take(line: string): void; leave(error: Error): void }

/**
 * Questions to the person at a terminal, one at a time. One reader for all of them: what was typed or pasted ahead is
 * the answer to the next question. It opens with the first question; close it, or the process does not end.
 */
export function makeAsking(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
  const ahead: string[] = []
  let lines: Interface | null = null
  let wanted: Wanted | null = null
  let hasLeft = false

  function open(): Interface {
    const reader = createInterface({ input, output, terminal: false })
    reader.on('line', line => {
      const next = wanted
      wanted = null
      if (next === null) ahead.push(line)
      else next.take(line)
    })
    reader.on('close', () => {
      hasLeft = true
      wanted?.leave(left())
    })
    return reader
  }

  return {
    /** Rejects with an AbortError when they leave. */
    async ask(question: string): Promise<string> {
      lines ??= open()
      output.write(question)
      const typed = ahead.shift()
      if (typed !== undefined) return typed
      if (hasLeft) throw left()
      return new Promise((take, leave) => {
        wanted = { take, leave }
      })
    },
    close: () => lines?.close(),
  }
}

function left(): Error {
  return Object.assign(new Error('The person at the terminal has left.'), { name: 'AbortError' })
}
