import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function BackupPage(_: { readonly roomId: string }) {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.backup')} current={null}>
      {null}
    </Page>
  )
}
