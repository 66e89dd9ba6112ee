// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { accessFile } from '../../shared/recovery/access-file.ts'
import { recoveryKeyText } from '../../shared/recovery/recovery-key.ts'
import { ok } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import { agreementKeyOf } from '../../shared/room/wrapped.ts'
import { park } from '../../shared/session/commands.ts'
import { parkedQuery } from '../../shared/session/queries.ts'
import { fileRecoveryHolder, recoveryQuery } from '../../shared/session/recovery.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import { deviceOn, eventually, leaveAll } from './device.fixture.ts'
import type { LiveSession } from './live.ts'

afterEach(leaveAll)

const organisation = 'Gemeente Voorbeeld'
const card = (name: string) => ({ name, organisation })
const parkedIn = (live: LiveSession): readonly string[] =>
  parkedQuery.of(live.documents).map(({ text }) => text)
const kindsIn = (live: LiveSession): readonly string[] => live.journal().map(({ kind }) => kind)

/** Samira starts a session on a computer whose policy has a recovery key; what goes to its folder is kept here. */
const startedSession = async () => {
  const relay = new MemoryRelay(() => Date.now())
  const key = await createIdentity()
  const agreement = await agreementKeyOf(key)
  const files: Uint8Array<ArrayBuffer>[] = []
  let isFolderThere = true
  const values = {
    recoveryKey: recoveryKeyText(agreement),
    organisationName: organisation,
    recoveryFolder: '/x',
  }
  const samira = await deviceOn(relay, {
    policy: () => ({ ...noPolicy, values }),
    keepRecoveryAccess: async (file) => {
      if (!isFolderThere) return { ok: false, code: 'failed' }
      files.push(file)
      return ok(null)
    },
  })
  await samira.sessions.setProfile(card('Samira'))
  const begin = async () => {
    const { roomId } = await samira.sessions.start({
      about: { ...aboutFixture, origin: null },
      methodId: dilemma.id,
    })
    const live = await samira.open(roomId)
    await eventually(() => expect(live.storage().kind).toBe('on-relay'))
    return { roomId, live }
  }
  return {
    ...{ relay, key, agreement, files, samira, begin },
    folder: (isThere: boolean) => {
      isFolderThere = isThere
    },
  }
}

const administratorOn = async (relay: MemoryRelay) => {
  const device = await deviceOn(relay)
  await device.sessions.setProfile(card('Beheer'))
  return device
}

test('R-RECOVER-4 a new session is wrapped to the key, everybody sees it, and one lost laptop loses nothing', async () => {
  const { relay, key, agreement, files, samira, begin } = await startedSession()
  const { live } = await begin()
  park(live.documents, live.actor(), 'Dit mag niet weg')
  await eventually(() => expect(live.storage().kind).toBe('on-relay'))
  expect(recoveryQuery.of(live.documents)).toMatchObject([{ key: agreement, organisation }])
  expect(kindsIn(live)).toContain('recovery-key')

  const guest = await deviceOn(relay)
  const invited = await live.invite('participant')
  const joined = await guest.sessions.join(invited.link, card('Tom'))
  if (!joined.ok) throw new Error(joined.code)
  const seen = await guest.open(joined.value.roomId)
  await eventually(() => expect(recoveryQuery.of(seen.documents)).toMatchObject([{ organisation }]))
  await samira.sessions.leave()

  expect(files).toHaveLength(1)
  const administrator = await administratorOn(relay)
  const [file = new Uint8Array()] = files
  expect(await administrator.sessions.recovery.recover(file, await createIdentity())).toEqual({
    ok: false,
    code: 'other-key',
  })
  const recovered = await administrator.sessions.recovery.recover(file, key)
  if (!recovered.ok) throw new Error(recovered.code)
  const owned = await administrator.open(recovered.value.roomId)
  expect(owned.mayInvite()).toBe(true)
  expect(parkedIn(owned)).toEqual(['Dit mag niet weg'])
  await eventually(() => expect(kindsIn(seen)).toContain('recovered'))
})

test('R-RECOVER-5 after a move the key opens the session where it is, with the old file and with the new', async () => {
  const { relay, key, agreement, files, samira, begin } = await startedSession()
  const { roomId, live } = await begin()
  const guest = await deviceOn(relay)
  const joined = await guest.sessions.join((await live.invite('participant')).link, card('Tom'))
  if (!joined.ok) throw new Error(joined.code)
  await guest.open(joined.value.roomId)
  await eventually(() => expect(live.members()).toHaveLength(2))
  const stranger = await agreementKeyOf(await createIdentity())
  // Whoever leads can write a name in the list; that alone gives nobody a key.
  fileRecoveryHolder(live.documents, { key: stranger, organisation: 'Elders', at: 1, by: 'x', wrapped: 'AQ' })
  const tom = live.members().find(({ name }) => name === 'Tom')
  const moved = await live.removeMember(tom?.deviceId ?? '')
  if (!moved.ok) throw new Error(moved.code)
  expect(moved.value.roomId).not.toBe(roomId)
  const next = await samira.open(moved.value.roomId)
  const wrappedNow = recoveryQuery.of(next.documents).find(({ key: one }) => one === agreement)?.wrapped ?? ''
  expect(recoveryQuery.of(next.documents).find(({ key: one }) => one === stranger)?.wrapped).toBe('AQ')
  await eventually(() => expect(next.storage().kind).toBe('on-relay'))
  await eventually(() => expect(files).toHaveLength(2))
  await samira.sessions.leave()

  const saved = accessFile(fromBase64Url(wrappedNow) ?? new Uint8Array())
  for (const file of [...files, saved]) {
    const administrator = await administratorOn(relay)
    expect(await administrator.sessions.recovery.recover(file, key)).toEqual(
      ok({ roomId: moved.value.roomId }),
    )
  }
})

test('R-RECOVER-6 a folder that was out of reach is tried again when the session is opened', async () => {
  const { files, folder, samira, begin } = await startedSession()
  folder(false)
  const { roomId } = await begin()
  expect(files).toHaveLength(0)
  folder(true)
  await samira.sessions.leave()
  await samira.open(roomId)
  await eventually(() => expect(files).toHaveLength(1))
  await samira.sessions.leave()
  await samira.open(roomId)
  expect(files).toHaveLength(1)
})

test('R-RECOVER-7 without a key in the policy nobody else gets in; what is no access is refused by its code', async () => {
  const relay = new MemoryRelay(() => Date.now())
  const device = await administratorOn(relay)
  const { roomId } = await device.sessions.start({
    about: { ...aboutFixture, origin: null },
    methodId: dilemma.id,
  })
  const live = await device.open(roomId)
  expect(recoveryQuery.of(live.documents)).toEqual([])
  const key = await createIdentity()
  const codes = await Promise.all(
    [
      new Uint8Array(),
      Uint8Array.of(1, 2),
      accessFile(Uint8Array.of(9, 9)),
      accessFile(Uint8Array.of(0)),
    ].map(async (file) => {
      const answer = await device.sessions.recovery.recover(file, key)
      return answer.ok ? 'ok' : answer.code
    }),
  )
  expect(codes).toEqual(['not-access', 'not-access', 'newer', 'damaged'])
})
