import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { driveEmbedded } from '../embedded-driver.ts'
import { databaseIn } from './folder.ts'
import { openEmbedded } from './open.ts'
import { templateFolder, templatePrefix } from './template.ts'

/**
 * Makes the template, with all tables and empty, where it is missing, and takes older ones away. Nobody else can write
 * to it, or read it.
 * @throws where it cannot be made or kept
 */
export async function makeTemplate(template = templateFolder()): Promise<void> {
  if (existsSync(template)) return
  const growing = `${template}-${randomUUID()}`
  try {
    const driver = await driveEmbedded(await openEmbedded(growing, 'nothing'), async () => undefined)
    await driver.close()
    await chmod(databaseIn(growing), 0o700)
    await rename(databaseIn(growing), template)
    const others = (await readdir(dirname(template))).filter(
      name =>
        name.startsWith(templatePrefix) && ![template, growing].map(path => basename(path)).includes(name),
    )
    for (const name of others) await rm(join(dirname(template), name), { recursive: true, force: true })
  } finally {
    await rm(growing, { recursive: true, force: true })
  }
}
