// Deskhand as it is, but for one thing: at the n-th passing of a fault point it kills itself, as a power cut
// or a kill -9 would. FAULT_AT names the point, FAULT_NTH (1) the passing.
process.env.TZ = 'UTC'
const { load } = await import('../../src/bin/load.js')
const { main } = await load()

const { FAULT_AT, FAULT_NTH = '1' } = process.env
let left = Number(FAULT_NTH)

await main(process.argv.slice(2), async point => {
  if (point !== FAULT_AT) return
  left -= 1
  if (left > 0) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => undefined) // Nothing more happens here.
})
