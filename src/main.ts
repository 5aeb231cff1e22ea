/** The composition root: the only file that reads the environment. */
export async function main(_words: string[]): Promise<void> {
  process.stdout.write('deskhand\n')
}
