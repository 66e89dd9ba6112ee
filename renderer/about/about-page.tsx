import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { version } from '../../package.json'
import { Page } from '../app/page.tsx'
import { useServices } from '../app/services.tsx'
import styles from './about.module.css'
import { LicencesOfOthers } from './licences-of-others.tsx'

const Section = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

/** What Beraad is, where it keeps things, and whose work it holds. It leads nowhere outside. */
const AboutPage = () => {
  const { t } = useTranslation('aboutApp')
  const { kind } = useServices().platform
  return (
    <Page current={null} heading={t('heading')} lede={t('lede')}>
      <Section heading={t('program')}>
        <p className={styles.version}>{t('version', { version })}</p>
        <p className={styles.words}>{t('licence')}</p>
        <p className={styles.words}>{t('noTracking')}</p>
      </Section>
      <Section heading={t('kept')}>
        <ul className={styles.kept}>
          <li>{t(`${kind}.sessions`)}</li>
          <li>{t(`${kind}.key`)}</li>
          <li>{t(`${kind}.settings`)}</li>
          <li>{t('relay')}</li>
          <li>{t('files')}</li>
        </ul>
      </Section>
      <Section heading={t('others')}>
        <p className={styles.words}>{t('othersHint')}</p>
        {kind === 'desktop' ? <p className={styles.words}>{t('runtime')}</p> : null}
        <LicencesOfOthers />
      </Section>
    </Page>
  )
}

export default AboutPage
