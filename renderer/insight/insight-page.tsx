import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function InsightPage() {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.insight')} current="insight">
      {null}
    </Page>
  )
}
