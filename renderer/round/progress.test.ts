import { describe, expect, it } from 'vitest'
import type { Member, Role } from '../../shared/room/types.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { roundProgress, speakingNow } from './progress.ts'

const member = (deviceId: string, role: Role): Member => ({
  deviceId,
  role,
  name: deviceId,
  organisation: '',
  agreementKey: '',
  verified: true,
})
const contribution = (id: string): Contribution => ({
  id,
  deviceId: id,
  name: id,
  organisation: '',
  parts: {},
  mark: 'sealed',
})

describe('how far a round is', () => {
  const members = [
    member('lead', 'facilitator'),
    member('tom', 'participant'),
    member('nadia', 'resident'),
    member('peter', 'observer'),
    member('eva', 'note-taker'),
  ]

  it('R-ROUND-23 waits for participants, residents and note takers only', () => {
    const { sealed, missing } = roundProgress(members, ['tom'])
    expect(sealed.map((one) => one.member?.name)).toEqual(['tom'])
    expect(missing.map((one) => one.name)).toEqual(['nadia', 'eva'])
  })

  it('R-ROUND-23 counts a facilitator who weighs too, and somebody whose card has not come in', () => {
    const { sealed, missing } = roundProgress(members, ['lead', 'stranger'])
    expect(sealed.map((one) => one.member?.name ?? null)).toEqual(['lead', null])
    expect(missing.map((one) => one.name)).toEqual(['tom', 'nadia', 'eva'])
  })

  it('R-ROUND-24 tells whose turn it is and the place in the row', () => {
    const contributions = [contribution('tom'), contribution('nadia')]
    expect(speakingNow({ contributions, current: 'nadia' })).toEqual({ name: 'nadia', place: 2, count: 2 })
    expect(speakingNow({ contributions, current: null })).toBeNull()
    expect(speakingNow({ contributions, current: 'gone' })).toBeNull()
  })
})
