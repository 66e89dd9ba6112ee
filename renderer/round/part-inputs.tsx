import type { Choice, Column } from '../../shared/method/method.ts'
import { partsOfRows } from '../../shared/session/first-written.ts'
import type { ContributionParts } from '../../shared/session/model.ts'
import { type Dilemma, dilemmaQuery, methodQuery } from '../../shared/session/queries.ts'
import type { Query } from '../../shared/session/session.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { columnsIn, type PrivateField, rowsIn } from './contribution-parts.ts'
import styles from './part-inputs.module.css'
import { RowInputs } from './row-inputs.tsx'
import { ValueList } from './value-list.tsx'

interface PartInputsProps {
  readonly field: PrivateField
  readonly parts: ContributionParts
  readonly onChange: (parts: ContributionParts) => void
}

interface PartInputProps {
  readonly part: Column
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hornText: (choice: Choice) => string
}

const noHorn = { option: '', damage: '' }
const noDilemma: Query<Dilemma> = { reads: ['case'], of: () => ({ a: noHorn, b: noHorn }) }

/** What the group wrote for the horns of the dilemma, wherever in the method that is. */
const useHornText = (): ((choice: Choice) => string) => {
  const method = useQuery(methodQuery)
  const dilemma = method.steps.flatMap((step) => step.fields).find((field) => field.kind === 'dilemma')
  const horns = useQuery(dilemma === undefined ? noDilemma : dilemmaQuery(dilemma.id))
  return ({ tone }) => (tone === 'a' || tone === 'b' ? horns[tone].option : '')
}

const PartInput = ({ part, value, onChange, hornText }: PartInputProps) => {
  const text = useText()
  const label = text(part.title)
  const hint = part.hint === undefined ? undefined : text(part.hint)
  switch (part.input) {
    case 'choice':
      return (
        <ChoiceCards
          label={label}
          hint={hint}
          choices={part.choices ?? []}
          value={value}
          onChange={onChange}
          hornText={hornText}
        />
      )
    case 'value':
      return <ValueList label={label} hint={hint} value={value} onChange={onChange} />
    case 'date':
      return <TextField type="date" label={label} hint={hint} value={value} onChange={onChange} />
    // What sort of statement something is, is for the group to say, not for a private draft.
    case 'tag':
      return null
    case 'text':
      return (
        <TextField multiline serif rows={2} label={label} hint={hint} value={value} onChange={onChange} />
      )
  }
}

/** The parts of a contribution to a round, or the one text of a note. */
const OneRow = ({ field, parts, onChange }: PartInputsProps) => {
  const text = useText()
  const hornText = useHornText()
  const row = rowsIn(field, parts)[0] ?? {}
  const asParts = (next: ContributionParts) => (field.kind === 'round' ? next : partsOfRows([next]))
  return (
    <div className={styles.parts}>
      {field.kind === 'note' && field.hint !== undefined ? (
        <p className={styles.hint}>{text(field.hint)}</p>
      ) : null}
      {columnsIn(field).map((part) => (
        <PartInput
          key={part.id}
          part={part}
          value={row[part.id] ?? ''}
          onChange={(value) => onChange(asParts({ ...row, [part.id]: value }))}
          hornText={hornText}
        />
      ))}
    </div>
  )
}

/** A contribution, to be filled in: its parts, its one text, or as many rows as somebody has. */
export const PartInputs = ({ field, ...props }: PartInputsProps) =>
  field.kind === 'list' ? <RowInputs field={field} {...props} /> : <OneRow field={field} {...props} />
