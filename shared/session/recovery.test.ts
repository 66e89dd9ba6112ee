import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecoveryHolder } from './model.ts'
import { fileRecoveryHolder, recoveryQuery } from './recovery.ts'
import { joined, newSession, send } from './session.fixture.ts'

const holder: RecoveryHolder = {
  key: 'k1',
  organisation: 'Gemeente Voorbeeld',
  at: 3,
  by: 'samira',
  wrapped: 'AQID',
}

describe('R-RECOVER-3 whose recovery key opens a session stands in it for everybody', () => {
  test('once by key; what is wrapped anew takes its place', () => {
    const session = newSession()
    fileRecoveryHolder(session, holder)
    fileRecoveryHolder(session, { ...holder, key: 'k0', at: 4 })
    fileRecoveryHolder(session, { ...holder, wrapped: 'BAUG' })
    const guest = joined(session, 2)
    send(session, guest)
    for (const one of [session, guest])
      expect(recoveryQuery.of(one).map(({ key, wrapped }) => `${key} ${wrapped}`)).toEqual([
        'k1 BAUG',
        'k0 AQID',
      ])
  })

  test('one of which nothing can be read still shows', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (strange) => {
        const session = newSession()
        fileRecoveryHolder(session, holder)
        session.agenda.getMap('recovery').set('hidden', strange)
        const keys = recoveryQuery.of(session).map(({ key }) => key)
        expect([...keys].sort()).toEqual(['hidden', 'k1'])
      }),
    )
  })
})
