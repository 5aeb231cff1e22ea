// The product with a defect of its own at one point: see stop.slow.test.ts. Usage: as bin/deskhand.js.
process.env.TZ = 'UTC'
const { load } = await import('../../src/bin/load.js')
const { main } = await load()

const defect = () => {
  throw new Error('a defect\nwhose second line tells TESTSECRET')
}
await main(process.argv.slice(2), async point => {
  if (point === process.env.DEFECT_AT) defect()
  if (point === 'start' && process.env.DEFECT_AT === 'later') setTimeout(defect)
})
