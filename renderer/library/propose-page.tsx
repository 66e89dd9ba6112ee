import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function ProposePage(_: { readonly roomId: string }) {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.propose-record')} current="library">
      {null}
    </Page>
  )
}
