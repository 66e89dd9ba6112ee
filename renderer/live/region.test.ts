// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { plainCounts } from '../../shared/insight/counts.fixture.ts'
import { contributionOf } from '../../shared/insight/counts.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import { deviceOn, eventually, leaveAll } from './device.fixture.ts'

afterEach(leaveAll)

const card = { name: 'Samira', organisation: 'De Kade' }

describe('R-INSIGHT-21 the region of a device', () => {
  it('R-INSIGHT-21 what one device lets count, another reads by quarter, and can be taken back', async () => {
    const relay = new MemoryRelay(() => Date.now())
    const [one, other] = [await deviceOn(relay), await deviceOn(relay)]
    await one.sessions.setProfile(card)
    const { region } = one.sessions
    expect(await region.contribute('beraad-1', plainCounts)).toMatchObject({ code: 'closed' })
    await region.start('Regio Noord')
    expect(region.state()).toMatchObject({ name: 'Regio Noord', mayInvite: true })
    const { link } = await region.invite()
    const joined = await other.sessions.join(link, { name: 'Joris', organisation: 'Duinrand' })
    expect(joined.ok).toBe(true)
    other.sessions.region.subscribe(() => {})
    expect(await region.contribute('beraad-1', plainCounts)).toMatchObject({ ok: true })
    expect(await region.contribute('beraad-1', plainCounts)).toMatchObject({ ok: true })
    await eventually(() =>
      expect(other.sessions.region.counts()).toEqual({ counts: [contributionOf(plainCounts)], ignored: 0 }),
    )
    const [found, none] = [
      await region.contributions(['beraad-1', 'beraad-2']),
      await other.sessions.region.contributions(['beraad-3']),
    ]
    expect([...found.keys()]).toEqual(['beraad-1'])
    expect(none.size).toBe(0)
    await region.withdraw('beraad-1')
    await eventually(() => expect(other.sessions.region.counts()?.counts).toEqual([]))
  })

  it('R-INSIGHT-21 a device takes part in one region; leaving takes it off the device', async () => {
    const relay = new MemoryRelay(() => Date.now())
    const [one, other] = [await deviceOn(relay), await deviceOn(relay)]
    for (const { sessions } of [one, other]) {
      await sessions.setProfile(card)
      await sessions.region.start('Regio')
    }
    const { link } = await one.sessions.region.invite()
    expect(await other.sessions.join(link, card)).toMatchObject({ ok: false, code: 'other-region' })
    expect(await other.sessions.preview(link)).toMatchObject({ value: { kind: 'region', known: false } })
    await other.sessions.region.leave()
    expect(other.sessions.region.state()).toBeNull()
    expect(await other.vault.names('region')).toEqual([])
    expect(await other.sessions.join(link, card)).toMatchObject({ ok: true })
  })
})
