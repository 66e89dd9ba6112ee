// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { completeText } from '../../shared/library/library.fixture.ts'
import { type LibraryRecord, newRecord } from '../../shared/library/record.ts'
import { mergedText } from '../../shared/library/text-parts.ts'
import { ok } from '../../shared/result.ts'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import type { LiveProposals } from '../live/proposals-contract.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { type DraftText, useDraftText } from './use-draft-text.ts'

/** A member who writes in a proposal, and the record as it stands for everybody. */
const writing = async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  let record = newRecord('record-1', completeText, [])
  let draft: DraftText | null = null
  const write = vi.fn<LiveProposals['write']>(async (_, text, seen) => {
    record = { ...record, text: mergedText(record.text, seen, text) }
    return ok(null)
  })
  const { live } = fakeLive()
  const session = { ...live, proposals: { ...live.proposals, write } }
  const Writer = ({ record: shown }: { readonly record: LibraryRecord }) => {
    draft = useDraftText(shown)
    return null
  }
  const root = createRoot(document.createElement('div'))
  const show = () =>
    act(async () =>
      root.render(
        <LiveProvider session={session}>
          <Writer record={record} />
        </LiveProvider>,
      ),
    )
  await show()
  const current = (): DraftText => {
    if (draft === null) throw new Error('nothing was drawn')
    return draft
  }
  return {
    write,
    show,
    draft: current,
    stored: () => record.text,
    type: (part: Parameters<DraftText['change']>[0]) => act(async () => current().change(part)),
    /** Somebody else writes something. */
    others: async (part: Partial<typeof completeText>) => {
      record = { ...record, text: { ...record.text, ...part } }
      await show()
    },
    close: () => act(async () => root.unmount()),
  }
}

it('R-LIBRARY-60 what others write comes in beside what somebody is writing, and neither is lost', async () => {
  const { draft, type, others, show, stored, write, close } = await writing()
  await type({ title: 'Mijn titel ' })
  await others({ limits: 'Van een ander.' })
  expect(draft().text).toMatchObject({ title: 'Mijn titel ', limits: 'Van een ander.' })
  await act(async () => draft().keep())
  await show()
  expect(stored()).toMatchObject({ title: 'Mijn titel ', limits: 'Van een ander.' })
  expect(write).toHaveBeenCalledTimes(1)
  await close()
})

it('R-LIBRARY-60 whoever leaves in the middle of a word keeps it; who wrote nothing writes nothing', async () => {
  const silent = await writing()
  await silent.close()
  expect(silent.write).not.toHaveBeenCalled()
  const { type, close, stored } = await writing()
  await type({ decision: 'Half een zin' })
  await close()
  expect(stored().decision).toBe('Half een zin')
})
