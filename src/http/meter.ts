import type { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { counters, durations, type Meter } from '../ports/meter.ts'
import type { Gauged } from './figures.ts'

/** Bounds of the buckets, seconds: people notice a second, platforms give up after three. */
const buckets = [0.005, 0.02, 0.1, 0.3, 1, 3, 10, 60, 600]

export type KeepingMeter = Meter & {
  /** Loads what the figures are kept in, and counts what was told before. */
  warm(): Promise<void>
  /** Everything as Prometheus reads it, with these figures of the moment. */
  render(now: readonly Gauged[]): Promise<{ type: string; text: string }>
}

type Kept = {
  registry: Registry
  counters: Record<string, Counter>
  durations: Record<string, Histogram>
  gauge(name: string, help: string, labels: readonly string[]): Gauge
}

/**
 * Counts for Prometheus. prom-client is loaded once somebody asks, or a little after the start: until then what is
 * counted waits in a list.
 */
export function makeMeter(): KeepingMeter {
  const waiting: ((kept: Kept) => void)[] = []
  let kept: Kept | null = null
  let loading: Promise<Kept> | null = null
  const later = (work: (kept: Kept) => void) => void (kept === null ? waiting.push(work) : work(kept))
  const load = () =>
    (loading ??= makeKept().then(made => {
      kept = made
      for (const work of waiting.splice(0)) work(made)
      return made
    }))

  return {
    count: (name, labels) => later(({ counters }) => counters[name]?.inc(labels)),
    observe: (name, labels, seconds) => later(({ durations }) => durations[name]?.observe(labels, seconds)),
    async warm() {
      await load()
    },
    async render(now) {
      const { registry, gauge } = await load()
      for (const { name, help, labels, values } of now) {
        const one = gauge(name, help, labels)
        one.reset()
        for (const { of, value } of values) one.set(of, value)
      }
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

async function makeKept(): Promise<Kept> {
  const prom = await import('prom-client')
  const registry = new prom.Registry()
  const registers = [registry]
  prom.collectDefaultMetrics({ register: registry })
  const gauges = new Map<string, Gauge>()
  return {
    registry,
    counters: Object.fromEntries(
      Object.entries(counters).map(([name, { help, labels }]) => [
        name,
        new prom.Counter({ name: `deskhand_${name}_total`, help, labelNames: labels, registers }),
      ]),
    ),
    durations: Object.fromEntries(
      Object.entries(durations).map(([name, { help, labels }]) => [
        name,
        new prom.Histogram({
          name: `deskhand_${name}_seconds`,
          help,
          labelNames: labels,
          buckets,
          registers,
        }),
      ]),
    ),
    gauge(name, help, labels) {
      const found = gauges.get(name)
      if (found !== undefined) return found
      const made = new prom.Gauge({ name: `deskhand_${name}`, help, labelNames: [...labels], registers })
      gauges.set(name, made)
      return made
    },
  }
}
