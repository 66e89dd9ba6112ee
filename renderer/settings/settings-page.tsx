import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingName } from '../../shared/desktop/policy-values.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { usePreferences, useProfile, useServices } from '../app/services.tsx'
import { DeviceKeySettings } from '../device-key/device-key-settings.tsx'
import { PolicySettings } from '../policy/policy-settings.tsx'
import { SetByOrganisation } from '../policy/set-by-organisation.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { CardFields, useCardDraft } from '../profile/card-fields.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import { UpdatesSettings } from '../updates/updates-settings.tsx'
import { ContentProtection } from './content-protection.tsx'
import { ForgetSessions } from './forget-sessions.tsx'
import styles from './settings.module.css'

interface SectionProps {
  readonly heading: string
  readonly hint?: string
  readonly children: ReactNode
}

const Section = ({ heading, hint, children }: SectionProps) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}

const Appearance = () => {
  const { t } = useTranslation('settings')
  const { platform } = useServices()
  const { language, theme } = usePreferences()
  const { isLocked } = usePolicy()
  const hintOf = (name: SettingName) => (isLocked(name) ? <SetByOrganisation /> : undefined)
  return (
    <Section heading={t('appearance')}>
      <RadioGroup
        label={t('language')}
        isRow
        value={language}
        onChange={(chosen) => platform.preferences.write({ language: chosen })}
        options={[
          { value: 'nl', label: t('dutch'), isDisabled: isLocked('language') },
          { value: 'en', label: t('english'), isDisabled: isLocked('language') },
        ]}
        hint={hintOf('language')}
      />
      <RadioGroup
        label={t('theme')}
        isRow
        value={theme}
        onChange={(chosen) => platform.preferences.write({ theme: chosen })}
        options={[
          { value: 'system', label: t('themeSystem'), isDisabled: isLocked('theme') },
          { value: 'light', label: t('themeLight'), isDisabled: isLocked('theme') },
          { value: 'dark', label: t('themeDark'), isDisabled: isLocked('theme') },
        ]}
        hint={hintOf('theme')}
      />
      <ContentProtection />
    </Section>
  )
}

const You = () => {
  const { t } = useTranslation('settings')
  const { sessions } = useServices()
  const { toast } = useToasts()
  const profile = useProfile()
  const draft = useCardDraft(profile ?? { name: '', organisation: '' })
  const save = async (): Promise<void> => {
    const card = draft.finish()
    if (card === null) return
    await sessions.setProfile(card)
    toast(t('saved'))
  }
  return (
    <Section heading={t('you')} hint={t('youHint')}>
      <CardFields draft={draft} />
      <div>
        <Button onPress={() => void save()}>{t('saveProfile')}</Button>
      </div>
      {profile === null ? null : (
        <div>
          <p className={styles.label}>{t('fingerprint')}</p>
          <p className={styles.fingerprint}>{profile.fingerprint}</p>
          <p className={styles.hint}>{t('fingerprintHint')}</p>
        </div>
      )}
    </Section>
  )
}

const Device = () => {
  const { t } = useTranslation('settings')
  const { platform } = useServices()
  const { toast } = useToasts()
  const [trust, setTrust] = useState(platform.trust)
  const makeOwn = async (): Promise<void> => {
    await platform.setTrust('own')
    setTrust(platform.trust())
    if (platform.trust() === 'own') toast(t('madeOwn'))
  }
  return (
    <Section heading={t('device')}>
      <p>
        {platform.kind === 'desktop'
          ? t(platform.persistent() ? 'deviceDesktop' : 'deviceMemory')
          : trust === 'own'
            ? t('deviceOwn')
            : t('deviceShared')}
      </p>
      {platform.kind === 'browser' && trust !== 'own' ? (
        <div>
          <Button onPress={() => void makeOwn()}>{t('makeOwn')}</Button>
        </div>
      ) : null}
    </Section>
  )
}

/** Language, colours, who you are, this device, and what is on it. */
const SettingsPage = () => {
  // What the key of this device brings about shows elsewhere on the page too.
  const [, setLooked] = useState(0)
  const { platform } = useServices()
  const { policy } = usePolicy()
  const contact = policy.values.organisationContact
  const { t } = useTranslation([
    'settings',
    'hosting',
    'deviceKey',
    'backup',
    'openReport',
    'record',
    'updates',
    'aboutApp',
    'policy',
    'recovery',
  ])
  return (
    <Page current="settings" heading={t('heading')}>
      <Appearance />
      <You />
      <Device />
      {platform.deviceKey === null ? null : (
        <Section heading={t('deviceKey:settings.heading')}>
          <DeviceKeySettings
            deviceKey={platform.deviceKey}
            onChange={() => setLooked((times) => times + 1)}
          />
        </Section>
      )}
      {platform.hosting === null ? null : (
        <Section heading={t('hosting:heading')} hint={t('hosting:settingsHint')}>
          <div>
            <a className={buttonClass('plain')} href={hashOf({ page: 'hosting' })}>
              {t('hosting:toPage')}
            </a>
          </div>
        </Section>
      )}
      <Section heading={t('record:verify.settings')} hint={t('record:verify.settingsHint')}>
        <div>
          <a className={buttonClass('plain')} href={hashOf({ page: 'verify' })}>
            {t('record:verify.heading')}
          </a>
        </div>
      </Section>
      <Section heading={t('sessions')} hint={t('sessionsHint')}>
        <ForgetSessions />
      </Section>
      <Section heading={t('backup:restoreHeading')} hint={t('backup:restoreLede')}>
        <div>
          <a className={buttonClass('plain')} href={hashOf({ page: 'restore' })}>
            {t('backup:restoreHeading')}
          </a>
        </div>
      </Section>
      <Section heading={t('openReport:heading')} hint={t('openReport:lede')}>
        <div>
          <a className={buttonClass('plain')} href={hashOf({ page: 'open-report' })}>
            {t('openReport:link')}
          </a>
        </div>
      </Section>
      {platform.updates === null ? null : (
        <Section heading={t('updates:heading')}>
          <UpdatesSettings updates={platform.updates} />
        </Section>
      )}
      {policy.sources.length === 0 ? null : (
        <Section
          heading={t('policy:heading')}
          hint={contact === undefined ? t('policy:ledeAlone') : t('policy:lede', { contact })}
        >
          <PolicySettings />
        </Section>
      )}
      {platform.kind === 'browser' ? null : (
        <Section heading={t('recovery:heading')} hint={t('recovery:settingsHint')}>
          <div>
            <a className={buttonClass('plain')} href={hashOf({ page: 'recovery' })}>
              {t('recovery:toPage')}
            </a>
          </div>
        </Section>
      )}
      <Section heading={t('aboutApp:heading')}>
        <div>
          <a className={buttonClass('plain')} href={hashOf({ page: 'about' })}>
            {t('aboutApp:toPage')}
          </a>
        </div>
      </Section>
    </Page>
  )
}

export default SettingsPage
