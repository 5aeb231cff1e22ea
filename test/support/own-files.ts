import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultFiles } from '../../src/policy/default/files.ts'

/** What an owner would have put in the place of the sample's values, each by its word. */
const own: readonly [string, string][] = [
  ['Marlowe & Pike', 'Ridge & Vale'],
  ['marlowepike.example', 'ridgevale.test'],
  ['808 555 0142', '808 443 0142'],
  ['808 555 0100', '808 443 0100'],
  ['1901 Shiloh', '12 Kiawe Street'],
  ['meet.google.com/mpc-', 'meet.google.com/rvc-'],
  ['harborcloud.example', 'harborcloud.test'],
  ['lanterntelecom.example', 'lanterntelecom.test'],
  ['brightsidesecurity.example', 'brightsidesecurity.test'],
  ['openingHours: 145', 'openingHours: 150'],
  ['outOfHours: 220', 'outOfHours: 230'],
]

/** The sample's text as the policy of a firm that exists: a desk with it serves customers at once. */
export function ownText(sample: string): string {
  return own.reduce((text, [word, instead]) => text.replaceAll(word, instead), sample)
}

/** A policy file like the sample with nothing of the sample's firm in it. It is there as long as the process. */
export const ownPolicy = writeOwnPolicy()

function writeOwnPolicy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-own-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'support-policy.md')
  writeFileSync(path, ownText(readFileSync(defaultFiles.policy, 'utf8')))
  return path
}
