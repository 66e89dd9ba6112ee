import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchDesktop } from '../desktop/launch.ts'
import { startOf } from '../desktop/start-of.ts'
import { firstUse } from '../e2e/member.ts'
import { median, type Row } from './row.ts'
import type { WebBuild } from './web-build.ts'

const root = join(import.meta.dirname, '..', '..')
const starts = 7

/** What must wait until it is needed: the editor of notes, the room, and the pages of reports. */
const late = /\/node_modules\/(lexical|@lexical|docx)\/|\/renderer\/(note|room|report)\//

/** Builds the shell, around the interface that was built already. */
const buildDesktop = async (web: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-desk-'))
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const building = spawn(process.execPath, [tool, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BERAAD_DESKTOP: folder },
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error('the desktop app could not be built')
  await rm(join(folder, 'renderer'), { recursive: true })
  await symlink(web, join(folder, 'renderer'), 'dir')
  return folder
}

/** How soon the desktop app stands with its overview, and what it loads for that. */
export const desktopStart = async (build: WebBuild): Promise<readonly Row[]> => {
  const before = process.env.BERAAD_DESKTOP
  const folder = await buildDesktop(build.folder)
  process.env.BERAAD_DESKTOP = folder
  const userData = await mkdtemp(join(tmpdir(), 'beraad-desktop-'))
  try {
    const first = await launchDesktop('stand-in', { userData })
    await firstUse(first.page, first.page.url(), { name: 'Nieuw', organisation: 'Beraad' })
    await first.close()

    const times: number[] = []
    let files: readonly string[] = []
    for (let at = 0; at < starts; at++) {
      const spawnedAt = Date.now()
      const desktop = await launchDesktop('stand-in', { userData })
      await desktop.page.getByRole('button', { name: 'Nieuw beraad' }).waitFor()
      const start = await startOf(desktop.page)
      times.push(start.paintedAt - spawnedAt)
      files = start.files.map((address) => new URL(address).pathname.slice(1))
      await desktop.close()
    }
    const modules = files.flatMap((file) => build.chunks.get(file)?.modules ?? [])
    const tooEarly = modules.filter((module) => late.test(module))
    const names = tooEarly
      .slice(0, 5)
      .map((module) => module.replace(/^.*\/(?=renderer|shared|node_modules)/, ''))
    return [
      {
        name: 'Desktop window with the overview',
        value: median(times),
        unit: 'ms',
        aim: 1500,
        how: `median of ${starts} starts of the built app on the stand-in for electron, by the machine's clock: from the start of main's process until the largest content of the overview is painted; while Playwright connects to it`,
      },
      {
        name: 'Note editor, room and reports at the desktop start',
        value: tooEarly.length,
        unit: 'modules',
        aim: 0,
        how: `modules in the files that the window asked for until the overview stood, by the build's own list${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
      },
    ]
  } finally {
    if (before === undefined) delete process.env.BERAAD_DESKTOP
    else process.env.BERAAD_DESKTOP = before
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    await rm(folder, { recursive: true, force: true })
  }
}
