import { pathToFileURL } from 'node:url'
import { compiled } from './compiled.js'

/**
 * The program's `main`, from its sources as they are now: from the compiled copy that is kept of them or, where
 * none can be kept (the folder belongs to somebody else, or the disk is full), each file compiled when it is loaded.
 */
export async function load() {
  const entry = await compiled().catch(() => null)
  if (entry !== null) return (await import(pathToFileURL(entry).href)).main
  const { register } = await import('tsx/esm/api')
  register()
  return (await import('../main.ts')).main
}
