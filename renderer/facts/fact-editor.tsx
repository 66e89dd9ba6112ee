import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addRow, removeRow } from '../../shared/session/commands.ts'
import type { Fact } from '../../shared/session/model.ts'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { usePeople } from '../fields/use-name-of.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './fact-editor.module.css'
import { FactRow } from './fact-row.tsx'

interface FactEditorProps {
  readonly place: string
  /** Title of the dimension. */
  readonly title: string
  /** What the button says that adds one. */
  readonly add: string
  readonly facts: readonly Fact[]
}

const isEmptyFact = ({ fact, source, certainty }: Fact): boolean =>
  `${fact}${source}${certainty}`.trim() === ''

/** The facts of one dimension, to be written. */
export const FactEditor = ({ place, title, add, facts }: FactEditorProps) => {
  const { t } = useTranslation(['facts', 'fields'])
  const live = useLive()
  const mayWrite = useMayWrite()
  const { announce } = useToasts()
  const { names, organisations } = usePeople()
  const element = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(element, facts)
  const [asked, setAsked] = useState<Fact | null>(null)
  const name = t('factAt', { dimension: title })

  const remove = (fact: Fact) => {
    focusRow.afterRemoving(fact.id)
    removeRow(live.documents, place, fact.id)
    announce(t('fields:rowRemoved'))
  }
  return (
    <div ref={element} className={styles.editor}>
      {facts.length === 0 ? (
        mayWrite ? null : (
          <p className={styles.nothing}>{t('nothing')}</p>
        )
      ) : (
        <>
          <div className={styles.head} aria-hidden>
            <span>{t('fact')}</span>
            <span>{t('source')}</span>
            <span>{t('certainty')}</span>
          </div>
          <ul className={styles.items} aria-label={t('factsAt', { dimension: title })}>
            {facts.map((fact) => (
              <FactRow
                key={fact.id}
                place={place}
                name={name}
                fact={fact}
                people={[...organisations, ...names]}
                onRemove={() => (isEmptyFact(fact) ? remove(fact) : setAsked(fact))}
              />
            ))}
          </ul>
        </>
      )}
      {mayWrite ? (
        <div data-add-place>
          <Button
            size="small"
            icon={Plus}
            aria-label={t('addAt', { add, dimension: title })}
            onPress={() => focusRow.whenThere(addRow(live.documents, live.actor(), place))}
          >
            {add}
          </Button>
        </div>
      ) : null}
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </div>
  )
}
