import { createRequire } from 'node:module'
import type { DrawChart } from '../../src/ports/chart.ts'
import { chartSvg, font } from './svg.ts'

/**
 * Draws charts on the server. The font comes from a package: fonts of the machine may be absent, and text without
 * a font vanishes without an error.
 */
export function makeDrawChart(): DrawChart {
  const { resolve } = createRequire(import.meta.url)
  const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map(name =>
    resolve(`dejavu-fonts-ttf/ttf/${name}`),
  )
  return async chart => {
    const { Resvg } = await import('@resvg/resvg-js')
    const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: font } }
    return new Resvg(await chartSvg(chart), options).render().asPng()
  }
}
