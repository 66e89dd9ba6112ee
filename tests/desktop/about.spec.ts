import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { firstUse } from '../e2e/member.ts'
import { test } from './test.ts'

test('R-ABOUT-1 R-UPDATE-1 the built app says what it is, whose work it holds, and why it does not update itself', async ({
  launchDesktop,
}) => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  const { page, main } = await launchDesktop()
  await page.evaluate(() => {
    location.hash = '#/over'
  })
  await expect(page.getByRole('heading', { name: 'Over Beraad', level: 1 })).toBeVisible()
  await expect(page.getByText(`Versie ${version}`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^\d+ pakketten$/ })).toBeVisible()
  await page.getByText('electron-updater', { exact: true }).click()
  await expect(page.getByText('Permission is hereby granted').first()).toBeVisible()

  await page.evaluate(() => {
    location.hash = '#/'
  })
  await firstUse(page, page.url(), { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' })
  await page.getByRole('link', { name: 'Instellingen' }).click()
  const updates = page.getByRole('region', { name: 'Updates' })
  await expect(updates.getByText('draait vanuit de broncode')).toBeVisible()
  await expect(updates.getByRole('button')).toHaveCount(0)

  await main.chooseInMenu('Help', `Over Beraad ${version} en licenties`)
  await expect(page.getByRole('heading', { name: 'Over Beraad', level: 1 })).toBeVisible()
})
