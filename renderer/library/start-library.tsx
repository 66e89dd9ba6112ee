import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './library.module.css'

/** What the library is and is not, and the two ways to get one. */
export const StartLibrary = () => {
  const { t } = useTranslation('library')
  const { library } = useServices().sessions
  const [name, setName] = useState('')
  const [state, setState] = useState<'ready' | 'missing' | 'busy' | 'failed'>('ready')

  const start = async (): Promise<void> => {
    if (state === 'busy') return
    if (name.trim() === '') return setState('missing')
    setState('busy')
    try {
      await library.start(name.trim())
    } catch {
      setState('failed')
    }
  }

  return (
    <div className={styles.start}>
      <section className={styles.about}>
        <h2>{t('aboutTitle')}</h2>
        <p>{t('about')}</p>
        <p>{t('shared')}</p>
      </section>
      <div className={styles.ways}>
        <section className={styles.way}>
          <h2>{t('start.own')}</h2>
          <form
            className={styles.form}
            noValidate
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault()
              void start()
            }}
          >
            <TextField
              label={t('start.name')}
              hint={t('start.nameHint')}
              value={name}
              onChange={setName}
              error={state === 'missing' ? t('start.nameMissing') : undefined}
              isRequired
            />
            <div>
              <Button kind="lead" type="submit" isBusy={state === 'busy'}>
                {t(state === 'busy' ? 'start.busy' : 'start.go')}
              </Button>
            </div>
            {state === 'failed' ? (
              <Callout tone="bad" isAlert>
                {t('start.failed')}
              </Callout>
            ) : null}
          </form>
        </section>
        <section className={styles.way}>
          <h2>{t('start.other')}</h2>
          <p>{t('start.otherText')}</p>
          <div>
            <a className={buttonClass('plain')} href={hashOf({ page: 'join' })}>
              {t('start.join')}
            </a>
          </div>
        </section>
      </div>
    </div>
  )
}
