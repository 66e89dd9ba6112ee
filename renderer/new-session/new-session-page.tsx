import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { methods } from '../../shared/method/registry.ts'
import { isoDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { useProfile, useServices } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { emptyDraft, sessionOf } from './draft.ts'
import { NeedHelper } from './need-helper.tsx'
import styles from './new-session.module.css'
import { NewSessionForm } from './new-session-form.tsx'

interface NewSessionPageProps {
  /** The method that something led to; it is chosen already when this device knows it. */
  readonly methodId: string | null
}

/** A new session that stands alone. */
const NewSessionPage = ({ methodId }: NewSessionPageProps) => {
  const { t } = useTranslation('newSession')
  const language = useLanguage()
  const { sessions } = useServices()
  const organisation = useProfile()?.organisation ?? ''
  const today = isoDay(useNow())
  const [helperOpen, setHelperOpen] = useState(false)
  const chosen = methodId === null ? undefined : sessions.methods.find(methodId)

  return (
    <Page
      current={null}
      heading={t('heading')}
      lede={
        <>
          {t('simple')}{' '}
          <button type="button" className={styles.linkButton} onClick={() => setHelperOpen(true)}>
            {t('isItNeeded')}
          </button>{' '}
          {t('threeQuestions')}
        </>
      }
    >
      <NeedHelper isOpen={helperOpen} onOpenChange={setHelperOpen} />
      <NewSessionForm
        initial={emptyDraft((chosen ?? methods[0])?.id ?? '', organisation, today)}
        methods={methods}
        sessionFor={(draft) => sessionOf(draft, language)}
      />
    </Page>
  )
}

export default NewSessionPage
