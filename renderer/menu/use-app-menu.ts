import { useEffect } from 'react'
import { useProfile, useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useMenuCommand } from './use-menu.ts'

/** What the menu can do on every page. Before somebody said who they are, there is little to go to. */
export const useAppMenu = (): void => {
  const { platform } = useServices()
  const isKnown = useProfile() !== null
  useMenuCommand('overview', isKnown ? () => goTo({ page: 'overview' }) : null)
  useMenuCommand('new-session', isKnown ? () => goTo({ page: 'new-session' }) : null)
  useMenuCommand('join', () => goTo({ page: 'join' }))
  useMenuCommand('agreements', isKnown ? () => goTo({ page: 'agreements' }) : null)
  useMenuCommand('methods', isKnown ? () => goTo({ page: 'methods' }) : null)
  useMenuCommand('library', isKnown ? () => goTo({ page: 'library' }) : null)
  useMenuCommand('settings', isKnown ? () => goTo({ page: 'settings' }) : null)
  useMenuCommand('hosting', isKnown && platform.hosting !== null ? () => goTo({ page: 'hosting' }) : null)
  useMenuCommand('about', () => goTo({ page: 'about' }))
  useMenuCommand('print', () => platform.print())
}

/** Goes to where a file that somebody opened can be put back; that page takes it. */
export const useOpenedFile = (): void => {
  const { shell } = useServices().platform
  useEffect(() => {
    if (shell === null) return
    const go = (): void => goTo({ page: 'restore' })
    if (shell.hasFile()) go()
    return shell.onFile(go)
  }, [shell])
}
