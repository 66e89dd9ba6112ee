import { Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'

/**
 * Opens the screen for the room: in a window of its own where this device keeps its keys, so that it can stand on the
 * second screen; else in this one, because a new window would not know the session.
 */
export const ScreenButton = () => {
  const { t } = useTranslation('presentation')
  const { platform } = useServices()
  const live = useLive()
  const place = { page: 'presentation', roomId: live.roomId } as const
  const open = (): void => {
    if (platform.kind === 'browser' && platform.persistent()) window.open(hashOf(place), '_blank', 'noopener')
    else goTo(place)
  }
  return <IconButton icon={Presentation} label={t('open')} onPress={open} />
}
