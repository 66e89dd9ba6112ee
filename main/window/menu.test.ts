import { describe, expect, test } from 'vitest'
import { menuCommands } from '../../shared/desktop/names.ts'
import { type MenuLine, menuTemplate } from './menu-template.ts'
import { menuWords } from './menu-words.ts'

const menuWith = (changes: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({
    words: menuWords.nl,
    platform: 'linux',
    isPackaged: true,
    version: '1.2.3',
    offered: new Set(menuCommands),
    ...changes,
  })

const linesOf = (parts: ReturnType<typeof menuWith>): readonly MenuLine[] =>
  parts.flatMap(({ lines }) => lines)

const platforms = ['linux', 'win32', 'darwin'] as const

describe('menu', () => {
  test('R-WINDOW-9 it is the same in both languages, each in its own words', () => {
    for (const platform of platforms) {
      const [dutch, english] = [menuWith({ platform }), menuWith({ platform, words: menuWords.en })]
      const shape = (parts: typeof dutch) =>
        parts.map(({ lines }) => lines.map((line) => ('label' in line ? { ...line, label: '' } : line)))
      expect(shape(dutch)).toEqual(shape(english))
      expect(english.map(({ label }) => label)).toContain(platform === 'darwin' ? 'File' : '&File')
    }
  })

  test('R-WINDOW-9 every choice of the page is in it, once', () => {
    for (const platform of platforms) {
      const commands = linesOf(menuWith({ platform }))
        .flatMap((line) => (line.kind === 'command' ? [line.command] : []))
        .filter((command, at, all) => command !== 'about' || all.indexOf(command) === at)
      expect([...commands].sort()).toEqual([...menuCommands].sort())
    }
  })

  test('R-WINDOW-9 what the page does not offer cannot be chosen', () => {
    const lines = linesOf(menuWith({ offered: new Set(['methods']) }))
    const enabled = lines.flatMap((line) => (line.kind === 'command' && line.isEnabled ? [line.command] : []))
    expect(enabled).toEqual(['methods'])
  })

  test('R-WINDOW-9 no two lines have the same shortcut, and no two menus the same mnemonic', () => {
    for (const words of [menuWords.nl, menuWords.en])
      for (const platform of platforms) {
        const parts = menuWith({ words, platform, isPackaged: false })
        const shortcuts = linesOf(parts).flatMap((line) =>
          'accelerator' in line && line.accelerator !== undefined ? [line.accelerator] : [],
        )
        expect(new Set(shortcuts).size).toBe(shortcuts.length)
        const mnemonics = parts.flatMap(({ label }) => /&(.)/.exec(label)?.[1]?.toLowerCase() ?? [])
        expect(new Set(mnemonics).size).toBe(mnemonics.length)
        expect(mnemonics.length).toBe(platform === 'darwin' ? 0 : parts.length)
      }
  })

  test('R-WINDOW-10 an installed app has no line that reloads the page or opens developer tools', () => {
    const roles = (isPackaged: boolean) =>
      linesOf(menuWith({ isPackaged })).flatMap((line) => (line.kind === 'role' ? [line.role] : []))
    expect(roles(true)).not.toContain('reload')
    expect(roles(true)).not.toContain('toggleDevTools')
    expect(roles(false)).toContain('reload')
  })

  test('R-WINDOW-9 on macOS the program has a menu of its own, and settings and the end are there', () => {
    const [program, file] = menuWith({ platform: 'darwin' })
    const said = (part: typeof program) =>
      part?.lines.flatMap((line) => (line.kind === 'divider' ? [] : [line.label])) ?? []
    expect(said(program)).toEqual(
      expect.arrayContaining(['Instellingen', 'Afsluiten', 'Over Beraad 1.2.3 en licenties']),
    )
    expect(said(file)).not.toContain('Afsluiten')
  })
})
