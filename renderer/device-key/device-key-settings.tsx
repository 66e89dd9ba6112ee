import { KeyRound, Lock, RotateCw } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import type { DeviceKey } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import styles from './device-key.module.css'
import { useKeyRefusal } from './use-refusal.ts'

type KeyState = Extract<Awaited<ReturnType<DeviceKey['keyring']>>, { readonly ok: true }>['value']

/** Who keeps the key now; `look` asks again. */
const useKeyState = (deviceKey: DeviceKey) => {
  const [state, setState] = useState<KeyState | null>(null)
  const look = useCallback(async () => {
    const found = await deviceKey.keyring()
    if (found.ok) setState(found.value)
  }, [deviceKey])
  useEffect(() => void look(), [look])
  return { state, look }
}

interface BehindPassphraseProps {
  readonly deviceKey: DeviceKey
  readonly hasKeychain: boolean
  /** What was done, for whoever looks at the screen. */
  readonly onDone: (done: 'changed' | 'moved') => void
}

const BehindPassphrase = ({ deviceKey, hasKeychain, onDone }: BehindPassphraseProps) => {
  const { t } = useTranslation('deviceKey')
  const [isChanging, setChanging] = useState(false)
  const [wasChanging, setWasChanging] = useState(false)
  const [isMoving, setMoving] = useState(false)
  const refusal = useKeyRefusal(deviceKey)
  const move = async (): Promise<void> => {
    if (isMoving) return
    setMoving(true)
    const moved = await deviceKey.keepInKeychain()
    setMoving(false)
    if (moved.ok) return onDone('moved')
    await refusal.put(moved.code)
  }
  const close = (): void => {
    setChanging(false)
    setWasChanging(true)
  }
  if (isChanging)
    return (
      <ChangePassphrase
        deviceKey={deviceKey}
        onCancel={close}
        onChanged={() => {
          close()
          onDone('changed')
        }}
      />
    )
  return (
    <>
      {hasKeychain ? (
        <Callout tone="info">
          <p>{t('unlock.moveHint')}</p>
          <div>
            <Button size="small" isBusy={isMoving} onPress={() => void move()}>
              {t('settings.move')}
            </Button>
          </div>
        </Callout>
      ) : null}
      {refusal.text === undefined ? null : (
        <Callout tone="bad" isAlert>
          {refusal.text}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button icon={Lock} onPress={() => void deviceKey.lock()}>
          {t('settings.lock')}
        </Button>
        <Button icon={KeyRound} autoFocus={wasChanging} onPress={() => setChanging(true)}>
          {t('settings.change')}
        </Button>
      </div>
      <p className={styles.hint}>{t('settings.lockHint')}</p>
    </>
  )
}

interface NotKeptProps {
  readonly deviceKey: DeviceKey
  /** Whether there is a key that does not open now. */
  readonly hasKey: boolean
  readonly onChosen: () => void
}

const NotKept = ({ deviceKey, hasKey, onChosen }: NotKeptProps) => {
  const { t } = useTranslation(['deviceKey', 'common'])
  const [isChoosing, setChoosing] = useState(false)
  const [wasChoosing, setWasChoosing] = useState(false)
  if (hasKey)
    return (
      <>
        <div>
          <Button icon={RotateCw} onPress={() => window.location.reload()}>
            {t('settings.again')}
          </Button>
        </div>
        <p className={styles.hint}>{t('settings.againHint')}</p>
      </>
    )
  return isChoosing ? (
    <ChoosePassphrase
      deviceKey={deviceKey}
      onChosen={onChosen}
      otherwise={
        <Button
          onPress={() => {
            setChoosing(false)
            setWasChoosing(true)
          }}
        >
          {t('common:cancel')}
        </Button>
      }
    />
  ) : (
    <div>
      <Button icon={KeyRound} autoFocus={wasChoosing} onPress={() => setChoosing(true)}>
        {t('settings.choose')}
      </Button>
    </div>
  )
}

interface DeviceKeySettingsProps {
  readonly deviceKey: DeviceKey
  /** Something changed about what this device keeps. */
  readonly onChange: () => void
}

/** What opens this device, and the ways to change that. Only in the desktop app. */
export const DeviceKeySettings = ({ deviceKey, onChange }: DeviceKeySettingsProps) => {
  const { t } = useTranslation('deviceKey')
  const { platform } = useServices()
  const { toast } = useToasts()
  const words = useRef<HTMLParagraphElement>(null)
  const { state, look } = useKeyState(deviceKey)
  if (state === null) return null
  const isKept = platform.persistent()
  const done = async (what: 'changed' | 'moved' | 'chosen'): Promise<void> => {
    await look()
    onChange()
    toast(t(`settings.${what}`))
    if (what !== 'changed') words.current?.focus()
  }
  return (
    <>
      <p ref={words} tabIndex={-1}>
        {t(`settings.${isKept ? state.keeper : 'none'}`)}
      </p>
      {!isKept ? (
        <NotKept
          deviceKey={deviceKey}
          hasKey={state.keeper !== 'none'}
          onChosen={() => void done('chosen')}
        />
      ) : state.keeper === 'passphrase' ? (
        <BehindPassphrase
          deviceKey={deviceKey}
          hasKeychain={state.keychain !== null}
          onDone={(what) => void done(what)}
        />
      ) : null}
    </>
  )
}
