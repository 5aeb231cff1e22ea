/** Numbers of one kind over the same labels. */
export type Series = { name: string; values: readonly number[] }

/** Bars beside each other, one group for each label. All words are said already. */
export type Chart = { title: string; labels: readonly string[]; series: readonly Series[] }

/** Draws a chart. @returns the bytes of a PNG */
export type DrawChart = (chart: Chart) => Promise<Uint8Array>
