import { pathToFileURL } from 'node:url'
import { compiled } from './compiled.js'
import { optimiseLate } from './optimise-late.js'

/**
 * The program, from its sources as they are now: from the compiled copy that is kept of them or, where
 * none can be kept (the folder belongs to somebody else, or the disk is full), each file compiled when it is loaded.
 */
export async function load() {
  optimiseLate()
  const entry = await compiled().catch(() => null)
  if (entry !== null) return import(pathToFileURL(entry).href)
  const { register } = await import('tsx/esm/api')
  register()
  return import('../main.ts')
}
