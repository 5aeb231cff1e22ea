// A process that takes a data folder, opens the database in it, or makes one there: see embedded.slow.test.ts.
// What is not asked for is not loaded, so that many of them start quickly.
const [what, folder = ''] = process.argv.slice(2)

async function take(): Promise<void> {
  if (what === 'lock') {
    const { takeLock } = await import('../../src/store/embedded/lock.ts')
    await takeLock(folder)
  } else if (what === 'making') {
    const { initialise } = await import('../../src/store/embedded/initialise.ts')
    await initialise(folder, null)
  } else {
    const { openEmbedded } = await import('../../src/store/embedded/open.ts')
    await openEmbedded(folder)
  }
}

process.on('message', async () => {
  try {
    await take()
    process.send?.('won')
    setInterval(() => {}, 60_000) // The lock keeps no process alive.
  } catch (error) {
    process.send?.(String(error), () => process.exit())
  }
})
process.send?.('ready')

export {}
