import { Command } from 'commander'
import type { Console } from './console.ts'

export type Keys = {
  /** A new key for DESKHAND_KEY. */
  newKey(): Promise<string>
  /** Seals everything under the first key of DESKHAND_KEY. Resolves with how many secrets that changed. */
  rotateKeys(): Promise<number>
}

/** `deskhand keys`: what the tokens of workspaces are sealed with. */
export function keysCommand(console: Console, { newKey, rotateKeys }: Keys): Command {
  return new Command('keys')
    .description('the keys under which the database keeps secrets')
    .addCommand(
      new Command('new').description('prints a new key for DESKHAND_KEY').action(async () => {
        console.print(await newKey())
      }),
    )
    .addCommand(
      new Command('rotate')
        .description(
          'seals all secrets under the first key of DESKHAND_KEY; then the others can be taken away',
        )
        .action(async () => {
          const sealed = await rotateKeys()
          console.print(
            sealed === 0
              ? 'Every secret is sealed under the first key.'
              : `Sealed ${sealed} ${sealed === 1 ? 'secret' : 'secrets'} anew. The other keys can be taken away.`,
          )
        }),
    )
}
