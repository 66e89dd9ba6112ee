import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function ResidentPage(_: { readonly roomId: string }) {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.resident-version')} current={null}>
      {null}
    </Page>
  )
}
