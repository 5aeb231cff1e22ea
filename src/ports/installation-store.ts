/** The app in one workspace, as somebody installed it there. */
export type Installation = {
  workspace: string
  /** What the workspace calls itself. */
  name: string
  token: string
  /** The platform's id of who installed it. */
  installedBy: string
  scopes: readonly string[]
}

export interface InstallationStore {
  /** Takes the place of an earlier one of the workspace. */
  keep(installation: Installation): Promise<void>
  /** Null where the app is not installed. @throws ConfigError when no key opens its token */
  read(workspace: string): Promise<Installation | null>
  forget(workspace: string): Promise<void>
  /** Seals every token under the first key. Resolves with how many that changed. @throws ConfigError as `read` does */
  rotate(): Promise<number>
}
