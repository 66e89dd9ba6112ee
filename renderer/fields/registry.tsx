import type { ComponentType } from 'react'
import type { Field, FieldKind, FieldOf } from '../../shared/method/method.ts'
import { InCircle } from '../circles/in-circle.tsx'
import { DomainsField } from '../domains/domains-field.tsx'
import { EffectsField } from '../effects/effects-field.tsx'
import { EscalationField } from '../escalation/escalation-field.tsx'
import { FactsField } from '../facts/facts-field.tsx'
import { useText } from '../i18n/use-text.ts'
import { NetworkField } from '../network/network-field.tsx'
import { NoteField } from '../note/note-field.tsx'
import { OptionsField } from '../options/options-field.tsx'
import { RoundField } from '../round/round-field.tsx'
import { StakeholdersField } from '../stakeholders/stakeholders-field.tsx'
import { TriangleField } from '../triangle/triangle-field.tsx'
import { ArgumentsField } from '../weighing/arguments-field.tsx'
import { AgreementsField } from './agreements-field.tsx'
import { BlockersField } from './blockers-field.tsx'
import { BranchField } from './branch-field.tsx'
import { ChecklistField } from './checklist-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { DecisionField } from './decision-field.tsx'
import { DilemmaField } from './dilemma-field.tsx'
import { LineField } from './line-field.tsx'
import { ListField } from './list-field.tsx'
import { MatrixField } from './matrix-field.tsx'
import { PulseField } from './pulse-field.tsx'
import { ReviewField } from './review-field.tsx'

/** Which component shows which kind of field. A new kind is one line here. */
const components = {
  note: NoteField,
  line: LineField,
  dilemma: DilemmaField,
  list: ListField,
  matrix: MatrixField,
  round: RoundField,
  agreements: AgreementsField,
  checklist: ChecklistField,
  pulse: PulseField,
  branch: BranchField,
  escalation: EscalationField,
  decision: DecisionField,
  options: OptionsField,
  blockers: BlockersField,
  network: NetworkField,
  domains: DomainsField,
  choice: ChoiceField,
  review: ReviewField,
  arguments: ArgumentsField,
  facts: FactsField,
  stakeholders: StakeholdersField,
  effects: EffectsField,
  triangle: TriangleField,
} as const satisfies { readonly [Kind in FieldKind]: ComponentType<{ readonly field: FieldOf<Kind> }> }

/** Any field of a step, by its kind; in its circle's documents where it stands in one. */
export const FieldView = ({ field }: { readonly field: Field }) => {
  const text = useText()
  // The table pairs every kind with its own component; TypeScript cannot follow that pairing through an index.
  const Component = components[field.kind] as ComponentType<{ readonly field: Field }>
  return (
    <InCircle place={field.id} title={text(field.title)}>
      <Component field={field} />
    </InCircle>
  )
}
