// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import { deviceOn, eventually, leaveAll } from './device.fixture.ts'

afterEach(leaveAll)

describe('R-REPORT-121 what is written for the resident', () => {
  it('R-REPORT-121 is kept on the device, is there again, and goes with the session', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    await device.sessions.setProfile({ name: 'Samira', organisation: 'De Kade' })
    const { roomId } = await device.sessions.start({
      methodId: dilemma.id,
      about: { ...aboutFixture, origin: null },
    })
    const live = await device.open(roomId)
    await eventually(() => expect(live.residentVersion.writing().texts.nl).toEqual({}))
    live.residentVersion.write({ language: 'nl', texts: { nl: { about: 'Over je huis.' }, en: {} } })
    await live.stored()
    await device.sessions.leave()
    const again = await device.open(roomId)
    await eventually(() => expect(again.residentVersion.writing().texts.nl.about).toBe('Over je huis.'))
    await device.sessions.leave()
    expect(await device.vault.names('resident-version:')).toHaveLength(1)
    await device.sessions.forget(roomId)
    expect(await device.vault.names('resident-version:')).toEqual([])
  })
})
