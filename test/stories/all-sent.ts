import { setTimeout } from 'node:timers/promises'

/** Waits until a desk has nothing left to send: nobody is faster than it. */
export async function allSent({ url }: { url: string }): Promise<void> {
  for (;;) {
    const text = await (await fetch(`${url}/metrics`)).text()
    const rows = text
      .split('\n')
      .filter(line => /^deskhand_outbox_rows\{.*state="(pending|sending|ambiguous)"/.test(line))
    if (rows.length > 0 && rows.every(line => line.endsWith(' 0'))) return
    await setTimeout(50)
  }
}
