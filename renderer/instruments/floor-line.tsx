import { Mic } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { floorQuery, giveFloor } from '../../shared/session/floor.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './instruments.module.css'

interface FloorLineProps {
  readonly speaker: string
  /** Told before every press. */
  readonly onPress: () => void
}

/** Who has the floor, for everybody, with the way to end it for who has it and for whoever leads. */
export const FloorLine = ({ speaker, onPress }: FloorLineProps) => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const nameOf = useNameOf()
  const floor = useQuery(floorQuery)
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const isMine = speaker === live.me().deviceId
  const takeBack = (): void => {
    onPress()
    if (mayLead) giveFloor(live.documents, live.actor(), null)
  }
  const finish = (): void => {
    live.setSpeaking(false)
    takeBack()
  }
  return (
    <div className={styles.floor}>
      <p className={styles.speaker}>
        <Mic size={16} aria-hidden />
        {isMine ? t('floor.youHave') : t('floor.has', { name: nameOf(speaker) })}
      </p>
      {isMine ? (
        <Button size="small" onPress={finish}>
          {t('floor.done')}
        </Button>
      ) : mayLead && floor !== null ? (
        <Button size="small" onPress={takeBack}>
          {t('floor.takeBack')}
        </Button>
      ) : null}
    </div>
  )
}
