// Done where the package is installed, so that the first start need not: the program is compiled, a database made that
// new desks copy, and learnt what answers are made with. Where nothing can be kept, it does not matter.
import { load } from './load.js'

await load()
  .then(({ prepare }) => prepare())
  .catch(() => undefined)
