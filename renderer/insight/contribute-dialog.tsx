import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { coded } from '../../shared/insight/codes.ts'
import { themes as knownThemes } from '../../shared/library/themes.ts'
import { useServices } from '../app/services.tsx'
import { useText } from '../i18n/use-text.ts'
import type { CountedSession } from '../live/insight-contract.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { GoesTable } from './goes-table.tsx'
import styles from './insight-page.module.css'

interface ContributeProps {
  /** One, whose themes can be changed, or several at once. */
  readonly sessions: readonly CountedSession[]
  readonly onClose: () => void
}

/** Shows what goes to the region before it goes. */
export const ContributeDialog = ({ sessions, onClose }: ContributeProps) => {
  const { t } = useTranslation(['insight', 'common'])
  const text = useText()
  const { toast } = useToasts()
  const { insights, region } = useServices().sessions
  const [first] = sessions
  const only = sessions.length === 1 ? first : undefined
  const [themes, setThemes] = useState<readonly string[]>(only?.counts.themes ?? [])
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking')

  const contributeAll = async (): Promise<void> => {
    setState('busy')
    for (const { session, counts } of sessions) {
      const chosen = only === undefined ? counts : { ...counts, themes }
      if (only !== undefined) await insights.chooseThemes(session.sessionId, themes)
      const done = await region.contribute(session.sessionId, chosen)
      if (!done.ok) return setState('failed')
    }
    toast(t('contributed', { count: sessions.length }))
    onClose()
  }

  return (
    <Dialog
      title={t('contributeTitle', { count: sessions.length })}
      description={t('contributeText')}
      isOpen
      size="wide"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" isBusy={state === 'busy'} onPress={() => void contributeAll()}>
            {t('contribute')}
          </Button>
        </>
      }
    >
      {only === undefined ? (
        sessions.map(({ session, counts }) => (
          <details key={session.sessionId}>
            <summary>{t('goesOf', { title: session.title })}</summary>
            <GoesTable counts={counts} caption={t('goes')} />
          </details>
        ))
      ) : (
        <GoesTable counts={{ ...only.counts, themes }} caption={t('goes')} />
      )}
      {only === undefined ? (
        <p className={styles.quiet}>{t('themesAll')}</p>
      ) : (
        <fieldset className={styles.themes}>
          <legend>{t('themes')}</legend>
          <p className={styles.themesHint}>{t('themesHint')}</p>
          {knownThemes.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={text(label)}
              isSelected={themes.includes(id)}
              onChange={(isSelected) =>
                setThemes(coded('theme', isSelected ? [...themes, id] : themes.filter((one) => one !== id)))
              }
            />
          ))}
        </fieldset>
      )}
      <p className={styles.quiet}>{t('contributeForget')}</p>
      {state === 'failed' ? (
        <Callout tone="bad" isAlert>
          {t('contributeFailed')}
        </Callout>
      ) : null}
    </Dialog>
  )
}
