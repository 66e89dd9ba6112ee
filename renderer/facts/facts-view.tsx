import type { FieldOf } from '../../shared/method/method.ts'
import { Empty, Titled } from '../fields/context-parts.tsx'
import { useText } from '../i18n/use-text.ts'
import { FactSummary } from './fact-summary.tsx'
import styles from './facts.module.css'
import { useKnown } from './use-known.ts'

/** What is known, read-only, where a later step keeps it in sight: the dimensions of which something is. */
export const FactsView = ({ field }: { readonly field: FieldOf<'facts'> }) => {
  const text = useText()
  const filled = useKnown(field).filter(({ facts }) => facts.some(({ fact }) => fact.trim() !== ''))
  return (
    <Titled field={field}>
      {filled.length === 0 ? (
        <Empty />
      ) : (
        <ul className={styles.view}>
          {filled.map(({ dimension, facts }) => (
            <li key={dimension.id}>
              <b>{text(dimension.title)}</b>
              <FactSummary facts={facts} />
            </li>
          ))}
        </ul>
      )}
    </Titled>
  )
}
