// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { acting, createCast, draftOf } from '../../shared/library/library.fixture.ts'
import { standingOf } from '../../shared/library/standing.ts'
import { answerConsent } from '../../shared/library/transitions.ts'
import type { Identity } from '../../shared/room/types.ts'
import { showPage } from '../app/pages.fixture.tsx'
import { fakeLive, memberOf } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import type { Proposal } from '../live/proposals-contract.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ProposeLink, ProposeNotice } from './propose-notice.tsx'

const cast = await createCast(2)
const [mara, joris] = cast.present as readonly [Identity, Identity]

const asked = async (by: readonly Identity[]): Promise<Proposal> => {
  let record = draftOf(cast)
  for (const identity of by) {
    const next = await answerConsent(record, 'yes', acting(identity, cast))
    if (!next.ok) throw new Error(next.code)
    record = next.value
  }
  return { record, standing: await standingOf(record, cast.trust) }
}

const shownTo = async (deviceId: string, proposals: readonly Proposal[], mayLead = false) => {
  const me = memberOf('Joris', { deviceId })
  const { live } = fakeLive({ me: () => me, mayLead: () => mayLead })
  const session = { ...live, proposals: { ...live.proposals, list: () => proposals } }
  return showPage(
    <LiveProvider session={session}>
      <ProposeNotice />
      <ProposeLink />
    </LiveProvider>,
    {},
  )
}

beforeAll(() => startWords('nl'))

describe('R-LIBRARY-61 those present are asked in their room', () => {
  it('R-LIBRARY-61 only who has not answered is asked, once whoever leads did', async () => {
    for (const [by, who, isAsked] of [
      [[], joris.deviceId, false],
      [[mara], joris.deviceId, true],
      [[mara, joris], joris.deviceId, false],
      [[mara], cast.stranger.deviceId, false],
    ] as const) {
      const page = await shownTo(who, [await asked(by)])
      expect(page.text().includes('Instemming gevraagd')).toBe(isAsked)
      expect(page.text().includes('Bekijk het voorstel')).toBe(!isAsked)
      await page.close()
    }
  })

  it('R-LIBRARY-66 the report leads to a proposal whoever leads, and others once there is one', async () => {
    const member = await shownTo(joris.deviceId, [])
    expect(member.text()).not.toContain('Moresprudentie')
    await member.close()
    const lead = await shownTo(mara.deviceId, [], true)
    expect(lead.find<HTMLAnchorElement>('a', 'Voorstellen voor de moresprudentie').hash).toBe(
      '#/beraad/kamer/moresprudentie',
    )
    await lead.close()
  })
})
