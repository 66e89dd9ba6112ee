import { useTranslation } from 'react-i18next'
import { Screen } from '../app/screen.tsx'

/** Where somebody waits until whoever leads the session lets them in. */
export default function WaitingPage({ roomId }: { readonly roomId: string }) {
  const { t } = useTranslation('lobby')
  return <Screen heading={t('region')}>{roomId}</Screen>
}
