import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceKey } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './device-key.module.css'
import { useKeyRefusal } from './use-refusal.ts'

interface UnlockDeviceProps {
  readonly deviceKey: DeviceKey
  readonly onUnlocked: () => void
  readonly onForgotten: () => void
}

/** Whether this computer has a keychain now that could keep the key instead. */
const useKeychainFound = (deviceKey: DeviceKey): boolean => {
  const [isFound, setFound] = useState(false)
  useEffect(() => {
    void deviceKey.keyring().then((state) => setFound(state.ok && state.value.keychain !== null))
  }, [deviceKey])
  return isFound
}

/** Opens this device with its passphrase. */
export const UnlockDevice = ({ deviceKey, onUnlocked, onForgotten }: UnlockDeviceProps) => {
  const { t } = useTranslation('deviceKey')
  const field = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [isMoving, setMoving] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const refusal = useKeyRefusal(deviceKey)
  const isKeychainFound = useKeychainFound(deviceKey)

  const unlock = async (): Promise<void> => {
    if (isBusy || refusal.isWaiting) return
    if (passphrase === '') return field.current?.focus()
    setBusy(true)
    const unlocked = await deviceKey.unlock({ passphrase })
    if (unlocked.ok) {
      // Where the keychain refuses after all the passphrase goes on counting, and Settings offers it again.
      if (isMoving) await deviceKey.keepInKeychain()
      return onUnlocked()
    }
    await refusal.put(unlocked.code)
    setBusy(false)
    field.current?.focus()
    field.current?.select()
  }

  const isAboutPassphrase = refusal.code === 'wrong-passphrase' || refusal.code === 'wait'
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      <TextField
        inputRef={field}
        label={t('unlock.label')}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
        error={isAboutPassphrase ? refusal.text : undefined}
      />
      <Checkbox label={t('show')} isSelected={isShown} onChange={setShown} />
      {isKeychainFound ? (
        <Checkbox
          label={t('unlock.moveLabel')}
          hint={t('unlock.moveHint')}
          isSelected={isMoving}
          onChange={setMoving}
        />
      ) : null}
      {isAboutPassphrase || refusal.text === undefined ? null : (
        <Callout tone="bad" isAlert>
          {refusal.text}
        </Callout>
      )}
      <p role="status" className={styles.status}>
        {isBusy ? t('busy') : (refusal.waited ?? '')}
      </p>
      <div className={styles.actions}>
        <Button kind="lead" type="submit" isBusy={isBusy || refusal.isWaiting}>
          {t('unlock.confirm')}
        </Button>
        <Button onPress={onForgotten}>{t('unlock.forgotten')}</Button>
      </div>
    </form>
  )
}
