import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import registerStyles from '../register/register.module.css'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { TextField } from '../ui/text-field.tsx'

/** The two ways to count together with others. */
export const StartRegion = () => {
  const { t } = useTranslation('insight')
  const { region } = useServices().sessions
  const [name, setName] = useState('')
  const [state, setState] = useState<'ready' | 'missing' | 'busy' | 'failed'>('ready')

  const start = async (): Promise<void> => {
    if (state === 'busy') return
    if (name.trim() === '') return setState('missing')
    setState('busy')
    try {
      await region.start(name.trim())
    } catch {
      setState('failed')
    }
  }

  return (
    <div className={registerStyles.ways}>
      <section className={registerStyles.way}>
        <h3>{t('startOwn')}</h3>
        <form
          className={registerStyles.form}
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault()
            void start()
          }}
        >
          <TextField
            label={t('name')}
            value={name}
            onChange={setName}
            error={state === 'missing' ? t('nameMissing') : undefined}
            isRequired
          />
          <div>
            <Button kind="lead" type="submit" isBusy={state === 'busy'}>
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
      <section className={registerStyles.way}>
        <h3>{t('joinOther')}</h3>
        <p>{t('joinText')}</p>
        <div>
          <a className={buttonClass('plain')} href={hashOf({ page: 'join' })}>
            {t('joinLink')}
          </a>
        </div>
      </section>
    </div>
  )
}
