import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Says that what this device kept of the library cannot be read, and offers to get it anew. */
export const DamagedLibrary = () => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const { toast } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const fetchAgain = async (): Promise<void> => {
    setBusy(true)
    try {
      await room.fetchAgain()
      toast(t('damaged.fetched'))
    } catch {
      toast(t('damaged.failed'), 'bad')
    }
    setBusy(false)
  }
  return (
    <Callout tone="bad" isAlert title={t('damaged.title')}>
      <p>{t('damaged.text')}</p>
      <p>
        <Button icon={RefreshCw} isBusy={isBusy} onPress={() => void fetchAgain()}>
          {t('damaged.fetch')}
        </Button>
      </p>
    </Callout>
  )
}
