import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'

export default function DeidentifyPage(_: { readonly roomId: string }) {
  const { t } = useTranslation('app')
  return (
    <Page heading={t('titles.deidentified')} current={null}>
      {null}
    </Page>
  )
}
