import { describe, expect, it } from 'vitest'
import { storageWords, worthSaying } from './storage-words.ts'

describe('storage words', () => {
  it('R-INTERFACE-3 says in one of three sentences where the work is', () => {
    expect(storageWords({ kind: 'on-relay', reason: null, connection: 'connected' })).toEqual({
      sentence: 'onRelay',
      reasonInSentence: null,
      aside: null,
      tone: 'ok',
    })
    expect(storageWords({ kind: 'on-device', reason: 'offline', connection: 'offline' })).toEqual({
      sentence: 'onDevice',
      reasonInSentence: null,
      aside: 'offline',
      tone: 'warn',
    })
  })

  it('R-INTERFACE-3 adds the reason to the sentence when nothing is saved yet', () => {
    expect(storageWords({ kind: 'not-saved', reason: 'device-store', connection: 'connected' })).toEqual({
      sentence: 'notSaved',
      reasonInSentence: 'device-store',
      aside: null,
      tone: 'bad',
    })
    expect(
      storageWords({ kind: 'not-saved', reason: null, connection: 'connecting' }).reasonInSentence,
    ).toBeNull()
  })

  it('R-INTERFACE-3 reads out what lasts and not every key press', () => {
    expect(worthSaying({ kind: 'not-saved', reason: 'writing', connection: 'connected' })).toBeNull()
    expect(worthSaying({ kind: 'on-device', reason: 'offline', connection: 'offline' })).toBe('offline')
  })
})
