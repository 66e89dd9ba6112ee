import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

test('R-STAND-7 without its runtime the specs on Electron are reported as skipped, and nothing is started for them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'beraad-skipped-'))
  try {
    const count = join(folder, 'count.json')
    const running = spawn(
      process.execPath,
      [
        join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        'tests/desktop/start.spec.ts',
        '--project=desktop (Electron)',
        `--output=${folder}`,
      ],
      {
        cwd: root,
        stdio: 'ignore',
        env: {
          ...process.env,
          PLAYWRIGHT_JSON_OUTPUT_NAME: count,
          ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-runtime'),
          BERAAD_CHROMIUM: join(folder, 'no-chromium'),
          BERAAD_DESKTOP: join(folder, 'no-build'),
        },
      },
    )
    const [code] = await once(running, 'exit')
    const { stats } = JSON.parse(await readFile(count, 'utf8'))
    expect([code, stats.expected, stats.unexpected]).toEqual([0, 0, 0])
    expect(stats.skipped).toBeGreaterThanOrEqual(2)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
