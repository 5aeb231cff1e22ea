import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { minute } from '../../src/core/time.ts'
import { type Running, start } from '../../src/main/compose.ts'
import { readSettings } from '../../src/main/settings.ts'
import { lendDatabase } from '../support/lent.ts'
import { quietLog } from '../support/logs.ts'

type Options = {
  /** The text of the desk file. */
  file: string
  settings: Readonly<Record<string, string>>
  /** What the desk's clock says at the start; absent: what it is. */
  at?: Date | undefined
  /** Hands over what is to be done at the end of the test, the last first. */
  undo: (step: () => Promise<unknown>) => void
}

type Again = {
  /** Done while nothing runs. */
  between?: () => void
  /** So many ms later by the desk's clock. */
  later?: number | undefined
  /** Another text of the desk file. */
  file?: string
}

export type Program = {
  desk: () => Running
  /** Ends the program and begins it anew on the same database. */
  again: (how?: Again) => Promise<Running>
}

/** Deskhand as `deskhand start` puts it together, on a database in memory. */
export async function runDesk({ file, settings, at, undo }: Options): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-'))
  undo(() => rm(folder, { recursive: true, force: true }))
  const driver = await lendDatabase()
  undo(() => driver.close())
  // A minute for each start: the clock of the desk goes forward only, and on while a program begins.
  let starts = 0
  const run = async (text: string, from?: Date) => {
    await writeFile(join(folder, 'desk.yaml'), text)
    return start({
      ...(from === undefined ? {} : { at: from }),
      settings: readSettings({ PORT: '0', DESK_FILE: join(folder, 'desk.yaml'), ...settings }),
      log: quietLog,
      fault: async () => undefined,
      // The database stays open from one run to the next.
      driver: { ...driver, close: async () => undefined },
    })
  }
  let desk = await run(file, at)
  undo(() => desk.stop())
  return {
    desk: () => desk,
    async again({ between = () => {}, later, file: text = file } = {}) {
      await desk.stop()
      between()
      desk = await run(
        text,
        later === undefined ? undefined : new Date(Date.now() + later + minute * ++starts),
      )
      return desk
    },
  }
}
