// Makes a new database in the folder named by the first argument, as a process of its own: the memory that
// initdb takes (0.8 GB) goes with it. Plain JavaScript, so that it needs no loader wherever it is installed.
import { PGlite } from '@electric-sql/pglite'

process.on('disconnect', () => process.exit(1)) // Whoever asked for it is gone.
try {
  const database = await PGlite.create(process.argv[2])
  await database.close()
  process.exit(0)
} catch (error) {
  process.stderr.write(String(error), () => process.exit(1))
}
