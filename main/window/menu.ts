import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/desktop/names.ts'
import { type MenuLine, menuTemplate } from './menu-template.ts'
import { menuWords } from './menu-words.ts'

const optionsOf = (line: MenuLine, choose: (command: MenuCommand) => void): MenuItemConstructorOptions => {
  switch (line.kind) {
    case 'divider':
      return { type: 'separator' }
    case 'command': {
      const { label, accelerator, isEnabled, command } = line
      return {
        id: command,
        label,
        enabled: isEnabled,
        click: () => choose(command),
        ...(accelerator && { accelerator }),
      }
    }
    case 'role': {
      const { label, accelerator, role, isHidden = false } = line
      return { label, role, visible: !isHidden, ...(accelerator && { accelerator }) }
    }
  }
}

/** Gives the app its menu, in the language of that moment, with what the page can follow. */
export const showMenu = (
  language: keyof typeof menuWords,
  offered: ReadonlySet<MenuCommand>,
  choose: (command: MenuCommand) => void,
): void => {
  const template = menuTemplate({
    words: menuWords[language],
    platform: process.platform,
    isPackaged: app.isPackaged,
    version: app.getVersion(),
    offered,
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      template.map(({ label, lines }) => ({
        label,
        submenu: lines.map((line) => optionsOf(line, choose)),
      })),
    ),
  )
}
