import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { signStatement, verifyStatement } from '../room/statement.ts'
import type { Identity } from '../room/types.ts'
import {
  acting,
  type Cast,
  completeText,
  consented,
  createCast,
  draftOf,
  noon,
  offered,
  reviewUntil,
  validated,
} from './library.fixture.ts'
import { claimedStatus, emptyText, type LibraryRecord, missingParts, recordStatuses } from './record.ts'
import { standingOf } from './standing.ts'
import {
  approvalStatement,
  checkedWords,
  consentStatement,
  digestOf,
  followUpDigest,
  offerStatement,
} from './statements.ts'
import {
  addFollowUp,
  answerConsent,
  approveRecord,
  editText,
  offerRecord,
  returnRecord,
  reviewDates,
  setPresent,
  supersedeRecord,
  transitions,
  withdrawRecord,
} from './transitions.ts'
import { libraryWords } from './words.ts'

let cast: Cast
beforeAll(async () => {
  cast = await createCast()
})

const first = (): Identity => {
  const [one] = cast.present
  if (one === undefined) throw new Error('nobody is there')
  return one
}
const statusOf = async (record: LibraryRecord) => (await standingOf(record, cast.trust)).status
const clean = async (record: LibraryRecord) => ({ isClean: true, digest: await digestOf(record.text) })
const changed = { ...completeText, decision: 'Er wordt de helft teruggevorderd.' }
const codeOf = async (result: Promise<{ readonly ok: boolean; readonly code?: string }>) => {
  const { ok, code } = await result
  return ok ? 'ok' : code
}

describe('R-LIBRARY-3 a record goes from draft to offered to validated', () => {
  test('R-LIBRARY-3 step by step, each with what it still lacks', async () => {
    const draft = draftOf(cast)
    const before = await standingOf(draft, cast.trust)
    expect(before.status).toBe('draft')
    expect(before.lacks).toEqual(['consent-missing', 'not-offered', 'not-approved'])
    const handedIn = await offered(draft, cast)
    const standing = await standingOf(handedIn, cast.trust)
    expect(standing.status).toBe('offered')
    expect(standing.lacks).toEqual(['not-approved'])
    const approved = await validated(draft, cast)
    expect(await standingOf(approved, cast.trust)).toMatchObject({ status: 'validated', lacks: [] })
    expect(claimedStatus(approved)).toBe('validated')
  })

  test('R-LIBRARY-3 what a status forbids is refused with the code of the table, whoever asks', async () => {
    const draft = draftOf(cast)
    const other = await validated(draftOf(cast, 'record-2'), cast)
    const records = new Map([[other.id, other]])
    const approved = await validated(draft, cast)
    const superseded = await supersedeRecord(approved, other.id, records, acting(cast.reviewer, cast))
    const withdrawn = await withdrawRecord(approved, 'wrong', acting(cast.reviewer, cast))
    if (!superseded.ok || !withdrawn.ok) throw new Error('the fixture is refused')
    const byStatus = {
      draft: await consented(draft, cast),
      offered: await offered(draft, cast),
      validated: approved,
      superseded: superseded.value,
      withdrawn: withdrawn.value,
    }
    const reviewing = acting(cast.reviewer, cast)
    const there = acting(first(), cast)
    for (const from of recordStatuses) {
      const record = byStatus[from]
      expect(await statusOf(record)).toBe(from)
      const followUp = { isClean: true, digest: await followUpDigest(record.id, 'Het ging goed.') }
      const tried = {
        edit: editText(record, changed, cast.trust),
        agree: answerConsent(record, 'yes', there),
        object: answerConsent(record, 'no', there),
        offer: offerRecord(record, await clean(record), there),
        return: returnRecord(record, reviewing),
        approve: approveRecord(record, reviewUntil('2028-01-01'), reviewing),
        'follow-up': addFollowUp(record, 'Het ging goed.', followUp, reviewing),
        supersede: supersedeRecord(record, other.id, records, reviewing),
        withdraw: withdrawRecord(record, 'other', reviewing),
      } as const
      for (const operation of Object.keys(tried) as (keyof typeof tried)[]) {
        const result = await tried[operation]
        const next = transitions[operation][from]
        const became = result.ok ? await statusOf(result.value) : { refused: result.code }
        expect([operation, from, became]).toEqual([operation, from, next])
      }
    }
  })

  test('R-LIBRARY-3 every refusal is said in both languages', () => {
    const { nl, en } = libraryWords
    expect(Object.keys(nl.refusals)).toEqual(Object.keys(en.refusals))
    expect(nl.noPrecedent).toMatch(/geen precedent/u)
    expect(en.noPrecedent).toMatch(/no precedent/u)
  })
})

