import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What an endpoint was sent. */
export type Sent = {
  path: string
  authorization: string | undefined
  body: { messages: { content: string }[] }
}

/** An endpoint that answers as the test says; without an answer it says nothing until it is stopped. */
export async function startAnswerer() {
  const sent: Sent[] = []
  let reply: (response: ServerResponse) => void = () => undefined
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => void chunks.push(chunk))
    request.on('end', () => {
      const { url = '', headers } = request
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Sent['body']
      sent.push({ path: url, authorization: headers.authorization, body })
      reply(response)
    })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const json = (response: ServerResponse, body: unknown, status = 200) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  return {
    url: `http://127.0.0.1:${port}/v1`,
    sent,
    /** Answers with this as the content of the message. */
    says(content: unknown) {
      const text = typeof content === 'string' ? content : JSON.stringify(content)
      reply = response => json(response, { choices: [{ message: { role: 'assistant', content: text } }] })
    },
    does(what: (response: ServerResponse) => void) {
      reply = what
    },
    json,
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export type LocalAnswerer = Awaited<ReturnType<typeof startAnswerer>>
