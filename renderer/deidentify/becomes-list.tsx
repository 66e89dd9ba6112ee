import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../resident/version-frame.module.css'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

interface Entry {
  readonly name: string
  readonly becomes: string
  /** Whether somebody put it there who can take it away again. */
  readonly isAdded: boolean
}

interface BecomesListProps {
  readonly title: string
  readonly about: string
  readonly addLabel: string
  readonly entries: readonly Entry[]
  readonly error?: string | undefined
  readonly onChange: (name: string, becomes: string) => void
  readonly onAdd: (name: string) => void
  readonly onRemove: (name: string) => void
}

/** Names, each with what comes to stand there; one can be added at the foot. */
export const BecomesList = ({
  title,
  about,
  addLabel,
  entries,
  error,
  onChange,
  onAdd,
  onRemove,
}: BecomesListProps) => {
  const { t } = useTranslation('deidentify')
  const [adding, setAdding] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = (): void => {
    const name = adding.trim()
    if (name !== '' && !entries.some((entry) => entry.name === name)) onAdd(name)
    setAdding('')
    field.current?.focus()
  }
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.quiet}>{about}</p>
      {entries.map(({ name, becomes, isAdded }) => (
        <div key={name} className={styles.row}>
          <TextField
            label={t('becomes', { name })}
            value={becomes}
            onChange={(written) => onChange(name, written)}
          />
          {isAdded ? (
            <IconButton
              icon={X}
              label={t('remove', { name })}
              onPress={() => {
                onRemove(name)
                field.current?.focus()
              }}
            />
          ) : null}
        </div>
      ))}
      {error === undefined ? null : <p role="alert">{error}</p>}
      <div className={styles.row}>
        <TextField
          label={addLabel}
          value={adding}
          onChange={setAdding}
          inputRef={field}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <Button icon={Plus} onPress={add}>
          {t('add')}
        </Button>
      </div>
    </section>
  )
}
