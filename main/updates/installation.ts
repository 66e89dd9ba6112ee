import type { UpdatesOff } from '../../shared/desktop/updates.ts'

/** What can replace itself: an AppImage, an app in its bundle on macOS, and what the NSIS installer installed. */
export type SelfUpdating = 'appimage' | 'mac' | 'nsis'

/** What must be known of the program to say how it was installed. */
export interface Installation {
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
  /** Where the AppImage lies that was started, if one was. */
  readonly appImage: string | undefined
  /** Whether the NSIS installer's way to remove the app lies beside the program. An MSI has none. */
  readonly hasUninstaller: boolean
  /** What electron-builder wrote beside the archive (`app-update.yml`); null when it is not there. */
  readonly feedFile: string | null
}

/** How this program replaces itself, or why it cannot. */
export type Replacing =
  | { readonly by: SelfUpdating }
  | { readonly by: null; readonly cannot: Extract<UpdatesOff, 'source' | 'managed' | 'unsigned'> }

/** Tells from what lies around the program how it can be replaced. */
export const replacingOf = (installation: Installation): Replacing => {
  const { isPackaged, platform, appImage, hasUninstaller, feedFile } = installation
  const managed = { by: null, cannot: 'managed' } as const
  if (!isPackaged) return { by: null, cannot: 'source' }
  if (feedFile === null) return managed
  if (platform === 'darwin') return { by: 'mac' }
  if (platform === 'linux') return appImage === undefined ? managed : { by: 'appimage' }
  if (platform !== 'win32' || !hasUninstaller) return managed
  // Without the name of a publisher electron-updater would take an installer from anybody.
  return /^publisherName:/m.test(feedFile) ? { by: 'nsis' } : { by: null, cannot: 'unsigned' }
}
