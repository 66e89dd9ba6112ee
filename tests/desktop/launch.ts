import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installedRuntime } from '../../main/launch/electron-runtime.mjs'
import { launchElectron } from './launch-electron.ts'
import { launchStandIn } from './launch-stand-in.ts'
import type { Desktop, LaunchOptions, TargetName } from './target.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** Electron's program where it is on this machine; null where it is not, so that its specs are skipped. */
export const electronProgram = (): Promise<string | null> => installedRuntime(root, process.env)

/**
 * Starts the built app (`out/`, or the folder that `BERAAD_DESKTOP` names) and waits for its first window. Specs use the fixture
 * of `test.ts`, which also ends it.
 *
 * ```ts
 * test('R-… what must be true', async ({ launchDesktop }) => {
 *   const desktop = await launchDesktop({ args: [`--relay=ws://127.0.0.1:${relay.port}`] })
 *   await firstUse(desktop.page, desktop.page.url(), { name: 'Noor', organisation: 'Gemeente' })
 *   await desktop.main.answerDialog('save', join(folder, 'verslag.pdf'))
 * })
 * ```
 */
export const launchDesktop = async (target: TargetName, options: LaunchOptions = {}): Promise<Desktop> => {
  const own = options.userData === undefined ? await mkdtemp(join(tmpdir(), 'beraad-desktop-')) : null
  const userData = options.userData ?? own ?? ''
  const launch = target === 'stand-in' ? launchStandIn : launchElectron
  const desktop = await launch({ ...options, userData })
  if (own !== null)
    void desktop.ended.then(() => rm(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return desktop
}