describe('R-LIBRARY-4 what handing in asks', () => {
  test('R-LIBRARY-4 a complete text', async () => {
    expect(missingParts(completeText)).toEqual([])
    expect(missingParts(emptyText('nl'))).toEqual([
      'title',
      'abstract',
      'question',
      'decision',
      'counterArgument',
      'limits',
      'themes',
      'values',
    ])
    const record = await consented(draftOf(cast, 'r', { ...completeText, limits: ' ' }), cast)
    expect(await codeOf(offerRecord(record, await clean(record), acting(first(), cast)))).toBe('incomplete')
  })

  test('R-LIBRARY-4 a clean privacy check of exactly this text', async () => {
    const record = await consented(draftOf(cast), cast)
    const found = { ...(await clean(record)), isClean: false }
    expect(await codeOf(offerRecord(record, found, acting(first(), cast)))).toBe('not-clean')
    const other = { isClean: true, digest: await digestOf(changed) }
    expect(await codeOf(offerRecord(record, other, acting(first(), cast)))).toBe('checked-other-text')
  })

  test('R-LIBRARY-4 consent of all who were present, each of whom can refuse', async () => {
    const by = acting(first(), cast)
    const nobody = { ...draftOf(cast), present: [] }
    expect(await codeOf(offerRecord(nobody, await clean(nobody), by))).toBe('nobody-present')
    const asked = draftOf(cast)
    expect(await codeOf(offerRecord(asked, await clean(asked), by))).toBe('consent-missing')
    const refused = await answerConsent(await consented(asked, cast), 'no', by)
    if (!refused.ok) throw new Error(refused.code)
    expect(await codeOf(offerRecord(refused.value, await clean(asked), by))).toBe('consent-withheld')
    expect(await codeOf(answerConsent(asked, 'yes', acting(cast.stranger, cast)))).toBe('not-present')
  })

  test('R-LIBRARY-4 nobody is rid of an objection by leaving out who made it, or by another text', async () => {
    const refused = await answerConsent(draftOf(cast), 'no', acting(first(), cast))
    if (!refused.ok) throw new Error(refused.code)
    const others = cast.present.slice(1).map(({ deviceId }) => deviceId)
    const without = await setPresent(refused.value, others, cast.trust)
    if (!without.ok) throw new Error(without.code)
    expect(without.value.present).toContain(first().deviceId)
    const rewritten = await editText(without.value, changed, cast.trust)
    if (!rewritten.ok) throw new Error(rewritten.code)
    expect((await standingOf(rewritten.value, cast.trust)).lacks).toContain('consent-withheld')
  })
})

describe('R-LIBRARY-5 any change of text voids what was signed', () => {
  test('R-LIBRARY-5 editing takes consents, offer and approval away', async () => {
    const record = await offered(draftOf(cast), cast)
    const edited = await editText(record, changed, cast.trust)
    if (!edited.ok) throw new Error(edited.code)
    expect(edited.value).toMatchObject({ consents: [], offer: null, approval: null })
    expect(await editText(record, { ...record.text }, cast.trust)).toEqual({ ok: true, value: record })
  })

  test('R-LIBRARY-5 one changed character behind its back makes an approved record a draft', async () => {
    const record = await validated(draftOf(cast), cast)
    const standing = await standingOf({ ...record, text: changed }, cast.trust)
    expect(standing.status).toBe('draft')
    expect([...standing.answers.values()]).toEqual(['earlier-text', 'earlier-text', 'earlier-text'])
    for (const part of ['title', 'abstract', 'limits'] as const) {
      const text = { ...record.text, [part]: `${record.text[part]}.` }
      expect(await statusOf({ ...record, text })).toBe('draft')
    }
    expect(
      await statusOf({ ...record, text: { ...record.text, values: [...record.text.values].reverse() } }),
    ).toBe('draft')
  })

  test('R-LIBRARY-5 nothing slips from one part of the text into the next', async () => {
    const one = { ...completeText, title: 'a', abstract: 'b' }
    const digests = await Promise.all(
      [
        one,
        { ...one, title: 'a","b', abstract: '' },
        { ...one, themes: ['x,y'] },
        { ...one, themes: ['x', 'y'] },
      ].map(digestOf),
    )
    expect(new Set(digests).size).toBe(4)
  })
})

describe('R-LIBRARY-4 what the privacy check reads', () => {
  test('R-LIBRARY-4 every word of the text that the digest covers', () => {
    const words = checkedWords(completeText)
    for (const value of Object.values({ ...completeText, language: '' }))
      for (const part of typeof value === 'string' ? [value] : value) expect(words).toContain(part)
  })
})

