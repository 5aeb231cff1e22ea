import { createHash } from 'node:crypto'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { makeDrawChart } from '../../../adapters/chart/chart.ts'
import { chartSvg } from '../../../adapters/chart/svg.ts'
import type { Chart } from '../../../src/ports/chart.ts'

const week: Chart = {
  title: 'Opened and solved, the last days',
  labels: ['Mon 23 Nov', 'Tue 24 Nov', 'Wed 25 Nov', 'Sat 28 Nov'],
  series: [
    { name: 'opened', values: [8, 3, 0, 12] },
    { name: 'solved', values: [5, 6, 1, 4] },
  ],
}
const draw = makeDrawChart()

/** The heights of the bars of one series, in the order of the labels: paths like `M95.2 376l145.5 0l0 -304…`. */
function heights(svg: string, series: number): number[] {
  const bars = svg.matchAll(
    /<path d="M[\d.]+ [\d.]+l[\d.]+ 0l0 (-?[\d.]+)[^>]*ecmeta_series_index="(\d+)"[^>]*ssr_type="chart"/g,
  )
  return [...bars].flatMap(([, height, index]) =>
    Number(index) === series ? [Math.abs(Number(height))] : [],
  )
}

/** Pixels of a picture that are neither white nor transparent, in a box. */
function ink(png: Uint8Array, box: { left: number; top: number; width: number; height: number }): number {
  const image = `<image href="data:image/png;base64,${Buffer.from(png).toString('base64')}" width="900" height="420"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width}" height="${box.height}" viewBox="${box.left} ${box.top} ${box.width} ${box.height}">${image}</svg>`
  const { pixels } = new Resvg(svg).render()
  let dark = 0
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark++
  return dark
}

describe('a chart', () => {
  it('has bars as high as its numbers, to a hundredth of the highest', async () => {
    const svg = await chartSvg(week)
    for (const [index, { values }] of week.series.entries()) {
      const found = heights(svg, index)
      expect(found).toHaveLength(values.length)
      const scale = Math.max(...found) / Math.max(...values)
      for (const [place, value] of values.entries()) {
        expect(Math.abs((found[place] ?? 0) - value * scale)).toBeLessThanOrEqual(Math.max(...found) / 100)
      }
    }
    const [opened, solved] = [heights(svg, 0), heights(svg, 1)]
    expect((opened[3] ?? 0) / (solved[3] ?? 1)).toBeCloseTo(12 / 4, 1)
  })

  it('is a PNG of its size, and the same numbers are the same picture', async () => {
    const [one, two] = [await draw(week), await draw(week)]
    expect([...one.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(Buffer.from(one).readUInt32BE(16)).toBe(900)
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(hash(one)).toBe(hash(two))
  })

  it('is another picture for other numbers', async () => {
    const other = { ...week, series: [{ name: 'opened', values: [8, 3, 1, 12] }, ...week.series.slice(1)] }
    expect(Buffer.from(await draw(week)).equals(Buffer.from(await draw(other)))).toBe(false)
  })

  it('has its title and its labels in ink, without a font of the machine', async () => {
    const png = await draw(week)
    expect(ink(png, { left: 20, top: 10, width: 400, height: 36 })).toBeGreaterThan(300)
    expect(ink(png, { left: 60, top: 375, width: 800, height: 40 })).toBeGreaterThan(300)
    const bare = await draw({ ...week, title: '' })
    expect(ink(bare, { left: 20, top: 10, width: 400, height: 36 })).toBe(0)
  })
})
