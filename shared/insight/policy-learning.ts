import { isBlank, own } from '../report/text.ts'
import type { RichRun, SessionSnapshot } from '../session/model.ts'

/** Notes that ask what policy should learn, wherever a method has them. */
const learningNotes: readonly string[] = ['chain-learning']

/** One thing that policy should learn, in the words of the session. It has not been looked at for personal data. */
export interface PolicyLearning {
  /** Where it was written: with an escalation, at which rung, or in the note that asks for it. */
  readonly from: 'escalation' | 'note'
  readonly rungId: string
  readonly text: string
}

/**
 * What a session wrote for policy to learn, and nothing else of it. These are words of members: for the own organisation
 * only, and only after the privacy guard. What came out of a circle stays there.
 */
export const policyLearning = ({
  method,
  values,
  fromCircles = {},
}: SessionSnapshot): readonly PolicyLearning[] =>
  method.steps
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => own(fromCircles, id) === undefined)
    .flatMap((field): readonly PolicyLearning[] => {
      const value = own(values, field.id)
      if (value?.kind === 'escalation')
        return value.escalations.map(({ rungId, learning }) => ({
          from: 'escalation',
          rungId,
          text: learning.trim(),
        }))
      if (value?.kind !== 'note' || !learningNotes.includes(field.id)) return []
      const paragraphs = value.blocks.flatMap((block): readonly { readonly runs: readonly RichRun[] }[] =>
        block.kind === 'list' ? block.items : [block],
      )
      return paragraphs.map(({ runs }) => ({
        from: 'note',
        rungId: '',
        text: runs
          .map(({ text }) => text)
          .join('')
          .trim(),
      }))
    })
    .filter(({ text }) => !isBlank(text))
