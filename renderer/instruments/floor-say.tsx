import { Mic } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { talkRoundQuery } from '../../shared/session/talk-round.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useSpeaker } from './use-speaker.ts'

/** With which a member says to be speaking; in a talking round the turns say so, and who speaks finishes elsewhere. */
export const SaySpeaking = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const round = useQuery(talkRoundQuery)
  const speaker = useSpeaker()
  const isInTurns = round !== null && round.current !== null
  if (isInTurns || speaker === live.me().deviceId) return null
  return (
    <Button size="small" kind="quiet" icon={Mic} onPress={() => live.setSpeaking(true)}>
      {t('floor.say')}
    </Button>
  )
}
