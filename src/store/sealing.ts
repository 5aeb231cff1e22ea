import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { ConfigError } from '../ports/errors.ts'

const cipher = 'aes-256-gcm'
const keyBytes = 32

/** Where a secret stands: it can be opened there only. */
export type Spot = { workspace: string; column: string }

export type Sealing = {
  /** The secret under the first key, bound to its place. */
  seal(secret: string, spot: Spot): string
  /** @throws ConfigError when none of the keys opens it, or it was moved or changed */
  open(sealed: string, spot: Spot): string
  /** Whether it is sealed under the first key. */
  isCurrent(sealed: string): boolean
}

/**
 * Secrets at rest, by AES-256-GCM: `v1.<key>.<nonce>.<tag>.<data>`. The first key seals, all of them open, so that
 * keys can be changed while the desk runs.
 *
 * @param keys 32 bytes each, at least one
 */
export function makeSealing(keys: readonly Uint8Array[]): Sealing {
  const named = keys.map(key => [nameOf(key), key] as const)
  const [first] = named
  if (first === undefined) throw new Error('Sealing needs a key.')

  return {
    seal(secret, spot) {
      const [name, key] = first
      const nonce = randomBytes(12)
      const sealing = createCipheriv(cipher, key, nonce).setAAD(bindingOf(spot))
      const data = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()])
      return ['v1', name, ...[nonce, sealing.getAuthTag(), data].map(one => one.toString('base64url'))].join(
        '.',
      )
    },
    open(sealed, spot) {
      const [version, name, nonce = '', tag = '', data = ''] = sealed.split('.')
      const key = named.find(([one]) => one === name)?.[1]
      if (version !== 'v1' || key === undefined) throw shut(spot)
      try {
        const [iv, mark, bytes] = [nonce, tag, data].map(one => Buffer.from(one, 'base64url'))
        if (iv === undefined || mark === undefined || bytes === undefined) throw shut(spot)
        const opening = createDecipheriv(cipher, key, iv, { authTagLength: 16 })
        opening.setAAD(bindingOf(spot)).setAuthTag(mark)
        return Buffer.concat([opening.update(bytes), opening.final()]).toString('utf8')
      } catch {
        throw shut(spot)
      }
    },
    isCurrent: sealed => sealed.startsWith(`v1.${first[0]}.`),
  }
}

/** The keys of DESKHAND_KEY: a comma list, each of 32 bytes in base64. Null where one of them is not. */
export function readKeys(list: string): readonly Uint8Array[] | null {
  const keys = list.split(',').map(one => Buffer.from(one.trim(), 'base64'))
  return keys.length > 0 && keys.every(key => key.length === keyBytes) ? keys : null
}

/** A key for DESKHAND_KEY. */
export function newKey(): string {
  return randomBytes(keyBytes).toString('base64')
}

/** Says which key it is and nothing about it. */
function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('deskhand key').update(key).digest('base64url').slice(0, 8)
}

function bindingOf({ workspace, column }: Spot): Buffer {
  return Buffer.from(JSON.stringify([workspace, column]))
}

function shut({ workspace }: Spot): ConfigError {
  const what = `no key opens what is kept for the workspace ${workspace}`
  const remedy =
    'Add the key that was used before to DESKHAND_KEY, behind a comma, or install the app there again.'
  return new ConfigError([{ what, where: 'DESKHAND_KEY', remedy }])
}
