import { useTranslation } from 'react-i18next'
import { methods } from '../../shared/method/registry.ts'
import { isoDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useOwnMethods, useProfile, useServices } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { emptyDraft, sessionOf } from './draft.ts'
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
  const own = useOwnMethods()
  const chosen = methodId === null ? undefined : sessions.methods.find(methodId)

  return (
    <Page
      current={null}
      heading={t('heading')}
      lede={
        <>
          {t('simple')} <a href={hashOf({ page: 'which-form' })}>{t('isItNeeded')}</a> {t('guideShows')}
        </>
      }
    >
      <NewSessionForm
        initial={emptyDraft((chosen ?? methods[0])?.id ?? '', organisation, today)}
        place="new-session"
        methods={methods}
        own={own}
        chosenId={chosen?.id}
        sessionFor={(draft) => sessionOf(draft, language)}
      />
    </Page>
  )
}

export default NewSessionPage
