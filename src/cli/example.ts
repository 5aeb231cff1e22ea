/** What follows the help of a command: how it is typed. */
export function example(...lines: readonly string[]): string {
  return `\nFor example:\n${lines.map(line => `  ${line}`).join('\n')}`
}
