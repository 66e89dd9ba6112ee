import { useTranslation } from 'react-i18next'
import { Screen } from './screen.tsx'

/** What stands there when the browser withholds encryption, for instance on plain http. */
export const CannotStart = () => {
  const { t } = useTranslation('app')
  return <Screen heading={t('notStartedTitle')} text={t('notStartedText')} />
}
