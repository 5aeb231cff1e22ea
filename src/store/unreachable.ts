const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  '57P01', // the server is being stopped
  '57P02',
  '57P03', // the server is starting
  '57014', // a statement took too long
  '25P03', // a transaction was idle for too long
  '53300', // no connection is free
  '53100', // the disk is full
])

/** Whether an error, or what caused it, says that the database is away for the moment. */
export function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return (typeof code === 'string' && codes.has(code)) || isUnreachable(cause)
}
