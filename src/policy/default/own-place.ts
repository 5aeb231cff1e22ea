/** Where an owner's desk meets people. */
export type OwnPlace = {
  /** The id of their Slack workspace, `T…` or `E…`. */
  slack: string | null
  /** The id of their Discord server. */
  discord: string | null
  owner: Owner | null
}

/** Whoever owns the desk, with their member id on each platform. */
type Owner = { name: string; users: Partial<Record<'slack' | 'discord', string>> }

/** A workspace, with its id as YAML takes it. */
type Place = { platform: 'slack' | 'discord'; id: string }

/**
 * The sample's desk file for an owner's own Slack workspace or Discord server: its channels, roles by who is in them,
 * and the owner in the place of the sample's people.
 */
export function inOwnPlace(desk: string, { slack, discord, owner }: OwnPlace): string {
  const places: Place[] = [
    ...(slack === null ? [] : [{ platform: 'slack', id: slack } as const]),
    ...(discord === null ? [] : [{ platform: 'discord', id: `'${discord}'` } as const]),
  ]
  if (places.length === 0) return desk
  const placed = desk
    .replace(/^workspaces:\n(?: {2}.*\n)+/m, () => `workspaces:\n${places.map(workspace).join('')}`)
    .replace(/^ {2}agent: .*$/m, () => `  agent: { ${members(places, 'triage')} } # whoever is in #triage`)
  return owner === null ? placed : ownedBy(owner, placed, places)
}

function workspace({ platform, id }: Place): string {
  const channels = ['triage: triage', 'onCall: on-call', 'managers: support-managers']
  const lines = [
    `  - platform: ${platform}`,
    `    id: ${id}`,
    '    channels: # by their names or ids',
    ...['intake: [help]', ...channels, 'announcements: announcements'].map(line => `      ${line}`),
  ]
  return lines.map(line => `${line}\n`).join('')
}

const members = (places: readonly Place[], channel: string) =>
  `members: [${places.map(({ id }) => `{ workspace: ${id}, channel: ${channel} }`).join(', ')}]`

/** One person does everything until others are named: owns the desk, is called, answers for billing. */
function ownedBy({ name, users }: Owner, desk: string, places: readonly Place[]): string {
  const links = places.flatMap(({ platform, id }) => {
    const user = users[platform]
    return user === undefined ? [] : [`{ workspace: ${id}, user: '${user}' }`]
  })
  const person = `  - { id: owner, name: ${JSON.stringify(name)}, links: [${links.join(', ')}] }\n`
  const customer = '  # - { id: northwind, name: Northwind, plan: growth, people: […] }'
  return desk
    .replace(/^people:\n(?: {2}.*\n)+/m, () => `people: # everybody who is named below\n${person}`)
    .replace(
      /^ {2}manager: .*$/m,
      () => `  manager: { people: [owner], ${members(places, 'support-managers')} }`,
    )
    .replace(/^ {2}owner: .*$/m, '  owner: { people: [owner] }')
    .replace(/^customers:\n(?: {2}.*\n)+/m, `customers: [] # with their plans:\n${customer}\n`)
    .replaceAll(/(users|people): \[(?:oli|lee|mia)\]/g, '$1: [owner]')
}
