import { calendarFile } from '../cards/calendar-file.ts'
import { reportCsv } from '../cards/report-csv.ts'
import type { Words } from '../cards/words.ts'
import { day } from '../core/calendar/local.ts'
import type { Showing } from '../core/effect.ts'
import type { DrawChart } from '../ports/chart.ts'
import type { OutgoingFile } from '../ports/chat-platform.ts'
import type { DigestStore } from '../ports/digest-store.ts'
import type { ReportStore } from '../ports/report-store.ts'
import type { Desk } from './desk.ts'
import { localDate, midnights } from './digest/schedule.ts'
import { reportView } from './report.ts'

export type FileDeps = { digests: DigestStore; reports: ReportStore; chart: DrawChart }
/** What is shown as a file of its own. */
export type FileShowing = Extract<Showing, { kind: 'report-file' | 'digest-chart' | 'webinar-file' }>

export function isFile(show: Showing): show is FileShowing {
  return show.kind === 'report-file' || show.kind === 'digest-chart' || show.kind === 'webinar-file'
}

const chartDays = 14

export async function fileOf(
  deps: FileDeps,
  words: Words,
  desk: Desk,
  show: FileShowing,
): Promise<OutgoingFile> {
  switch (show.kind) {
    case 'report-file': {
      const { days, to } = show
      const view = await reportView({ ...deps, words }, desk, { days, to, file: true })
      const name = `report-${localDate(desk.calendar().schedule.zone, to)}-${days}d.csv`
      const alt = words.label('report.file-alt', { count: days })
      return { name, type: 'text/csv', alt, bytes: new TextEncoder().encode(reportCsv(view)) }
    }
    case 'webinar-file':
      return webinarFile(words, desk, show)
    case 'digest-chart':
      return chartFile(deps, words, desk, show.at)
  }
}

/** The date of a webinar for one's own calendar. */
function webinarFile(
  words: Words,
  desk: Desk,
  { webinar: id, at, made }: Extract<FileShowing, { kind: 'webinar-file' }>,
): OutgoingFile {
  const webinar = desk.inForce(made).terms.training.webinars.find(one => one.id === id)
  const name = webinar?.name ?? id
  const text = calendarFile({
    uid: `${id}-${at}@${desk.id}.deskhand`,
    stamp: made,
    from: at,
    to: at + (webinar?.length.ms ?? 0),
    summary: name,
    description: webinar?.about ?? null,
    url: webinar?.link ?? null,
  })
  const alt = words.label('training.file', { name })
  return { name: `${id}.ics`, type: 'text/calendar', alt, bytes: new TextEncoder().encode(text) }
}

/** Opened and solved on each of the last days, as bars and, for whoever cannot see them, as numbers. */
async function chartFile(
  { digests, chart }: FileDeps,
  words: Words,
  desk: Desk,
  at: number,
): Promise<OutgoingFile> {
  const { zone } = desk.calendar().schedule
  const bounds = midnights(zone, at, chartDays)
  const days = await digests.days(desk.id, bounds)
  // English without a country puts days before months, as everywhere else.
  const locale = words.locale === 'en' ? 'en-GB' : words.locale
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: zone })
  // A clock change may move a midnight: the noon after it is surely on its day.
  const labels = bounds.slice(0, -1).map(from => format.format(from + day / 2))
  const title = words.label('chart.title', { days: chartDays })
  const [opened, solved] = [days.map(one => one.opened), days.map(one => one.solved)]
  const numbers = labels.map((label, index) =>
    words.label('chart.day', { day: label, opened: opened[index] ?? 0, solved: solved[index] ?? 0 }),
  )
  const bytes = await chart({
    title,
    labels,
    series: [
      { name: words.label('chart.opened'), values: opened },
      { name: words.label('chart.solved'), values: solved },
    ],
  })
  return { name: 'digest.png', type: 'image/png', alt: `${title}. ${numbers.join('; ')}.`, bytes }
}
