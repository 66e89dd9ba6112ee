import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function LibraryRecordPage(_: { readonly recordId: string }) {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.library-record')} current="library">
      {null}
    </Page>
  )
}
