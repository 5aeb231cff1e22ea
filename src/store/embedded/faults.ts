import { type Complaint, ConfigError } from '../../ports/errors.ts'

const elsewhere = 'set DESKHAND_DATA to another folder'

function fault(where: string, what: string, remedy: string): ConfigError {
  return new ConfigError([{ what, where, remedy } satisfies Complaint])
}

export function notAFolder(folder: string): ConfigError {
  return fault(folder, 'The data folder is not a folder', `Move the file away, or ${elsewhere}.`)
}

export function readOnly(folder: string): ConfigError {
  return fault(folder, 'The data folder is read-only', `Mount it for writing, or ${elsewhere}.`)
}

export function notAllowed(folder: string): ConfigError {
  return fault(
    folder,
    'This user may not write to the data folder',
    `Give the folder and its files to the user that runs Deskhand, or ${elsewhere}.`,
  )
}

export function full(folder: string): ConfigError {
  return fault(
    folder,
    'There is no space left for the data folder',
    `Free at least 64 MB on that disk, or ${elsewhere}.`,
  )
}

export function inUse(folder: string): ConfigError {
  return fault(
    folder,
    'The data folder is in use by another Deskhand process',
    `Stop that process and try again, or ${elsewhere}. To run several at once, set DATABASE_URL.`,
  )
}

export function otherMajor(folder: string, theirs: string, ours: string): ConfigError {
  return fault(
    folder,
    `The data folder was made with PostgreSQL ${theirs}, and this Deskhand brings PostgreSQL ${ours}`,
    'Start the version of Deskhand that made it and run "deskhand backup"; ' +
      'then run "deskhand restore" with this version, DESKHAND_DATA set to a new folder.',
  )
}

export function foreign(folder: string): ConfigError {
  return fault(
    folder,
    'The data folder holds a PostgreSQL database that Deskhand did not make',
    `Set DESKHAND_DATA to a new folder.`,
  )
}

export function notMade(folder: string, reason: string): ConfigError {
  return fault(
    folder,
    `A new database could not be made in the data folder (${reason})`,
    'Making it takes 0.9 GB of memory for a few seconds: see that so much is free, and start again.',
  )
}

export function damaged(folder: string, reason: string): ConfigError {
  return fault(
    folder,
    `The database in the data folder does not start (${reason})`,
    'Keep the folder as it is, set DESKHAND_DATA to a new one and run "deskhand restore" with the last backup.',
  )
}

/** The fault of the folder that an error of the file system stands for, or undefined for any other error. */
export function faultOf(error: unknown, folder: string): ConfigError | undefined {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return notAFolder(folder)
    case 'EROFS':
      return readOnly(folder)
    case 'EACCES':
    case 'EPERM':
      return notAllowed(folder)
    case 'ENOSPC':
    case 'EDQUOT':
      return full(folder)
    default:
      return undefined
  }
}
