// The product with a defect of its own at one point: see stop.slow.test.ts. Usage: as bin/deskhand.js.
process.env.TZ = 'UTC'
const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../../src/main.ts')

const defect = () => {
  throw new Error('a defect\nwhose second line tells TESTSECRET')
}
await main(process.argv.slice(2), async point => {
  if (point === process.env.DEFECT_AT) defect()
  if (point === 'start' && process.env.DEFECT_AT === 'later') setTimeout(defect)
})
