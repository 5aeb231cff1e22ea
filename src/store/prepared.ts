import { fileURLToPath } from 'node:url'

/** Where the installation keeps what takes long to make and is the same for every desk. */
export const preparedFolder = fileURLToPath(new URL('../../node_modules/.cache/deskhand', import.meta.url))
