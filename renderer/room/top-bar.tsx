import { ArrowLeft, CircleCheck, FileText, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { aboutQuery, progressQuery } from '../../shared/session/queries.ts'
import { goTo } from '../app/use-route.ts'
import { useText } from '../i18n/use-text.ts'
import { InviteDialog } from '../invite/invite-dialog.tsx'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { useMenuCommand } from '../menu/use-menu.ts'
import { ScreenButton } from '../presentation/screen-button.tsx'
import { AvatarStack } from '../ui/avatar.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { peopleHere } from './people.ts'
import { StepTimer } from './step-timer.tsx'
import styles from './top-bar.module.css'

/** Where we are, how much time there is, who is here, and the ways out. */
export const TopBar = ({ method }: { readonly method: Method }) => {
  const { t } = useTranslation('room')
  const text = useText()
  const live = useLive()
  const about = useQuery(aboutQuery)
  const progress = useQuery(progressQuery)
  const presence = useTopic('presence', (session) => session.presence())
  const mayInvite = useTopic('lead', (session) => session.mayInvite())
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const [isInviting, setInviting] = useState(false)
  useMenuCommand('invite', mayInvite ? () => setInviting(true) : null)
  useMenuCommand('report', () => goTo({ page: 'report', roomId: live.roomId }))
  const people = peopleHere(presence, progress.stepId).map((person) => ({
    id: person.deviceId,
    name: person.member?.name ?? t('people.unknown'),
  }))
  return (
    <header className={styles.top}>
      <IconButton icon={ArrowLeft} label={t('back')} onPress={() => goTo({ page: 'overview' })} />
      <div className={styles.titles}>
        <p className={styles.title}>{about.title}</p>
        <p className={styles.method}>
          {t(`kinds.${method.kind}`)} · {text(method.title)}{' '}
          {about.closedAt === null ? null : (
            <Chip tone="ok" icon={CircleCheck}>
              {t('finished')}
            </Chip>
          )}
        </p>
      </div>
      <StepTimer timer={progress.timer} />
      <div className={styles.people}>
        <AvatarStack label={t('people.title')} people={people} />
      </div>
      <div className={styles.buttons}>
        {mayInvite ? (
          <Button icon={UserPlus} onPress={() => setInviting(true)}>
            {t('invite')}
          </Button>
        ) : null}
        {mayLead ? <ScreenButton /> : null}
        <Button icon={FileText} onPress={() => goTo({ page: 'report', roomId: live.roomId })}>
          {t('report')}
        </Button>
      </div>
      {mayInvite ? <InviteDialog kind={method.kind} isOpen={isInviting} onOpenChange={setInviting} /> : null}
    </header>
  )
}
