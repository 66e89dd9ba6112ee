import type { MenuCommand } from '../../shared/desktop/names.ts'
import type { OpenedFile } from '../../shared/desktop/window.ts'

/** What only the desktop app's main window has around a page. */
export interface Shell {
  /** True when the page fell over and was loaded anew; what was on the screen then is worth showing again. */
  readonly wasRecovered: boolean
  hasFile(): boolean
  /** The file with which somebody opened the app, once. */
  takeFile(): OpenedFile | null
  onFile(listener: () => void): () => void
  /** Calls back with what was chosen in the menu. */
  onMenu(listener: (command: MenuCommand) => void): () => void
  /** Says what the page can follow now; the rest of the menu cannot be chosen. */
  offerCommands(commands: readonly MenuCommand[]): void
  /** What is done before the window closes, after everything is stored: taking leave. One at a time. */
  onLeaving(leave: () => Promise<void>): void
}
