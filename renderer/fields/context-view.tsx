import { useTranslation } from 'react-i18next'
import type { Column, Field, FieldOf } from '../../shared/method/method.ts'
import { statementTags } from '../../shared/method/statement-tags.ts'
import {
  agreementsQuery,
  checkedQuery,
  dilemmaQuery,
  lineQuery,
  noteQuery,
  rowsQuery,
} from '../../shared/session/queries.ts'
import { InCircle } from '../circles/in-circle.tsx'
import { EffectsView } from '../effects/effects-view.tsx'
import { FactsView } from '../facts/facts-view.tsx'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import { RichBlocks } from '../note/rich-blocks.tsx'
import { StakeholdersView } from '../stakeholders/stakeholders-view.tsx'
import { TriangleView } from '../triangle/triangle-view.tsx'
import { ArgumentsView } from '../weighing/arguments-view.tsx'
import {
  BlockersView,
  BranchView,
  ChoiceView,
  DecisionView,
  EscalationView,
  NetworkView,
  OptionsView,
  ReviewView,
} from './context-conference.tsx'
import { DomainsView } from './context-domains.tsx'
import { FirstThenShared } from './context-first.tsx'
import { Empty, joined, LineList, Lines, Titled } from './context-parts.tsx'
import styles from './context-view.module.css'
import dilemma from './dilemma.module.css'

const DilemmaView = ({ field }: { readonly field: FieldOf<'dilemma'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const horns = useQuery(dilemmaQuery(field.id))
  return (
    <fieldset className={dilemma.horns} aria-label={text(field.title)}>
      {(['a', 'b'] as const).map((horn) => (
        <div key={horn} className={`${dilemma.horn} ${dilemma.read}`} data-horn={horn}>
          <b className={`${dilemma.letter} ${dilemma.small}`}>{t(`dilemma.${horn}`)}</b>
          <div>
            {horns[horn].option === '' ? <Empty /> : <p>{horns[horn].option}</p>}
            {horns[horn].damage === '' ? null : (
              <p className={dilemma.damage}>
                {t('dilemma.damage')}: {horns[horn].damage}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

const LineView = ({ field }: { readonly field: FieldOf<'line'> }) => {
  const line = useQuery(lineQuery(field.id))
  return <Titled field={field}>{line === '' ? <Empty /> : <p className={styles.words}>{line}</p>}</Titled>
}

const NoteView = ({ field }: { readonly field: FieldOf<'note'> }) => {
  const blocks = useQuery(noteQuery(field.id))
  const shared = blocks.length === 0 ? null : <RichBlocks blocks={blocks} />
  return <FirstThenShared field={field} cell={(_, value) => value} shared={shared} />
}

const RowsView = ({ field }: { readonly field: FieldOf<'list' | 'matrix'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const rows = useQuery(rowsQuery(field.id))
  const cell = (column: Column, value: string): string => {
    if (column.input === 'tag') {
      const tag = statementTags.find((one) => one === value)
      return tag === undefined ? '' : t(`tags.${tag}`)
    }
    const choice = column.choices?.find((candidate) => candidate.id === value)
    return choice === undefined ? value : text(choice.label)
  }
  const lines = rows.map((row) => ({
    id: row.id,
    words: joined(field.columns.map((column) => cell(column, row.cells[column.id] ?? ''))),
  }))
  if (field.kind === 'matrix') return <Lines field={field} lines={lines} />
  const shared = lines.length === 0 ? null : <LineList lines={lines} />
  return <FirstThenShared field={field} cell={cell} shared={shared} />
}

const AgreementsView = ({ field }: { readonly field: FieldOf<'agreements'> }) => {
  const agreements = useQuery(agreementsQuery(field.id))
  const lines = agreements.map(({ id, action, person, organisation, due }) => ({
    id,
    words: joined([action, person, organisation, due]),
  }))
  return <Lines field={field} lines={lines} />
}

const ChecklistView = ({ field }: { readonly field: FieldOf<'checklist'> }) => {
  const text = useText()
  const checked = useQuery(checkedQuery(field.id))
  const lines = field.items
    .filter(({ id }) => checked.includes(id))
    .map((item) => ({ id: item.id, words: text(item.text) }))
  return <Lines field={field} lines={lines} />
}

const Content = ({ field }: { readonly field: Field }) => {
  switch (field.kind) {
    case 'dilemma':
      return <DilemmaView field={field} />
    case 'line':
      return <LineView field={field} />
    case 'note':
      return <NoteView field={field} />
    case 'list':
    case 'matrix':
      return <RowsView field={field} />
    case 'agreements':
      return <AgreementsView field={field} />
    case 'checklist':
      return <ChecklistView field={field} />
    case 'blockers':
      return <BlockersView field={field} />
    case 'options':
      return <OptionsView field={field} />
    case 'decision':
      return <DecisionView field={field} />
    case 'choice':
      return <ChoiceView field={field} />
    case 'escalation':
      return <EscalationView field={field} />
    case 'branch':
      return <BranchView field={field} />
    case 'review':
      return <ReviewView field={field} />
    case 'network':
      return <NetworkView field={field} />
    case 'domains':
      return <DomainsView field={field} />
    case 'arguments':
      return <ArgumentsView field={field} />
    case 'facts':
      return <FactsView field={field} />
    case 'stakeholders':
      return <StakeholdersView field={field} />
    case 'effects':
      return <EffectsView field={field} />
    case 'triangle':
      return <TriangleView field={field} />
    case 'round':
    case 'pulse':
      return null
  }
}

/**
 * A field of an earlier step that stays in sight, read-only; one in a circle for its members alone. What members wrote
 * in a round or a pulse is never repeated elsewhere; in a note or list only once it was revealed.
 */
export const ContextView = ({ field }: { readonly field: Field }) =>
  field.kind === 'round' || field.kind === 'pulse' ? null : (
    <InCircle place={field.id}>
      <Content field={field} />
    </InCircle>
  )
