import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { advisePassphrase } from '../../shared/backup/passphrase.ts'
import { NewPassphrase } from '../backup/passphrase-fields.tsx'
import type { DeviceKey } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import styles from './device-key.module.css'
import { useKeyRefusal } from './use-refusal.ts'

interface ChoosePassphraseProps {
  readonly deviceKey: DeviceKey
  readonly onChosen: () => void
  /** Another way on, beside the button. */
  readonly otherwise: ReactNode
}

/** A first passphrase for this device. */
export const ChoosePassphrase = ({ deviceKey, onChosen, otherwise }: ChoosePassphraseProps) => {
  const { t } = useTranslation('deviceKey')
  const form = useRef<HTMLFormElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isKept, setKept] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const refusal = useKeyRefusal(deviceKey)

  const choose = async (): Promise<void> => {
    if (isBusy) return
    const isShort = advisePassphrase(passphrase).strength === 'too-short'
    await refusal.put(isShort ? 'weak-passphrase' : null)
    setMissing(!isShort && !isKept)
    if (isShort) return focusFirstInvalid(form.current)
    if (!isKept) return
    setBusy(true)
    const chosen = await deviceKey.choosePassphrase({ passphrase })
    if (chosen.ok) return onChosen()
    setBusy(false)
    await refusal.put(chosen.code)
  }

  const isShort = refusal.code === 'weak-passphrase'
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <NewPassphrase
        label={t('choose.label')}
        hint={t('choose.hint')}
        value={passphrase}
        onChange={setPassphrase}
        known={[]}
        autoFocus
        error={isShort ? refusal.text : undefined}
      />
      <Checkbox label={t('choose.kept')} hint={t('choose.keptHint')} isSelected={isKept} onChange={setKept} />
      {isMissing ? (
        <Callout tone="bad" isAlert>
          {t('choose.notKept')}
        </Callout>
      ) : isShort || refusal.text === undefined ? null : (
        <Callout tone="bad" isAlert>
          {refusal.text}
        </Callout>
      )}
      <p role="status" className={styles.status}>
        {isBusy ? t('busy') : ''}
      </p>
      <div className={styles.actions}>
        <Button kind="lead" type="submit" isBusy={isBusy}>
          {t('choose.confirm')}
        </Button>
        {otherwise}
      </div>
    </form>
  )
}
