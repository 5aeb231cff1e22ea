// Compiles the program where it is installed, so that its first start need not. Where no copy can be kept, it does not matter.
import { compiled } from './compiled.js'

await compiled().catch(() => null)
