import type { MenuCommand } from '../../shared/desktop/names.ts'
import type { MenuWords } from './menu-words.ts'

/** What the system itself does when it is chosen. */
type SystemRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'reload'
  | 'toggleDevTools'
  | 'minimize'
  | 'zoom'
  | 'close'
  | 'front'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'

/** A line of the menu: done by the page, done by the system, or one that divides. */
export type MenuLine =
  | {
      readonly kind: 'command'
      readonly label: string
      readonly command: MenuCommand
      readonly accelerator?: string
      readonly isEnabled: boolean
    }
  | {
      readonly kind: 'role'
      readonly label: string
      readonly role: SystemRole
      readonly accelerator?: string
      /** Only there for its shortcut. */
      readonly isHidden?: boolean
    }
  | { readonly kind: 'divider' }

export interface MenuPart {
  readonly label: string
  readonly lines: readonly MenuLine[]
}

interface Circumstances {
  readonly words: MenuWords
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  readonly version: string
  /** What the page can follow now. */
  readonly offered: ReadonlySet<MenuCommand>
}

const divider: MenuLine = { kind: 'divider' }

/** The whole menu as data. An installed app has no line that reloads the page or opens developer tools. */
export const menuTemplate = ({
  words,
  platform,
  isPackaged,
  version,
  offered,
}: Circumstances): readonly MenuPart[] => {
  const isMac = platform === 'darwin'
  const title = (label: string): string => (isMac ? label.replace('&', '') : label)
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuLine => ({
    kind: 'command',
    ...{ label, command: name, isEnabled: offered.has(name) },
    ...(accelerator !== undefined && { accelerator }),
  })
  const role = (label: string, name: SystemRole, accelerator?: string): MenuLine => ({
    kind: 'role',
    ...{ label, role: name },
    ...(accelerator !== undefined && { accelerator }),
  })
  const settings = command(words.settings, 'settings', 'CommandOrControl+,')
  const about = command(words.about(version), 'about')
  const quit = role(words.quit, 'quit', isMac ? 'Command+Q' : 'Control+Q')

  const program: MenuPart = {
    label: 'Beraad',
    lines: [
      ...[about, divider, settings, divider, role(words.services, 'services'), divider],
      ...[role(words.hide, 'hide'), role(words.hideOthers, 'hideOthers'), role(words.showAll, 'unhide')],
      ...[divider, quit],
    ],
  }
  const file: MenuPart = {
    label: title(words.file),
    lines: [
      command(words.newSession, 'new-session', 'CommandOrControl+N'),
      command(words.join, 'join', 'CommandOrControl+Shift+J'),
      divider,
      command(words.invite, 'invite'),
      command(words.report, 'report'),
      command(words.print, 'print', 'CommandOrControl+P'),
      ...(isMac ? [divider, role(words.close, 'close')] : [divider, settings, divider, quit]),
    ],
  }
  const edit: MenuPart = {
    label: title(words.edit),
    lines: [
      ...[role(words.undo, 'undo'), role(words.redo, 'redo'), divider],
      ...[role(words.cut, 'cut'), role(words.copy, 'copy'), role(words.paste, 'paste')],
      ...[role(words.pastePlain, 'pasteAndMatchStyle'), role(words.selectAll, 'selectAll')],
    ],
  }
  const view: MenuPart = {
    label: title(words.view),
    lines: [
      role(words.usualSize, 'resetZoom', 'CommandOrControl+0'),
      role(words.larger, 'zoomIn', 'CommandOrControl+Plus'),
      // On most keyboards plus is reached with shift, and nobody presses that.
      {
        kind: 'role',
        label: words.larger,
        role: 'zoomIn',
        accelerator: 'CommandOrControl+=',
        isHidden: true,
      },
      role(words.smaller, 'zoomOut', 'CommandOrControl+-'),
      divider,
      role(words.wholeScreen, 'togglefullscreen'),
      ...(isPackaged
        ? []
        : [divider, role(words.reload, 'reload'), role(words.developerTools, 'toggleDevTools')]),
    ],
  }
  const go: MenuPart = {
    label: title(words.go),
    lines: [
      command(words.overview, 'overview', 'CommandOrControl+1'),
      command(words.agreements, 'agreements', 'CommandOrControl+2'),
      command(words.methods, 'methods', 'CommandOrControl+3'),
      command(words.library, 'library', 'CommandOrControl+4'),
      divider,
      command(words.hosting, 'hosting'),
    ],
  }
  const window: MenuPart = {
    label: title(words.window),
    lines: [
      role(words.minimise, 'minimize'),
      ...(isMac
        ? [role(words.zoom, 'zoom'), divider, role(words.allToFront, 'front')]
        : [role(words.close, 'close')]),
    ],
  }
  const help: MenuPart = { label: title(words.help), lines: [about] }
  return [...(isMac ? [program] : []), file, edit, view, go, window, help]
}