describe('R-LIBRARY-6 approval', () => {
  test('R-LIBRARY-6 only by a reviewer who neither took part nor offered it', async () => {
    const record = await offered(draftOf(cast), cast)
    const review = reviewUntil('2028-01-01')
    expect(await codeOf(approveRecord(record, review, acting(cast.stranger, cast)))).toBe('not-a-reviewer')
    const everybody = { ...cast, trust: { isReviewer: () => true } }
    expect(await codeOf(approveRecord(record, review, acting(first(), everybody)))).toBe('reviewer-took-part')
    // Whoever writes past the program is not believed either.
    const { deviceId } = first()
    const approval = { deviceId, digest: await digestOf(record.text), at: noon, ...review }
    const signature = await signStatement(first(), approvalStatement(record.id, record.present, approval))
    const forged = { ...record, approval: { ...approval, signature } }
    expect((await standingOf(forged, everybody.trust)).status).toBe('offered')
  })

  test('R-LIBRARY-6 holds until a date that is not past and not too far, and can be renewed', async () => {
    expect(reviewDates(Date.UTC(2027, 1, 28))).toEqual({ proposed: '2029-02-28', latest: '2030-02-28' })
    expect(reviewDates(Date.UTC(2028, 1, 29))).toEqual({ proposed: '2030-02-28', latest: '2031-02-28' })
    const record = await offered(draftOf(cast), cast)
    const by = acting(cast.reviewer, cast)
    for (const day of ['2026-11-21', '2029-11-23', '2027-02-30', ''])
      expect(await codeOf(approveRecord(record, reviewUntil(day), by))).toBe('review-date')
    const approved = await approveRecord(record, reviewUntil('2029-11-22'), by)
    if (!approved.ok) throw new Error(approved.code)
    const later = acting(cast.reviewer, cast, noon + 400 * 86_400_000)
    const renewed = await approveRecord(approved.value, reviewUntil('2030-06-01'), later)
    if (!renewed.ok) throw new Error(renewed.code)
    expect(await statusOf(renewed.value)).toBe('validated')
    expect(renewed.value.approval?.reviewBy).toBe('2030-06-01')
    const stretched = { ...renewed.value, approval: { ...renewed.value.approval, reviewBy: '2031-01-01' } }
    expect(await statusOf(stretched as LibraryRecord)).toBe('offered')
  })

  test('R-LIBRARY-6 falls when its reviewer is trusted no longer', async () => {
    const record = await validated(draftOf(cast), cast)
    expect((await standingOf(record, { isReviewer: () => false })).status).toBe('offered')
  })
})

describe('R-LIBRARY-7 afterwards', () => {
  test('R-LIBRARY-7 an objection withdraws an approved record', async () => {
    const objected = await answerConsent(await validated(draftOf(cast), cast), 'no', acting(first(), cast))
    if (!objected.ok) throw new Error(objected.code)
    expect(await statusOf(objected.value)).toBe('withdrawn')
    expect(claimedStatus(objected.value)).toBe('withdrawn')
  })

  test('R-LIBRARY-7 only who is concerned withdraws, and a forged withdrawal does nothing', async () => {
    const record = await validated(draftOf(cast), cast)
    expect(await codeOf(withdrawRecord(record, 'wrong', acting(cast.stranger, cast)))).toBe('not-concerned')
    const withdrawal = {
      deviceId: first().deviceId,
      reason: 'wrong',
      at: noon,
      signature: 'A'.repeat(86),
    } as const
    expect(await statusOf({ ...record, withdrawal })).toBe('validated')
  })

  test('R-LIBRARY-7 a newer record takes its place when it is validated itself, and never in a circle', async () => {
    const by = acting(cast.reviewer, cast)
    const old = await validated(draftOf(cast, 'old'), cast)
    const newer = await validated(draftOf(cast, 'newer'), cast)
    const draft = draftOf(cast, 'draft')
    const records = new Map([old, newer, draft].map((record) => [record.id, record]))
    expect(await codeOf(supersedeRecord(old, 'nowhere', records, by))).toBe('unknown-successor')
    expect(await codeOf(supersedeRecord(old, 'draft', records, by))).toBe('successor-not-validated')
    expect(await codeOf(supersedeRecord(old, 'old', records, by))).toBe('circular')
    expect(await codeOf(supersedeRecord(old, 'newer', records, acting(first(), cast)))).toBe('not-a-reviewer')
    const done = await supersedeRecord(old, 'newer', records, by)
    if (!done.ok) throw new Error(done.code)
    const after = new Map(records).set('old', done.value)
    expect(await codeOf(supersedeRecord(newer, 'old', after, by))).toBe('circular')
  })

  test('R-LIBRARY-7 what became of it is signed by a reviewer and checked by itself', async () => {
    const record = await validated(draftOf(cast), cast)
    const by = acting(cast.reviewer, cast)
    const words = 'Een half jaar later loopt de schuldregeling nog.'
    const check = { isClean: true, digest: await followUpDigest(record.id, words) }
    expect(await codeOf(addFollowUp(record, words, check, acting(first(), cast)))).toBe('not-a-reviewer')
    expect(await codeOf(addFollowUp(record, words, { ...check, isClean: false }, by))).toBe('not-clean')
    expect(await codeOf(addFollowUp(record, `${words}.`, check, by))).toBe('checked-other-text')
    expect(await codeOf(addFollowUp(record, ' ', check, by))).toBe('incomplete')
    const added = await addFollowUp(record, words, check, by)
    if (!added.ok || added.value.followUp === null) throw new Error('refused')
    expect(await standingOf(added.value, cast.trust)).toMatchObject({ status: 'validated', followUp: true })
    const forged = { ...added.value, followUp: { ...added.value.followUp, text: 'Het liep mis.' } }
    expect(await standingOf(forged, cast.trust)).toMatchObject({ status: 'validated', followUp: false })
  })
})

