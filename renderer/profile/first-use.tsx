import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../app/screen.tsx'
import { useServices } from '../app/services.tsx'
import type { DeviceTrust } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { CardFields, useCardDraft } from './card-fields.tsx'
import { DeviceChoice } from './device-choice.tsx'
import styles from './profile.module.css'

/** The first screen on a device: who are you, and in a browser, whose device is it. */
export const FirstUse = () => {
  const { t } = useTranslation('profile')
  const { platform, sessions } = useServices()
  const draft = useCardDraft({ name: '', organisation: '' })
  const [trust, setTrust] = useState<DeviceTrust>('own')
  const [isBusy, setIsBusy] = useState(false)
  const asksTrust = platform.kind === 'browser' && platform.trust() === null

  const proceed = async (form: HTMLFormElement): Promise<void> => {
    const card = draft.finish()
    if (card === null) focusFirstInvalid(form)
    if (card === null || isBusy) return
    setIsBusy(true)
    try {
      if (asksTrust) await platform.setTrust(trust)
      await sessions.setProfile(card)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Screen heading={t('welcome')} text={t('introduction')}>
      <form
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void proceed(event.currentTarget)
        }}
      >
        <CardFields draft={draft} autoFocus />
        {asksTrust ? <DeviceChoice value={trust} onChange={setTrust} /> : null}
        <div className={styles.actions}>
          <Button kind="lead" type="submit" isDisabled={isBusy}>
            {t('continue')}
          </Button>
        </div>
        <p className={styles.privacy}>
          <Lock size={16} aria-hidden />
          {t('privacy')}
        </p>
      </form>
    </Screen>
  )
}
