import { useId } from 'react'
import type { FieldOf } from '../../shared/method/method.ts'
import { domainPlace } from '../../shared/session/place.ts'
import { FieldFrame } from '../fields/field-frame.tsx'
import { UnfoldAll, UnfoldTitle, useUnfolded } from '../fields/unfold.tsx'
import { useText } from '../i18n/use-text.ts'
import { FactEditor } from './fact-editor.tsx'
import { FactSummary } from './fact-summary.tsx'
import styles from './facts.module.css'
import { ToFindOut } from './to-find-out.tsx'
import { type Known, useKnown } from './use-known.ts'

interface DimensionProps {
  readonly field: FieldOf<'facts'>
  readonly known: Known
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One dimension: compact to read, and open to write. */
const Dimension = ({ field, known: { dimension, facts }, isOpen, onToggle }: DimensionProps) => {
  const text = useText()
  const id = useId()
  const title = text(dimension.title)
  return (
    <li className={styles.dimension} data-open={isOpen}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <UnfoldTitle title={title} isOpen={isOpen} onToggle={onToggle} controls={id} />
        </h3>
        {dimension.about === undefined ? null : <p className={styles.about}>{text(dimension.about)}</p>}
      </div>
      <div id={id} className={styles.body}>
        {isOpen ? (
          <FactEditor
            place={domainPlace(field.id, dimension.id)}
            title={title}
            add={text(field.add)}
            facts={facts}
          />
        ) : (
          <FactSummary facts={facts} />
        )}
      </div>
    </li>
  )
}

/** What is known per dimension, from whom and how sure, and what still has to be found out. */
export const FactsField = ({ field }: { readonly field: FieldOf<'facts'> }) => {
  const unfolded = useUnfolded()
  const known = useKnown(field)
  return (
    <FieldFrame
      field={field}
      aside={<UnfoldAll unfolded={unfolded} ids={field.dimensions.map(({ id }) => id)} />}
    >
      <div className={styles.container}>
        <ul className={styles.dimensions}>
          {known.map((one) => (
            <Dimension
              key={one.dimension.id}
              field={field}
              known={one}
              isOpen={unfolded.isOpen(one.dimension.id)}
              onToggle={() => unfolded.toggle(one.dimension.id)}
            />
          ))}
        </ul>
        <ToFindOut known={known} />
      </div>
    </FieldFrame>
  )
}
