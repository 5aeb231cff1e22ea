/**
 * Slack in several workspaces: each that installed the app is a Slack of its own, with the token kept in the database.
 * What comes in is told apart by the workspace it names; what goes out, by where it goes.
 */
import { Hono } from 'hono'
import type { ChatPlatform, Outgoing } from '../../../src/ports/chat-platform.ts'
import { chatTraits } from '../../../src/ports/chat-traits.ts'
import { ConfigError, DeliveryError, NotReady } from '../../../src/ports/errors.ts'
import type { Inbound } from '../../../src/ports/inbound.ts'
import type { Installation, InstallationStore } from '../../../src/ports/installation-store.ts'
import type { Feed } from '../connection/feed.ts'
import { makeHttp } from '../connection/http.ts'
import { makePace } from '../connection/pace.ts'
import type { SlackDeps } from '../deps.ts'
import { makeSlack, type Slack } from '../slack.ts'
import { type InstallDeps, installPages } from './pages.ts'
import { teamOf } from './team-of.ts'

type Receive = Parameters<ChatPlatform['start']>[0]

/** A workspace that desk files name, with what they say of it. */
export type Team = { id: string } & Pick<SlackDeps, 'channels' | 'roles'>

export type TeamsDeps = Omit<SlackDeps, 'workspace' | 'botToken' | 'appToken' | 'channels' | 'roles'> &
  Pick<InstallDeps, 'clientId' | 'clientSecret' | 'stateSecret' | 'publicUrl'> & {
    teams: readonly Team[]
    installations: InstallationStore
  }

/** How long a workspace without an installation is not asked for again; ms. */
const absence = 5_000
/** Until a message for such a workspace is tried again; ms. */
const later = 60_000

export function makeSlackTeams(deps: TeamsDeps): Pick<Slack, 'platform' | 'routes' | 'ready'> {
  const { teams, installations, signingSecret, now, log } = deps
  const running = new Map<string, Slack>()
  const absent = new Map<string, number>()
  const ending = new Set<Promise<unknown>>()
  let receive: Receive | null = null

  async function connect({ workspace, token }: Installation): Promise<Slack | null> {
    const team = teams.find(({ id }) => id === workspace)
    if (team === undefined || receive === null) return null
    const tell = receive
    const slack = makeSlack({ ...deps, ...team, workspace, botToken: token })
    await slack.platform.start(async inbound => {
      if (isFarewell(inbound)) await forget(workspace)
      return tell(inbound)
    })
    end(running.get(workspace))
    running.set(workspace, slack)
    absent.delete(workspace)
    return slack
  }

  async function forget(workspace: string): Promise<void> {
    await installations.forget(workspace)
    const slack = running.get(workspace)
    running.delete(workspace)
    // It waits for what is under way, which is this farewell among others.
    end(slack)
    log.info({ workspace }, 'the app was taken out of a workspace, and its token is forgotten')
  }

  function end(slack: Slack | undefined): void {
    if (slack === undefined) return
    const work = slack.platform.stop()
    ending.add(work)
    void work.finally(() => ending.delete(work))
  }

  /** The Slack of a workspace; another process may have installed it a moment ago. */
  async function of(workspace: string): Promise<Slack | null> {
    const known = running.get(workspace)
    if (known !== undefined || (absent.get(workspace) ?? 0) > now()) return known ?? null
    if (!teams.some(({ id }) => id === workspace)) return null
    absent.set(workspace, now() + absence)
    const installation = await installations.read(workspace)
    return installation === null ? null : connect(installation)
  }

  const feed: Feed = async (body, attempt) => {
    const workspace = teamOf(body)
    const feeding = workspace === null ? null : (await of(workspace))?.feed()
    if (feeding) return feeding(body, attempt)
    log.warn({ workspace }, 'something came from a workspace in which the app is not installed')
    return undefined
  }

  const platform: ChatPlatform = {
    name: 'slack',
    traits: chatTraits.slack,
    async start(listener) {
      receive = listener
      for (const { id } of teams) {
        // One workspace that cannot be reached keeps no other from its desk.
        await of(id).catch((error: unknown) =>
          log.error({ workspace: id, error }, 'a workspace is not connected'),
        )
      }
    },
    async deliver(outgoing, key) {
      const slack = await of(workspaceOf(outgoing))
      if (slack === null)
        throw new DeliveryError('retry', 'The app is not installed in that workspace.', later)
      return slack.platform.deliver(outgoing, key)
    },
    async recover(outgoing, key, since) {
      const slack = await of(workspaceOf(outgoing))
      return slack === null
        ? { unknown: new Date(now() + later) }
        : slack.platform.recover(outgoing, key, since)
    },
    async fetchFile(file, most) {
      const slack = await of(file.workspace)
      if (slack === null) throw new DeliveryError('gone', 'The app is not installed in that workspace.')
      return slack.platform.fetchFile(file, most)
    },
    hearsWords: () => true,
    async rolesOf(person, wanted) {
      return (await of(person.workspace))?.platform.rolesOf(person, wanted) ?? []
    },
    async holders(workspace, wanted) {
      return (await of(workspace))?.platform.holders(workspace, wanted) ?? []
    },
    async peopleNamed(workspace, word) {
      return (await of(workspace))?.platform.peopleNamed(workspace, word) ?? []
    },
    async localeOf(person) {
      return (await of(person.workspace))?.platform.localeOf(person) ?? null
    },
    async audience(workspace, channel) {
      return (await of(workspace))?.platform.audience(workspace, channel) ?? null
    },
    async stop() {
      receive = null
      for (const slack of running.values()) end(slack)
      running.clear()
      await Promise.all(ending)
    },
  }

  async function installed(installation: Installation): Promise<string> {
    const { workspace, name } = installation
    if (!teams.some(({ id }) => id === workspace)) {
      throw new ConfigError([
        {
          what: `no desk names the workspace ${workspace} (${name})`,
          where: 'desk.yaml, workspaces',
          remedy: `Add { platform: slack, id: ${workspace}, channels: { … } }, restart, and install again.`,
        },
      ])
    }
    await installations.keep(installation)
    await connect(installation)
    return `Deskhand is in ${name}. Type "/invite @Deskhand" in the channels of your desk, then "/support".`
  }

  const pace = makePace(now)
  const http = makeHttp({ signingSecret, now, feed: () => (receive === null ? null : feed), log })
  const routes = new Hono()
    .post('/slack/events', context => http(context.req.raw))
    .route('/', installPages({ ...deps, pace, installed }))
  const ready = () => {
    if (receive === null) throw new NotReady('Slack is not connected yet.')
  }
  return { platform, routes, ready }
}

function isFarewell(inbound: Inbound): boolean {
  return inbound.kind === 'lifecycle' && inbound.change === 'uninstalled'
}

function workspaceOf(outgoing: Outgoing): string {
  switch (outgoing.kind) {
    case 'post':
    case 'file':
      return outgoing.to.workspace
    case 'edit':
    case 'mark':
      return outgoing.workspace
    case 'whisper':
      return outgoing.place.workspace
  }
}
