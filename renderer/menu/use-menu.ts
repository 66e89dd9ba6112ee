import { useEffect, useRef } from 'react'
import { type MenuCommand, menuCommands } from '../../shared/desktop/names.ts'
import { useServices } from '../app/services.tsx'
import type { Shell } from '../platform/shell.ts'

type Action = () => void

/** What the page can do for each choice of the menu; who came last goes first. */
const makeMenu = (shell: Shell) => {
  const actions = new Map<MenuCommand, readonly Action[]>()
  let isTelling = false
  /** A page that changes takes and gives many at once; main hears of it once. */
  const tell = (): void => {
    if (isTelling) return
    isTelling = true
    queueMicrotask(() => {
      isTelling = false
      shell.offerCommands(menuCommands.filter((command) => (actions.get(command)?.length ?? 0) > 0))
    })
  }
  shell.onMenu((command) => actions.get(command)?.at(-1)?.())
  return {
    offer: (command: MenuCommand, action: Action): (() => void) => {
      actions.set(command, [...(actions.get(command) ?? []), action])
      tell()
      return () => {
        actions.set(command, actions.get(command)?.filter((other) => other !== action) ?? [])
        tell()
      }
    },
  }
}

const menus = new WeakMap<Shell, ReturnType<typeof makeMenu>>()

const menuOf = (shell: Shell): ReturnType<typeof makeMenu> => {
  const menu = menus.get(shell) ?? makeMenu(shell)
  menus.set(shell, menu)
  return menu
}

/** Lets the app's menu do something for as long as this is on the screen; nothing when `action` is null, or in a browser. */
export const useMenuCommand = (command: MenuCommand, action: Action | null): void => {
  const { shell } = useServices().platform
  const latest = useRef(action)
  latest.current = action
  const isOffered = action !== null
  useEffect(
    () => (shell === null || !isOffered ? undefined : menuOf(shell).offer(command, () => latest.current?.())),
    [shell, command, isOffered],
  )
}
