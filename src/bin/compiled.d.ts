/** The file to start the program from. Rejects where a copy cannot be made or kept. */
export function compiled(): Promise<string>
/** Compiles a program, by its path below the root, into a folder within the installation. Returns its sources. */
export function bundle(entry: string, folder: string): Promise<string[]>
