// Draws the icons of the installers from the interface's own, with a Chromium (`BERAAD_CHROMIUM` names it). Run it once
// after the drawing changed: node main/packaging/make-icons.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { icnsOf, icoOf } from './icon-files.mjs'

const folder = join(import.meta.dirname, 'icons')
const drawing = await readFile(join(import.meta.dirname, '..', '..', 'renderer', 'app', 'icon.svg'), 'utf8')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** An icon in the Dock leaves a margin of a tenth around itself, or it looks larger than its neighbours. */
const dockMargin = 0.1

const browser = await chromium.launch({
  executablePath: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()

/**
 * @param {number} size
 * @param {number} margin as part of the size
 */
const draw = async (size, margin) => {
  await page.setViewportSize({ width: size, height: size })
  const source = `data:image/svg+xml,${encodeURIComponent(drawing)}`
  const inner = 100 - margin * 200
  await page.setContent(
    `<style>body { margin: 0; background: transparent } img { display: block; box-sizing: border-box; margin: ${margin * 100}%; width: ${inner}%; height: ${inner}% }</style><img src="${source}">`,
  )
  await page.locator('img').evaluate(async (image) => {
    if (image instanceof HTMLImageElement) await image.decode()
  })
  return { size, png: await page.screenshot({ omitBackground: true }) }
}

await mkdir(folder, { recursive: true })
const plain = []
for (const size of sizes) plain.push(await draw(size, 0))
const dock = []
for (const size of sizes) dock.push(await draw(size, dockMargin))
await browser.close()

for (const { size, png } of plain) await writeFile(join(folder, `${size}x${size}.png`), png)
await writeFile(join(folder, 'icon.ico'), icoOf(plain.filter(({ size }) => size <= 256)))
await writeFile(join(folder, 'icon.icns'), icnsOf(dock))
