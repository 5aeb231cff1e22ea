import { figuresNow } from '../http/figures.ts'
import { metricsRoute } from '../http/metrics.ts'
import type { Chat } from './chat.ts'
import type { GoingOut } from './going-out.ts'
import type { Ground } from './ground.ts'

/** `/metrics`: what this process counted, and how things stand in the database that it may share with others. */
export function metricsOf(ground: Ground, { workspaces }: GoingOut, chats: readonly Chat[]) {
  const { store, desks, time, meter, settings } = ground
  const deps = {
    figures: store.figures,
    now: () => time.now(),
    desks: desks.all.map(({ id }) => id),
    workspaces,
    chats: chats.map(({ platform, ready }) => ({ name: platform.name, ready })),
  }
  return metricsRoute({
    token: settings.metricsToken,
    render: async () => meter.render(await figuresNow(deps)),
  })
}
