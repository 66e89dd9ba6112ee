import { beforeAll, describe, expect, it } from 'vitest'
import { type Cast, createCast, draftOf, offered, validated } from './library.fixture.ts'
import { actsOn } from './may.ts'
import type { LibraryRecord } from './record.ts'
import { standingOf } from './standing.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
})

const reader = { deviceId: '', isReviewer: false, isLeader: false, mayWrite: true }
const actsOf = async (record: LibraryRecord, who: Partial<typeof reader>) =>
  actsOn(record, await standingOf(record, cast.trust), { ...reader, ...who })

describe('R-LIBRARY-42 what a person can do with a record', () => {
  it('R-LIBRARY-42 a reviewer approves what is offered, and what was approved again', async () => {
    const who = { deviceId: cast.reviewer.deviceId, isReviewer: true }
    expect(await actsOf(await offered(draftOf(cast), cast), who)).toEqual([
      'approve',
      'give-back',
      'withdraw',
    ])
    expect(await actsOf(await validated(draftOf(cast), cast), who)).toEqual([
      'renew',
      'follow-up',
      'supersede',
      'withdraw',
    ])
  })

  it('R-LIBRARY-42 a reviewer who was there can give back and object, not approve', async () => {
    const deviceId = cast.present[0]?.deviceId ?? ''
    expect(await actsOf(await offered(draftOf(cast), cast), { deviceId, isReviewer: true })).toEqual([
      'give-back',
      'object',
      'withdraw',
    ])
  })

  it('R-LIBRARY-42 whoever was there agrees to a draft; a stranger and who may not write do nothing', async () => {
    const draft = draftOf(cast)
    const deviceId = cast.present[1]?.deviceId ?? ''
    expect(await actsOf(draft, { deviceId })).toEqual(['agree', 'object', 'withdraw', 'remove'])
    expect(await actsOf(draft, { deviceId, mayWrite: false })).toEqual([])
    expect(await actsOf(draft, { deviceId: cast.stranger.deviceId })).toEqual([])
    expect(await actsOf(draft, { deviceId: cast.stranger.deviceId, isLeader: true })).toEqual(['remove'])
  })
})
