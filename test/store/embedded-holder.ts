// A process that opens a data folder and keeps it: see embedded.slow.test.ts.

import { takeLock } from '../../src/store/embedded/lock.ts'
import { openEmbedded } from '../../src/store/embedded/open.ts'

const [what, folder = ''] = process.argv.slice(2)
process.on('message', async () => {
  try {
    if (what === 'lock') await takeLock(folder)
    else await openEmbedded(folder)
    process.send?.('won')
    setInterval(() => {}, 60_000)
  } catch (error) {
    process.send?.(String(error), () => process.exit())
  }
})
process.send?.('ready')
