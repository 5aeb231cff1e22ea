import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export const manifestText = readFileSync(
  new URL('../../../adapters/slack/manifest.yaml', import.meta.url),
  'utf8',
)

type Manifest = {
  display_information: { name: string; description: string }
  features: { slash_commands: { command: string; description: string }[]; shortcuts: { name: string }[] }
  oauth_config: { scopes: { bot: string[] } }
  settings: { event_subscriptions: { bot_events: string[] } }
}

export const manifest: Manifest = parse(manifestText)
