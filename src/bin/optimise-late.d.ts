export const lateFlags: readonly string[]
export function optimiseLate(): void
