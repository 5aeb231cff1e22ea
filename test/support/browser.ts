import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { cacheFolder, versionOf } from './cache.ts'

/** The package's own settings look for its fonts in /tmp/fonts: without these, all text is invisible. */
const fontSettings = (more: string | null) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  ${more === null ? '' : `<dir>${more}</dir>`}
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/**
 * Starts the Chromium that npm brought along (Linux on x64; elsewhere the installed Chrome). Its own default
 * switches are left out: they turn web security off, and a test of Origin would prove nothing. `fonts` is a folder
 * of fonts beside those it brought, which have no emoji. Close it.
 */
export async function launchBrowser({ fonts = null }: { fonts?: string | null } = {}): Promise<Browser> {
  const args = ['--no-sandbox'] // Chromium refuses to run as root with its sandbox.
  if (platform() !== 'linux' || arch() !== 'x64') return chromium.launch({ channel: 'chrome', args })
  const folder = await unpackedChromium()
  const settings = join(folder, fonts === null ? 'fonts.conf' : 'more-fonts.conf')
  if (fonts !== null) await writeFile(settings, fontSettings(fonts))
  return chromium.launch({
    args,
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: settings,
    },
  })
}

/** The folder with program, libraries and fonts: unpacked once for each user and version. */
async function unpackedChromium(): Promise<string> {
  const cache = cacheFolder()
  const folder = join(cache, `chromium-${await versionOf('@sparticuz/chromium')}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true, mode: 0o700 })
  const unpacking = await mkdtemp(join(cache, 'unpacking-'))
  try {
    await unpackInto(unpacking)
    await writeFile(join(unpacking, 'fonts.conf'), fontSettings(null))
    await rename(unpacking, folder) // Whole or not at all: several tests may be unpacking at once.
  } catch (error) {
    await rm(unpacking, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package unpacks into the temporary folder, and its libraries only where it takes itself for Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const { AWS_EXECUTION_ENV, FONTCONFIG_PATH, HOME, LD_LIBRARY_PATH, TMPDIR } = process.env
  const before = { AWS_EXECUTION_ENV, FONTCONFIG_PATH, HOME, LD_LIBRARY_PATH, TMPDIR }
  process.env.TMPDIR = folder
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
