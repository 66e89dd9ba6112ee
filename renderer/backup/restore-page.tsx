import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function RestorePage() {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.restore')} current={null}>
      {null}
    </Page>
  )
}
