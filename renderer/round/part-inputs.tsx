import type { Choice, Column, FieldOf } from '../../shared/method/method.ts'
import type { ContributionParts } from '../../shared/session/model.ts'
import { type Dilemma, dilemmaQuery, methodQuery } from '../../shared/session/queries.ts'
import type { Query } from '../../shared/session/session.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import styles from './part-inputs.module.css'
import { ValueList } from './value-list.tsx'

interface PartInputsProps {
  readonly field: FieldOf<'round'>
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

/** The parts of a contribution, to be filled in. */
export const PartInputs = ({ field, parts, onChange }: PartInputsProps) => {
  const hornText = useHornText()
  return (
    <div className={styles.parts}>
      {field.parts.map((part) => (
        <PartInput
          key={part.id}
          part={part}
          value={parts[part.id] ?? ''}
          onChange={(value) => onChange({ ...parts, [part.id]: value })}
          hornText={hornText}
        />
      ))}
    </div>
  )
}
