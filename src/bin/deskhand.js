#!/usr/bin/env node
process.env.TZ = 'UTC' // First of all: node-cron loses ticks at clock changes in any other zone.

const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../main.ts')
await main(process.argv.slice(2))
