import { z } from 'zod'
import type { Desk as DeskFile } from '../policy/desk-schema.ts'
import { type Complaint, ConfigError } from '../ports/errors.ts'
import { isLoopback, type Settings } from './settings.ts'

/** A call must not be read, or answered, by whoever sits between: plain http is for this machine only. */
const address = z
  .url('this is no address')
  .refine(isSafe, 'write an https:// address; http:// is for this machine only')
/** Where paths are ours to add. */
const root = address.transform(text => text.replace(/\/+$/, ''))
const secret = z.string().min(16, 'the secret is too short: use at least 16 characters')

/** What a pager of each kind needs, by the ends of the names of its variables. Unknown ones are typing errors. */
const variables = {
  webhook: z.strictObject({ URL: address, SECRET: secret }),
  pagerduty: z.strictObject({
    ROUTING_KEY: z.string().length(32, 'an integration key of the Events API v2 has 32 characters'),
    WEBHOOK_SECRET: secret.optional(),
    URL: root.default('https://events.pagerduty.com'),
  }),
  ntfy: z.strictObject({
    TOPIC: z.string().regex(/^[-_A-Za-z0-9]{1,64}$/, 'a topic has at most 64 letters, digits, - and _'),
    TOKEN: z.string().optional(),
    SECRET: secret.optional(),
    URL: root.default('https://ntfy.sh'),
  }),
} as const

export type PagerSettings = {
  [Kind in keyof typeof variables]: { id: string; kind: Kind } & z.output<(typeof variables)[Kind]>
}[keyof typeof variables]

/** `PAGER_NIGHT_PHONES_` for the pager `night-phones`. */
export function prefixOf(id: string): string {
  return `PAGER_${id.toUpperCase().replaceAll('-', '_')}_`
}

/**
 * The pagers of the desk files with what the environment says of them, each once.
 * @throws ConfigError naming every variable that is missing, wrong or unknown. Values are not repeated.
 */
export function readPagers(
  files: readonly DeskFile[],
  { pagers: given }: Pick<Settings, 'pagers'>,
): PagerSettings[] {
  const wanted = new Map(files.flatMap(({ pagers }) => pagers.map(({ id, kind }) => [id, kind] as const)))
  const prefixes = [...wanted.keys()].map(prefixOf)
  const complaints: Complaint[] = []
  const read = [...wanted].flatMap(([id, kind]): PagerSettings[] => {
    const prefix = prefixOf(id)
    // `a` must not claim what belongs to `a-b`.
    const others = prefixes.filter(one => one !== prefix && one.startsWith(prefix))
    const own = Object.entries(given).flatMap(([name, value]) =>
      name.startsWith(prefix) && !others.some(other => name.startsWith(other))
        ? [[name.slice(prefix.length), value]]
        : [],
    )
    const found = variables[kind].safeParse(Object.fromEntries(own))
    if (found.success) return [{ id, kind, ...found.data } as PagerSettings]
    complaints.push(...found.error.issues.flatMap(issue => complaintsOf(issue, prefix, id, kind)))
    return []
  })
  if (complaints.length > 0) throw new ConfigError(complaints)
  return read
}

function complaintsOf(
  issue: z.core.$ZodIssue,
  prefix: string,
  id: string,
  kind: keyof typeof variables,
): Complaint[] {
  const known = Object.keys(variables[kind].shape).map(end => `${prefix}${end}`)
  if (issue.code === 'unrecognized_keys') {
    const remedy = `Take it away; these are known: ${known.join(', ')}.`
    const what = `the pager "${id}" (${kind}) knows no such variable`
    return issue.keys.map(key => ({ what, where: `${prefix}${key}`, remedy }))
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined
  const what = isMissing ? `the pager "${id}" (${kind}) needs it` : issue.message
  const remedy =
    'Set it in the environment or in .env (docs/pager.md says where to find it), or take the pager out of desk.yaml.'
  return [{ what, where: `${prefix}${issue.path.join('.')}`, remedy }]
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
