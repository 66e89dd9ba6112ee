import type { ReportTree } from '../report/tree.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Adoption, Amendment, Present } from '../session/record-model.ts'
import { type CheckedRecord, forgedIn } from './check.ts'
import { treeDigest } from './digest.ts'
import { withAmendments } from './places.ts'
import { treeText } from './tree-schema.ts'

type Open = Extract<CheckedRecord, { readonly status: 'open' }>

/** What keeps a record from being adopted, in the order in which it is looked at. */
export type AdoptionProblem = 'damaged' | 'amendments-open' | 'not-genuine' | 'misplaced' | 'conflict'

const accepted = ({ filed }: Open): readonly Amendment[] =>
  filed.flatMap(({ status, amendment }) => (status === 'accepted' ? [amendment] : []))

/**
 * The record as it would be adopted now: the frozen words with all that was accepted. `damaged`: the frozen words are not
 * those of their digest; `not-genuine`: something was accepted that its author did not sign; `misplaced` and `conflict`:
 * see `withAmendments`.
 */
export const amendedTree = (
  record: Open,
): Result<ReportTree, Exclude<AdoptionProblem, 'amendments-open'>> => {
  if (record.tree === null) return refuse('damaged')
  const amendments = accepted(record)
  return amendments.some(forgedIn(record)) ? refuse('not-genuine') : withAmendments(record.tree, amendments)
}

/**
 * What is to be signed and then adopted. `amendments-open`: an amendment waits for an answer; all else as `amendedTree`.
 */
export const prepareAdoption = async (
  record: Open,
  who: Pick<Adoption, 'name' | 'organisation' | 'at'>,
  present: readonly Present[],
): Promise<Result<Omit<Adoption, 'by' | 'signature'>, AdoptionProblem>> => {
  if (record.amendments.some(({ status }) => status === 'open')) return refuse('amendments-open')
  const tree = amendedTree(record)
  if (!tree.ok) return tree
  const { digest, session } = record.frozen
  return ok({
    text: treeText(tree.value),
    digest: await treeDigest(tree.value),
    from: digest,
    session,
    present: present.map(({ deviceId, name, organisation }) => ({ deviceId, name, organisation })),
    answered: record.filed.flatMap(({ answer }) => answer ?? []),
    ...who,
  })
}
