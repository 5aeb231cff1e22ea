/** The policy and the desk file that come with the product: what `init` writes, and what the playground runs on. */
export const defaultFiles = {
  policy: new URL('./support-policy.md', import.meta.url),
  desk: new URL('./desk.yaml', import.meta.url),
} as const

/** Their names in an owner's folder. */
export const fileNames = { policy: 'support-policy.md', desk: 'desk.yaml' } as const
