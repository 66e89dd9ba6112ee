import { describe, expect, it } from 'vitest'
import {
  acting,
  completeText,
  consented,
  createCast,
  draftOf,
  noon,
  offered,
  validated,
} from '../../shared/library/library.fixture.ts'
import { emptyText, type LibraryRecord } from '../../shared/library/record.ts'
import { standingOf } from '../../shared/library/standing.ts'
import { answerConsent, editText, returnRecord } from '../../shared/library/transitions.ts'
import type { Identity } from '../../shared/room/types.ts'
import type { Proposal } from '../live/proposals-contract.ts'
import { type InLibrary, isWritable, stageOf, withAnswers } from './propose-stage.ts'

const cast = await createCast(2)
const [mara, joris] = cast.present as readonly [Identity, Identity]
const nobody = { isReviewer: () => false }

const here = async (record: LibraryRecord): Promise<Proposal> => ({
  record,
  standing: await standingOf(record, nobody),
})
const there = async (record: LibraryRecord): Promise<InLibrary> => ({
  record,
  standing: await standingOf(record, cast.trust),
})
const answered = async (record: LibraryRecord, by: Identity, answer: 'yes' | 'no', now = noon) => {
  const next = await answerConsent(record, answer, acting(by, { ...cast, trust: nobody }, now))
  if (!next.ok) throw new Error(next.code)
  return next.value
}

describe('R-LIBRARY-61 R-LIBRARY-63 how far a proposal is', () => {
  it('R-LIBRARY-61 it is asked once whoever leads agreed, and agreed to when all did', async () => {
    const draft = draftOf(cast)
    expect(stageOf(await here(draft), null)).toBe('draft')
    expect(stageOf(await here(await answered(draft, mara, 'yes')), null)).toBe('asked')
    expect(stageOf(await here(await consented(draft, cast)), null)).toBe('agreed')
    const objected = await answered(await answered(draft, mara, 'yes'), joris, 'no')
    expect(stageOf(await here(objected), null)).toBe('refused')
  })

  it('R-LIBRARY-63 a text that is not complete is not ready, whoever agreed', async () => {
    const draft = draftOf(cast, 'record-1', { ...emptyText('nl'), title: 'Half' })
    expect(stageOf(await here(await consented(draft, cast)), null)).toBe('asked')
  })

  it('R-LIBRARY-63 what became of it in the library counts as far as that is true', async () => {
    const handedIn = await offered(draftOf(cast), cast)
    const proposal = await here(handedIn)
    const approved = await validated(draftOf(cast), cast)
    expect(stageOf(proposal, null)).toBe('offered')
    expect(stageOf(proposal, await there(handedIn))).toBe('offered')
    expect(stageOf(proposal, await there(approved))).toBe('validated')
    expect(stageOf(proposal, { record: approved, standing: null })).toBe('offered')
    const returned = await returnRecord(handedIn, acting(cast.reviewer, cast))
    if (!returned.ok) throw new Error(returned.code)
    expect(stageOf(proposal, await there(returned.value))).toBe('returned')
    expect(isWritable('returned')).toBe(true)
    expect(isWritable('validated')).toBe(false)
  })
})

describe('R-LIBRARY-65 an answer that was given in the session comes into the library', () => {
  it('R-LIBRARY-65 an objection withdraws what was approved there, and is brought over once', async () => {
    const handedIn = await offered(draftOf(cast), cast)
    const approved = await there(await validated(draftOf(cast), cast))
    expect(withAnswers(await here(handedIn), approved)).toBeNull()
    const objected = await here(await answered(handedIn, joris, 'no', noon + 1))
    expect(stageOf(objected, approved)).toBe('refused')
    const carried = withAnswers(objected, approved)
    if (carried === null) throw new Error('nothing came over')
    const after = await there(carried)
    expect(after.standing?.status).toBe('withdrawn')
    expect(withAnswers(objected, after)).toBeNull()
  })

  it('R-LIBRARY-65 agreement to another text, and what nobody signed, stay behind', async () => {
    const approved = await there(await validated(draftOf(cast), cast))
    const edited = await editText(draftOf(cast), { ...completeText, title: 'Anders' }, nobody)
    if (!edited.ok) throw new Error(edited.code)
    const other = await answered(edited.value, joris, 'yes', noon + 1)
    expect(withAnswers(await here(other), approved)).toBeNull()
    const forged = {
      deviceId: joris.deviceId,
      answer: 'no' as const,
      digest: 'A'.repeat(43),
      at: noon + 2,
      signature: 'A'.repeat(86),
    }
    expect(withAnswers(await here({ ...draftOf(cast), consents: [forged] }), approved)).toBeNull()
  })
})
