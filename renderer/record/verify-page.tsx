import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function VerifyPage() {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.verify')} current={null}>
      {null}
    </Page>
  )
}
