import { useTranslation } from 'react-i18next'
import { Callout } from '../ui/callout.tsx'
import { SetByOrganisation } from './set-by-organisation.tsx'

/** Says that the organisation does not let something leave this computer. */
export const NotAllowed = ({ what }: { readonly what: 'noExport' | 'noBackup' | 'fewerFormats' }) => {
  const { t } = useTranslation('policy')
  if (what === 'fewerFormats') return <SetByOrganisation>{t('fewerFormats')}</SetByOrganisation>
  return (
    <Callout tone="info" title={t(what)}>
      <p>{t(`${what}Why`)}</p>
      <p>
        <SetByOrganisation />
      </p>
    </Callout>
  )
}
