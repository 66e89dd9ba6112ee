import { Plus, X } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { park, unpark } from '../../shared/session/commands.ts'
import type { ParkedItem } from '../../shared/session/model.ts'
import { parkedQuery } from '../../shared/session/queries.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './parking-lot.module.css'
import { useOutcomeWords } from './use-outcome-words.ts'

interface ParkedListProps {
  /** Where the keyboard goes when an item is taken out. */
  readonly onRemoved?: () => void
}

/** What was set aside, by whom, and what becomes of it once that is said. */
const ParkedList = ({ onRemoved }: ParkedListProps) => {
  const { t } = useTranslation('room')
  const live = useLive()
  const mayWrite = useMayWrite()
  const parked = useQuery(parkedQuery)
  const members = useTopic('members', (session) => session.attendees())
  const wordsOf = useOutcomeWords()
  const by = (item: ParkedItem) => members.find((member) => member.deviceId === item.addedBy)?.name
  return (
    <ul className={styles.list}>
      {parked.map((item) => {
        const name = by(item)
        return (
          <li key={item.id}>
            <span>
              {item.text}
              {name === undefined ? null : <span className={styles.quiet}> {t('parking.by', { name })}</span>}
              {item.outcome === '' ? null : <span className={styles.outcome}>{wordsOf(item)}</span>}
            </span>
            {mayWrite ? (
              <IconButton
                size="small"
                icon={X}
                label={t('parking.removeNamed', { text: item.text })}
                onPress={() => {
                  unpark(live.documents, item.id)
                  onRemoved?.()
                }}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** A place for what matters but not now. */
export const ParkingLot = () => {
  const { t } = useTranslation('room')
  const live = useLive()
  const mayWrite = useMayWrite()
  const parked = useQuery(parkedQuery)
  const titleId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    park(live.documents, live.actor(), text.trim())
    setText('')
    input.current?.focus()
  }
  return (
    <section aria-labelledby={titleId} className={styles.lot}>
      <h2 id={titleId}>{t('parking.title')}</h2>
      {parked.length === 0 ? (
        <p className={styles.quiet}>{t('parking.empty')}</p>
      ) : (
        <ParkedList onRemoved={() => input.current?.focus()} />
      )}
      {mayWrite ? (
        <form className={styles.form} onSubmit={submit} autoComplete="off">
          <TextField
            label={t('parking.field')}
            hideLabel
            placeholder={t('parking.field')}
            value={text}
            onChange={setText}
            inputRef={input}
          />
          <IconButton icon={Plus} kind="plain" type="submit" label={t('parking.add')} />
        </form>
      ) : null}
    </section>
  )
}
