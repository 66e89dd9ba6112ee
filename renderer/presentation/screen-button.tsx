import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { openScreen } from './screen-window.ts'

/**
 * Opens the screen for the room: in a window of its own where this device keeps its keys, so that it can stand on the
 * second screen; else in this one, because a new window would not know the session.
 */
export const ScreenButton = () => {
  const { t } = useTranslation('presentation')
  const { platform } = useServices()
  const live = useLive()
  return (
    <IconButton
      icon={Presentation}
      label={t('open')}
      onPress={() => openScreen(live.roomId, platform.persistent())}
    />
  )
}
