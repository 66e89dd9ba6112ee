import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'
import { useServices } from '../app/services.tsx'
import { Callout } from '../ui/callout.tsx'
import { MakeKey } from './make-key.tsx'
import { RecoverSessions } from './recover-sessions.tsx'
import styles from './recovery.module.css'

interface PartProps {
  readonly heading: string
  readonly hint: string
  readonly children: ReactNode
}

const Part = ({ heading, hint, children }: PartProps) => {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className={styles.quiet}>{hint}</p>
      {children}
    </section>
  )
}

/** Where administrators make a recovery key and get back into sessions with it. */
const RecoveryPage = () => {
  const { t } = useTranslation('recovery')
  const { platform } = useServices()
  return (
    <Page current={null} heading={t('heading')} lede={t('lede')}>
      {platform.kind === 'desktop' ? (
        <>
          <Part heading={t('recoverHeading')} hint={t('recoverHint')}>
            <RecoverSessions />
          </Part>
          <Part heading={t('makeHeading')} hint={t('makeHint')}>
            <MakeKey />
          </Part>
        </>
      ) : (
        <Callout tone="info">{t('onlyDesktop')}</Callout>
      )}
    </Page>
  )
}

export default RecoveryPage
