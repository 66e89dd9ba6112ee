import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { talkRoundQuery } from '../../shared/session/talk-round.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { FloorLine } from './floor-line.tsx'
import styles from './instruments.module.css'
import { TalkRoundBar, useTurnsTold } from './talk-round-bar.tsx'
import { useFloorManners } from './use-floor-manners.ts'
import { useKeptKeyboard } from './use-kept-keyboard.ts'
import { useSpeaker } from './use-speaker.ts'

/** What goes on in the conversation now, always in sight for everybody: the talking round and who has the floor. */
export const ConversationStrip = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const round = useQuery(talkRoundQuery)
  const speaker = useSpeaker()
  const place = useRef<HTMLElement>(null)
  const pressed = useKeptKeyboard(place)
  useFloorManners()
  useTurnsTold(round)
  if (round === null && speaker === null) return null
  const me = live.me().deviceId
  return (
    <section
      ref={place}
      className={styles.strip}
      aria-label={t('strip.region')}
      data-mine={speaker === me || (speaker === null && round?.current === me) ? '' : undefined}
    >
      {round === null ? null : <TalkRoundBar round={round} onPress={pressed} />}
      {speaker === null ? null : <FloorLine speaker={speaker} onPress={pressed} />}
    </section>
  )
}
