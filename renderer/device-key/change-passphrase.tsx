import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { advisePassphrase } from '../../shared/backup/passphrase.ts'
import { NewPassphrase } from '../backup/passphrase-fields.tsx'
import type { DeviceKey } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './device-key.module.css'
import { useKeyRefusal } from './use-refusal.ts'

interface ChangePassphraseProps {
  readonly deviceKey: DeviceKey
  readonly onChanged: () => void
  readonly onCancel: () => void
}

/** Another passphrase for this device, from somebody who knows the one it has. */
export const ChangePassphrase = ({ deviceKey, onChanged, onCancel }: ChangePassphraseProps) => {
  const { t } = useTranslation('deviceKey')
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isBusy, setBusy] = useState(false)
  const refusal = useKeyRefusal(deviceKey)

  const change = async (): Promise<void> => {
    if (isBusy || refusal.isWaiting) return
    if (current === '') return field.current?.focus()
    const isShort = advisePassphrase(next).strength === 'too-short'
    await refusal.put(isShort ? 'weak-passphrase' : null)
    if (isShort) return focusFirstInvalid(form.current)
    setBusy(true)
    const changed = await deviceKey.changePassphrase({ current, next })
    if (changed.ok) return onChanged()
    await refusal.put(changed.code)
    setBusy(false)
    if (changed.code === 'wrong-passphrase') field.current?.select()
  }

  const isAboutCurrent = refusal.code === 'wrong-passphrase' || refusal.code === 'wait'
  const isAboutNext = refusal.code === 'weak-passphrase'
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <TextField
        inputRef={field}
        label={t('settings.current')}
        type="password"
        spellCheck={false}
        autoFocus
        value={current}
        onChange={setCurrent}
        error={isAboutCurrent ? refusal.text : undefined}
      />
      <NewPassphrase
        label={t('settings.next')}
        hint={t('choose.hint')}
        value={next}
        onChange={setNext}
        known={[]}
        error={isAboutNext ? refusal.text : undefined}
      />
      {isAboutCurrent || isAboutNext || refusal.text === undefined ? null : (
        <Callout tone="bad" isAlert>
          {refusal.text}
        </Callout>
      )}
      <p role="status" className={styles.status}>
        {isBusy ? t('busy') : (refusal.waited ?? '')}
      </p>
      <div className={styles.actions}>
        <Button kind="lead" type="submit" isBusy={isBusy || refusal.isWaiting}>
          {t('settings.save')}
        </Button>
        <Button onPress={onCancel}>{t('settings.cancel')}</Button>
      </div>
    </form>
  )
}
