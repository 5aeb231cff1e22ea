/**
 * Deskhand as it is, but for one thing: at the n-th passing of a fault point it kills itself, as a power cut
 * or a kill -9 would. FAULT_AT names the point, FAULT_NTH (1) the passing.
 */
import { main } from '../../src/main.ts'
import { type FaultPoint, faultPoints } from '../../src/ports/surroundings.ts'

const { FAULT_AT, FAULT_NTH = '1' } = process.env
if (FAULT_AT !== undefined && !faultPoints.includes(FAULT_AT as FaultPoint)) {
  throw new Error(`FAULT_AT: there is no fault point "${FAULT_AT}". These exist: ${faultPoints.join(', ')}.`)
}
let left = Number(FAULT_NTH)

await main(process.argv.slice(2), async point => {
  if (point !== FAULT_AT) return
  left -= 1
  if (left > 0) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => undefined) // Nothing more happens here.
})
