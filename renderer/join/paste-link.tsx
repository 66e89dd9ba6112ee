import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './join.module.css'

interface PasteLinkProps {
  readonly onRead: (text: string) => void
  readonly isBusy: boolean
}

/** A field for who got the link in another way than by clicking it. */
export const PasteLink = ({ onRead, isBusy }: PasteLinkProps) => {
  const { t } = useTranslation(['join', 'app'])
  const [link, setLink] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        const text = link.trim()
        setIsEmpty(text === '')
        if (text !== '' && !isBusy) onRead(text)
      }}
    >
      <TextField
        label={t('link')}
        hint={t('linkHint')}
        error={isEmpty && link.trim() === '' ? t('empty') : undefined}
        value={link}
        onChange={setLink}
        spellCheck={false}
        autoFocus
      />
      <div className={styles.actions}>
        <Button kind="lead" type="submit" isDisabled={isBusy}>
          {t('read')}
        </Button>
        <a className={buttonClass('quiet')} href={hashOf({ page: 'overview' })}>
          {t('app:toOverview')}
        </a>
      </div>
    </form>
  )
}
