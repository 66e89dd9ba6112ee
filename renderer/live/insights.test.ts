// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { countsForm } from '../../shared/insight/counts.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import { closeSession, reopenSession, setParkedOutcome } from '../../shared/session/commands.ts'
import { parkedQuery } from '../../shared/session/queries.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import { type Device, deviceOn, eventually, leaveAll } from './device.fixture.ts'

afterEach(leaveAll)

const canary = 'Kanarie'
const card = { name: 'Samira', organisation: 'De Kade' }

/** A session about debts, by its title, which is closed or not. */
const session = async ({ sessions, open }: Device, isClosed = true) => {
  if (sessions.profile() === null) await sessions.setProfile(card)
  const { roomId } = await sessions.start({
    methodId: dilemma.id,
    about: { ...aboutFixture, title: `Schulden van ${canary}`, purpose: 'Schulden', origin: null },
  })
  const live = await open(roomId)
  if (isClosed) expect(closeSession(live.documents, live.actor()).ok).toBe(true)
  return { roomId, live }
}

describe('R-INSIGHT-17 closed sessions of a device', () => {
  it('R-INSIGHT-17 count once they are closed, no longer when they are opened again, and without a word', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    const { insights } = device.sessions
    const { live } = await session(device, false)
    await eventually(() => expect(device.sessions.list()).toHaveLength(1))
    expect(insights.counted()).toEqual([])
    closeSession(live.documents, live.actor())
    await eventually(() => expect(insights.counted()).toHaveLength(1))
    expect(insights.uncounted()).toEqual([])
    const [counted] = insights.counted()
    expect(counted).toMatchObject({
      mayContribute: true,
      counts: { method: dilemma.id, kind: 'deliberation' },
    })
    expect(JSON.stringify(counted?.counts)).not.toContain(canary)
    reopenSession(live.documents)
    await eventually(() => expect(insights.counted()).toEqual([]))
    expect(await device.vault.names('counts:')).toEqual([])
  })

  it('R-INSIGHT-17 are known again when the program starts, and go with the session', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    const { roomId } = await session(device)
    await eventually(() => expect(device.sessions.insights.counted()).toHaveLength(1))
    await device.sessions.leave()
    const again = await device.start()
    expect(again.insights.counted()).toHaveLength(1)
    await again.forget(roomId)
    expect(again.insights.counted()).toEqual([])
    expect(await device.vault.names('counts:')).toEqual([])
  })

  it('R-INSIGHT-18 themes that a person chose stay when the session is counted again', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    const { roomId } = await session(device)
    const { insights } = device.sessions
    await eventually(() => expect(insights.counted()).toHaveLength(1))
    const sessionId = insights.counted()[0]?.session.sessionId ?? ''
    await insights.chooseThemes(sessionId, ['housing', 'no theme at all'])
    expect(insights.counted()[0]?.counts.themes).toEqual(['housing'])
    await device.sessions.leave()
    expect(await insights.count(roomId)).toMatchObject({ ok: true })
    expect(insights.counted()[0]?.counts.themes).toEqual(['housing'])
  })

  it('R-INSIGHT-17 what was counted in another form is counted again, quietly', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    const { roomId } = await session(device)
    await eventually(() => expect(device.sessions.insights.counted()).toHaveLength(1))
    await device.sessions.leave()
    const [name = ''] = await device.vault.names('counts:')
    const stored = await device.vault.read<Record<string, unknown>>(name)
    if (!stored.ok) throw new Error('counts are kept')
    await device.vault.write(name, { ...stored.value, form: countsForm - 1 })
    const again = await device.start()
    expect(again.insights.counted()).toEqual([])
    expect(again.insights.uncounted()).toHaveLength(1)
    expect(await again.insights.count(roomId)).toMatchObject({ ok: true })
    expect(again.insights.uncounted()).toEqual([])
  })

  it('R-INSIGHT-17 an example never counts, and what is unknown is not counted', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    const { roomId } = await device.sessions.openDemo()
    const live = await device.open(roomId)
    for (const { id } of parkedQuery.of(live.documents)) setParkedOutcome(live.documents, id, 'handled')
    expect(closeSession(live.documents, live.actor()).ok).toBe(true)
    await device.sessions.leave()
    expect(device.sessions.insights.counted()).toEqual([])
    expect(device.sessions.insights.uncounted()).toEqual([])
    expect(await device.sessions.insights.count('x')).toMatchObject({ code: 'not-counted' })
  })
})
