import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function ReceiptsPage() {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.receipts')} current={null}>
      {null}
    </Page>
  )
}
