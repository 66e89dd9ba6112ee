/** How the name of a copy ends: opening such a file opens the app. */
export const backupFileExtension = '.beraad'

/** Copies of before could not open the app; they are read all the same. */
export const readableBackupExtensions = [backupFileExtension, '.beraad-kopie'] as const
