import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './editor.module.css'
import { useEditedText } from './use-editor.tsx'

interface VersionsPanelProps {
  /** Newest first. */
  readonly versions: readonly Method[]
  readonly onLook: (version: Method) => void
  readonly onRestore: (version: Method) => void
}

/** Every version that was saved, to look at and to go back to. */
export const VersionsPanel = ({ versions, onLook, onRestore }: VersionsPanelProps) => {
  const { t } = useTranslation('methodEditor')
  const text = useEditedText()
  return (
    <>
      <header className={styles.panelHead}>
        <h2 className={styles.panelTitle} tabIndex={-1} data-panel-heading>
          {t('versions')}
        </h2>
      </header>
      <section className={styles.section} aria-label={t('versions')}>
        <p className={styles.note}>{t('running')}</p>
        {versions.length === 0 ? (
          <p className={styles.note}>{t('noVersions')}</p>
        ) : (
          <>
            <p className={styles.note}>{t('restoreHint')}</p>
            <ol className={styles.cards}>
              {versions.map((method, at) => {
                const { version, title, steps, minutes } = method
                return (
                  <li key={version} className={styles.version}>
                    <div>
                      <h3 className={styles.versionTitle}>
                        {t('version', { version })}{' '}
                        {at === 0 ? <Chip tone="lead">{t('versionNewest')}</Chip> : null}
                      </h3>
                      <p className={styles.note}>
                        {text(title)} · {t('versionAbout', { steps: steps.length, minutes })}
                      </p>
                    </div>
                    <div className={styles.tools}>
                      <Button
                        size="small"
                        aria-label={t('lookNamed', { version })}
                        onPress={() => onLook(method)}
                      >
                        {t('look')}
                      </Button>
                      {at === 0 ? null : (
                        <Button
                          size="small"
                          aria-label={t('restoreNamed', { version })}
                          onPress={() => onRestore(method)}
                        >
                          {t('restore')}
                        </Button>
                      )}
                    </div>
                  </li>
                )
              })}
            </ol>
          </>
        )}
      </section>
    </>
  )
}
