import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startRelayProcess } from '../e2e/relay.ts'
import { launchBrowser, newDevice } from './browser.ts'
import { kilobytes, type Row } from './row.ts'
import type { BuiltChunk, WebBuild } from './web-build.ts'

/** What must wait until it is needed: the editor of notes and whatever makes an export. */
const late = /\/node_modules\/(lexical|@lexical)\/|\/renderer\/(note|report)\/|\/shared\/report\//

/** The entry of the page and everything it pulls in by static imports. */
const staticallyImported = ({ chunks, entry }: WebBuild): ReadonlySet<BuiltChunk> => {
  const found = new Set<BuiltChunk>()
  const visit = (file: string) => {
    const chunk = chunks.get(file)
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    for (const imported of chunk.imports) visit(imported)
  }
  visit(entry)
  return found
}

/** The files that a newcomer's browser asks for until the overview stands. */
const askedFor = async (): Promise<readonly string[]> => {
  const relay = await startRelayProcess()
  const browser = await launchBrowser()
  try {
    const device = await newDevice(browser)
    const page = await device.newPage()
    const paths = new Set<string>()
    page.on('request', (request) => {
      const { pathname, protocol } = new URL(request.url())
      if (protocol === 'http:') paths.add(pathname === '/' ? 'index.html' : pathname.slice(1))
    })
    await page.goto(relay.url)
    await page.getByRole('textbox', { name: 'Je naam' }).fill('Nieuw')
    await page.getByRole('textbox', { name: 'Organisatie' }).fill('Beraad')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('button', { name: 'Nieuw beraad' }).waitFor()
    await page.waitForLoadState('networkidle')
    return [...paths]
  } finally {
    await browser.close()
    await relay.end()
  }
}

/** What a newcomer loads before the overview stands. */
export const firstLoad = async (build: WebBuild): Promise<readonly Row[]> => {
  const pulledIn = staticallyImported(build)
  const files = new Set([
    'index.html',
    ...[...pulledIn].flatMap(({ file, styles }) => [file, ...styles]),
    ...(await askedFor()),
  ])
  const size = async (file: string) => {
    const bytes = await readFile(join(build.folder, file))
    return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length
  }
  const isFont = (file: string) => file.endsWith('.woff2')
  const sum = async (chosen: readonly string[]) =>
    (await Promise.all(chosen.map(size))).reduce((total, bytes) => total + bytes, 0)
  const loaded = [...files].flatMap((file) => build.chunks.get(file) ?? [])
  const tooEarly = loaded.flatMap(({ modules }) => modules.filter((module) => late.test(module)))
  const bundle = [...files].filter((file) => !isFont(file))
  const fonts = [...files].filter(isFont)
  const names = tooEarly
    .slice(0, 5)
    .map((module) => module.replace(/^.*\/(?=renderer|shared|node_modules)/, ''))
  return [
    {
      name: 'First load, gzip',
      value: kilobytes(await sum(bundle)),
      unit: 'kB',
      aim: 350,
      how: `${bundle.length} files of a fresh build, each compressed by gzip: the page, its static imports with their styles, and all that a newcomer's browser asks for until the overview stands`,
    },
    {
      name: 'Fonts beside the first load',
      value: kilobytes(await sum(fonts)),
      unit: 'kB',
      how: `${fonts.length} woff2 files that the browser asks for until the overview stands`,
    },
    {
      name: 'Note editor and export in the first load',
      value: tooEarly.length,
      unit: 'modules',
      aim: 0,
      how: `modules of the editor, the notes and the reports in the ${loaded.length} chunks of the first load, by the build's own list${names.length > 0 ? `: ${names.join(', ')}` : ''}`,
    },
  ]
}
