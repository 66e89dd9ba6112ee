// @vitest-environment happy-dom
import { beforeAll, expect, it, vi } from 'vitest'
import { showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { SimilarInPreparation, SimilarOnOverview } from './similar.tsx'

beforeAll(() => startWords('nl'))

it('R-LIBRARY-71 a device without a library shows nothing, and opens nothing', async () => {
  const subscribe = vi.fn(() => () => {})
  const notAsked = (): never => {
    throw new Error('not asked')
  }
  const about = { title: 'Bijstand en boodschappen', purpose: 'Bepalen wat goed is' }
  const page = await showPage(
    <>
      <SimilarOnOverview sessions={[about]} />
      <SimilarInPreparation about={about} />
    </>,
    {
      sessions: {
        library: new Proxy(
          { state: () => null, subscribe },
          { get: (target, name) => Reflect.get(target, name) ?? notAsked },
        ) as never,
      },
    },
  )
  expect(page.text()).toBe('')
  expect(subscribe).not.toHaveBeenCalled()
  await page.close()
})
