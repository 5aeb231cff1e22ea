#!/usr/bin/env node
process.env.TZ = 'UTC' // First of all: node-cron loses ticks at clock changes in any other zone.

const { load } = await import('./load.js')
const { main } = await load()
await main(process.argv.slice(2))
