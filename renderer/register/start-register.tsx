import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './register.module.css'

/** What the register is for, and the two ways to get one. */
export const StartRegister = () => {
  const { t } = useTranslation('register')
  const { register } = useServices().sessions
  const [name, setName] = useState('')
  const [state, setState] = useState<'ready' | 'missing' | 'busy' | 'failed'>('ready')

  const start = async (): Promise<void> => {
    if (state === 'busy') return
    if (name.trim() === '') return setState('missing')
    setState('busy')
    try {
      await register.start(name.trim())
    } catch {
      setState('failed')
    }
  }

  return (
    <div className={styles.start}>
      <section className={styles.about}>
        <h2>{t('startTitle')}</h2>
        <p>{t('startText')}</p>
      </section>
      <div className={styles.ways}>
        <section className={styles.way}>
          <h2>{t('startOwn')}</h2>
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
              label={t('name')}
              hint={t('nameHint')}
              value={name}
              onChange={setName}
              error={state === 'missing' ? t('nameMissing') : undefined}
              isRequired
            />
            <div>
              <Button kind="lead" type="submit" isDisabled={state === 'busy'}>
                {t(state === 'busy' ? 'starting' : 'start')}
              </Button>
            </div>
            {state === 'failed' ? (
              <Callout tone="bad" isAlert>
                {t('startFailed')}
              </Callout>
            ) : null}
          </form>
        </section>
        <section className={styles.way}>
          <h2>{t('joinOther')}</h2>
          <p>{t('joinText')}</p>
          <div>
            <a className={buttonClass('plain')} href={hashOf({ page: 'join' })}>
              {t('joinLink')}
            </a>
          </div>
        </section>
      </div>
    </div>
  )
}
