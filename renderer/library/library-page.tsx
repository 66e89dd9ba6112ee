import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function LibraryPage() {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.library')} current="library">
      {null}
    </Page>
  )
}