describe('R-LIBRARY-8 no way leads to validated without all conditions', () => {
  /** All that must be true, checked by hand and not by the program's own reading. */
  const holds = async (record: LibraryRecord): Promise<boolean> => {
    const { id, text, present, consents, offer, approval } = record
    const digest = await digestOf(text)
    const everybody = await Promise.all(
      present.map(async (deviceId) => {
        const own = consents.filter((one) => one.deviceId === deviceId)
        const [consent] = own
        return (
          own.length === 1 &&
          consent?.answer === 'yes' &&
          consent.digest === digest &&
          (await verifyStatement(deviceId, consentStatement(id, consent), consent.signature))
        )
      }),
    )
    return (
      missingParts(text).length === 0 &&
      present.length > 0 &&
      everybody.every(Boolean) &&
      offer?.digest === digest &&
      (await verifyStatement(offer.deviceId, offerStatement(id, present, offer), offer.signature)) &&
      approval?.digest === digest &&
      approval.deviceId === cast.reviewer.deviceId &&
      (await verifyStatement(approval.deviceId, approvalStatement(id, present, approval), approval.signature))
    )
  }

  const step = fc.record({
    what: fc.constantFrom(
      'edit',
      'agree-all',
      'agree',
      'object',
      'offer',
      'approve',
      'return',
      'present',
      'withdraw',
      // What a rogue program could write.
      'text-behind',
      'steal-consents',
      'steal-approval',
      'shrink-present',
      'restore',
    ),
    who: fc.nat({ max: 4 }),
    text: fc.constantFrom(completeText, changed, { ...completeText, values: [] }),
  })

  test('R-LIBRARY-8 in any order of operations and forgeries', async () => {
    const donor = await validated(draftOf(cast, 'donor'), cast)
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        let record = draftOf(cast)
        const history = [record]
        for (const { what, who, text } of steps) {
          const people = [...cast.present, cast.reviewer, cast.stranger]
          const by = acting(people[who % people.length] ?? cast.stranger, cast)
          const digest = await digestOf(record.text)
          const results = {
            edit: () => editText(record, text, cast.trust),
            'agree-all': async () =>
              ({ ok: true, value: await consented(record, cast).catch(() => record) }) as const,
            agree: () => answerConsent(record, 'yes', by),
            object: () => answerConsent(record, 'no', by),
            offer: () => offerRecord(record, { isClean: true, digest }, by),
            approve: () => approveRecord(record, reviewUntil('2028-01-01'), by),
            return: () => returnRecord(record, by),
            present: () =>
              setPresent(
                record,
                people.slice(0, who + 1).map(({ deviceId }) => deviceId),
                cast.trust,
              ),
            withdraw: () => withdrawRecord(record, 'other', by),
            'text-behind': async () => ({ ok: true, value: { ...record, text } }) as const,
            'steal-consents': async () =>
              ({ ok: true, value: { ...record, consents: donor.consents } }) as const,
            'steal-approval': async () =>
              ({ ok: true, value: { ...record, offer: donor.offer, approval: donor.approval } }) as const,
            'shrink-present': async () =>
              ({ ok: true, value: { ...record, present: record.present.slice(who % 2) } }) as const,
            restore: async () => {
              const old = history[who % history.length] ?? record
              return {
                ok: true,
                value: { ...record, offer: old.offer, approval: old.approval, consents: old.consents },
              } as const
            },
          }
          const result = await results[what]()
          if (result.ok) record = result.value
          history.push(record)
          const { status } = await standingOf(record, cast.trust)
          reached.add(status)
          if (status === 'validated' && !(await holds(record))) return false
        }
        return true
      }),
      {
        numRuns: 60,
        examples: [
          [
            [
              { what: 'agree-all', who: 0, text: completeText },
              { what: 'offer', who: 0, text: completeText },
              { what: 'approve', who: 3, text: completeText },
            ],
          ],
        ],
      },
    )
    expect(reached).toContain('validated')
    expect(reached).toContain('offered')
  })
})
