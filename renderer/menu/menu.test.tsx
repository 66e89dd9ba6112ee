// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { MenuCommand } from '../../shared/desktop/names.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { useAppMenu, useOpenedFile } from './use-app-menu.ts'
import { useMenuCommand } from './use-menu.ts'

let page: ShownPage | null = null
beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
  window.location.hash = ''
})

const shellWith = (hasFile = false) => {
  const offered: (readonly MenuCommand[])[] = []
  const chosen = new Set<(command: MenuCommand) => void>()
  const opened = new Set<() => void>()
  return {
    offered,
    choose: (command: MenuCommand) => act(async () => chosen.forEach((listener) => void listener(command))),
    openFile: () => act(async () => opened.forEach((listener) => void listener())),
    shell: {
      wasRecovered: false,
      hasFile: () => hasFile,
      takeFile: () => null,
      onFile: (listener: () => void) => {
        opened.add(listener)
        return () => opened.delete(listener)
      },
      onMenu: (listener: (command: MenuCommand) => void) => {
        chosen.add(listener)
        return () => chosen.delete(listener)
      },
      offerCommands: (commands: readonly MenuCommand[]) => void offered.push(commands),
      onLeaving: () => {},
    },
  }
}

const Everywhere = () => {
  useAppMenu()
  useOpenedFile()
  return null
}

it('R-WINDOW-9 a choice in the menu goes there, and the menu hears what is possible', async () => {
  const { shell, offered, choose } = shellWith()
  page = await showPage(<Everywhere />, { platform: { shell } })
  expect(offered.at(-1)).toEqual([
    ...['overview', 'new-session', 'join', 'agreements', 'methods', 'library', 'settings', 'print', 'about'],
  ])
  await choose('methods')
  expect(window.location.hash).toBe('#/methoden')
  await choose('invite')
  expect(window.location.hash).toBe('#/methoden')
})

it('R-WINDOW-9 before somebody said who they are there is little to choose', async () => {
  const { shell, offered } = shellWith()
  page = await showPage(<Everywhere />, { platform: { shell }, sessions: { profile: () => null } })
  expect(offered.at(-1)).toEqual(['join', 'print', 'about'])
})

it('R-WINDOW-9 what only a session can do is offered as long as it is on the screen', async () => {
  const { shell, offered, choose } = shellWith()
  const done: string[] = []
  const Room = ({ mayInvite }: { readonly mayInvite: boolean }) => {
    useMenuCommand('invite', mayInvite ? () => done.push('invite') : null)
    useMenuCommand('report', () => done.push('report'))
    return null
  }
  page = await showPage(<Room mayInvite={false} />, { platform: { shell } })
  expect(offered.at(-1)).toEqual(['report'])
  await choose('invite')
  await choose('report')
  expect(done).toEqual(['report'])
  await page.close()
  page = null
  expect(offered.at(-1)).toEqual([])
})

it('R-WINDOW-4 a file that somebody opened leads to where it is put back, at the start and later', async () => {
  page = await showPage(<Everywhere />, { platform: { shell: shellWith(true).shell } })
  expect(window.location.hash).toBe('#/terugzetten')
  await page.close()
  window.location.hash = ''
  const later = shellWith()
  page = await showPage(<Everywhere />, { platform: { shell: later.shell } })
  expect(window.location.hash).toBe('')
  await later.openFile()
  expect(window.location.hash).toBe('#/terugzetten')
})
