import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { holdDeliberation, joris, mirjam, samira, taleis } from './hold-deliberation.ts'
import { firstUse, invite, join, newPage, startSession } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

test('R-LIVE-7 three colleagues hold a whole deliberation, from invitation to exported report', async ({
  browser,
}) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const [leadPage, jorisPage, mirjamPage] = await Promise.all(
      [0, 1, 2].map(async () => newPage(await browser.newContext({ acceptDownloads: true }), problems)),
    )
    if (!leadPage || !jorisPage || !mirjamPage) throw new Error('three pages are needed')

    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, taleis)
    await join(jorisPage, await invite(leadPage), joris)
    await join(mirjamPage, await invite(leadPage), mirjam)
    await expect(jorisPage).not.toHaveURL(/u=/)
    const saved = async (press: () => Promise<void>): Promise<string> => {
      const download = leadPage.waitForEvent('download')
      await press()
      return readFile(await (await download).path(), 'utf8')
    }
    await holdDeliberation({ leadPage, jorisPage, mirjamPage, saved })
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
