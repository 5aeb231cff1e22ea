import type { Chart } from '../../src/ports/chart.ts'

export const size = { width: 900, height: 420 }
export const font = 'DejaVu Sans'
/** Apart for people who see colours differently, and from white: blue, then orange. */
export const colours = ['#1f6feb', '#d9822b']

/**
 * The chart as SVG. ECharts is loaded when the first one is drawn: it takes longer than starting all the rest.
 * Nothing moves, so that the same numbers are the same picture.
 */
export async function chartSvg({ title, labels, series }: Chart): Promise<string> {
  const { init } = await import('echarts')
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    canvas.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      color: colours,
      textStyle: { fontFamily: font },
      title: { text: title, left: 24, top: 16, textStyle: { fontFamily: font, fontSize: 18 } },
      legend: { right: 24, top: 20, itemGap: 24, textStyle: { fontFamily: font } },
      grid: { left: 24, right: 24, top: 72, bottom: 24, containLabel: true },
      xAxis: { type: 'category', data: [...labels], axisTick: { show: false } },
      yAxis: { type: 'value', min: 0, minInterval: 1 },
      series: series.map(({ name, values }) => ({ name, type: 'bar', data: [...values], barGap: '10%' })),
    })
    return canvas.renderToSVGString()
  } finally {
    canvas.dispose()
  }
}
