#!/usr/bin/env node
process.env.TZ = 'UTC' // First of all: node-cron loses ticks at clock changes in any other zone.

// Garbage is collected when the heap has grown by a fifth, not when it has doubled: 100 MB less for a desk at work.
const { setFlagsFromString } = await import('node:v8')
setFlagsFromString('--heap-growing-percent=20')

const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../main.ts')
await main(process.argv.slice(2))
