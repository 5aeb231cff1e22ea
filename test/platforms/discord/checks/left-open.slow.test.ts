import { expect, it } from 'vitest'
import { expectNothingOpen } from '../each-test.ts'
import { startLocalDiscord } from '../local-discord.ts'
import { rawSession } from './raw-session.ts'

it('finds a line that a test has left open', async () => {
  const discord = await startLocalDiscord()
  const session = await rawSession(discord)
  await expect(expectNothingOpen(discord, 10)).rejects.toThrow('left open by the test')
  await session.close()
  await expectNothingOpen(discord)
  await discord.close()
})
