import { BadgeCheck, CircleHelp, Hand, UserMinus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import type { Member } from '../../shared/room/types.ts'
import { watcherQuery } from '../../shared/session/floor.ts'
import type { Progress } from '../../shared/session/model.ts'
import { useServices } from '../app/services.tsx'
import { CirclesButton } from '../circles/circles-dialog.tsx'
import { useText } from '../i18n/use-text.ts'
import { FloorQueue } from '../instruments/floor-queue.tsx'
import { SaySpeaking } from '../instruments/floor-say.tsx'
import { useSpeaker } from '../instruments/use-speaker.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { RecoveryHolders } from '../recovery/recovery-holders.tsx'
import { Relocate } from '../relocate/relocate.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { HandOver } from './handover.tsx'
import { absentMembers, handQueue, type PersonHere } from './people.ts'
import styles from './people-panel.module.css'
import { RemoveMember } from './remove-member.tsx'
import { stepOf } from './steps.ts'

interface PersonProps {
  readonly person: PersonHere
  readonly method: Method
  readonly lead: string
  readonly isSpeaking: boolean
  readonly isWatching: boolean
  /** 1-based place in the queue for the floor, or 0. */
  readonly place: number
  readonly onConfirm: ((member: Member) => void) | null
  readonly onRemove: ((member: Member) => void) | null
}

const Person = ({
  person,
  method,
  lead,
  isSpeaking,
  isWatching,
  place,
  onConfirm,
  onRemove,
}: PersonProps) => {
  const { t } = useTranslation('room')
  const instruments = useTranslation('instruments').t
  const text = useText()
  const { member } = person
  const name = member?.name ?? t('people.unknown')
  return (
    <li className={styles.person}>
      <Avatar id={person.deviceId} name={name} isDecorative />
      <div className={styles.words}>
        <p className={styles.name}>
          {name}
          {person.isMe ? <span className={styles.quiet}> ({t('people.you')})</span> : null}
        </p>
        <p className={styles.quiet}>
          {member === null
            ? t('people.unknownHint')
            : [member.organisation, t(`roles.${member.role}`)].filter((part) => part !== '').join(' · ')}
        </p>
        {person.deviceId === lead ? <p className={styles.quiet}>{t('people.leads')}</p> : null}
        {isSpeaking ? <p className={styles.quiet}>{instruments('floor.isSpeaking')}</p> : null}
        {isWatching ? <p className={styles.quiet}>{instruments('watch.isWatching')}</p> : null}
        {person.elsewhere === null ? null : (
          <p className={styles.quiet}>
            {t('people.looksAt', { step: text(stepOf(method, person.elsewhere).title) })}
          </p>
        )}
        {member === null || member.verified ? null : (
          <p className={styles.confirm}>
            <Chip tone="warn" icon={CircleHelp}>
              {t('people.notVerified')}
            </Chip>
            {onConfirm === null ? null : (
              <Button
                size="small"
                kind="quiet"
                aria-label={t('people.confirmNamed', { name })}
                onPress={() => onConfirm(member)}
              >
                {t('people.confirm')}
              </Button>
            )}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        {place === 0 ? null : (
          <Chip tone="lead" icon={Hand}>
            {place}
            <span className={styles.hidden}>
              {' '}
              {t('hand.raised')}, {t('hand.place', { place })}
            </span>
          </Chip>
        )}
        {onRemove === null || member === null || person.isMe ? null : (
          <IconButton
            size="small"
            icon={UserMinus}
            label={t('people.removeNamed', { name })}
            onPress={() => onRemove(member)}
          />
        )}
      </div>
    </li>
  )
}

interface PeoplePanelProps {
  readonly method: Method
  readonly progress: Progress
  readonly people: readonly PersonHere[]
}

/** Who is here, from where and in which role; who asks for the floor; who looks elsewhere; who is not confirmed. */
export const PeoplePanel = ({ method, progress, people }: PeoplePanelProps) => {
  const { t } = useTranslation('room')
  const common = useTranslation('common').t
  const live = useLive()
  const { platform } = useServices()
  const members = useTopic('members', (session) => session.members())
  const mayConfirm = useTopic('lead', (session) => session.mayInvite())
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const speaker = useSpeaker()
  const watcher = useQuery(watcherQuery)
  const titleId = useId()
  const [asked, setAsked] = useState<Member | null>(null)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const queue = handQueue(people)
  const absent = absentMembers(members, people)
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <h2 id={titleId}>{t('people.title')}</h2>
      {mayLead && queue.length > 0 ? <FloorQueue queue={queue} /> : null}
      <ul className={styles.list}>
        {people.map((person) => (
          <Person
            key={person.deviceId}
            person={person}
            method={method}
            lead={progress.lead}
            isSpeaking={person.deviceId === speaker}
            isWatching={person.deviceId === watcher}
            place={queue.indexOf(person) + 1}
            onConfirm={mayConfirm ? setAsked : null}
            onRemove={mayConfirm ? setLeaving : null}
          />
        ))}
      </ul>
      {people.length === 1 && mayConfirm ? <p className={styles.quiet}>{t('people.alone')}</p> : null}
      {absent.length === 0 ? null : (
        <details className={styles.absent}>
          <summary>
            {t('people.away')} ({absent.length})
          </summary>
          <ul className={styles.list}>
            {absent.map((member) => (
              <li key={member.deviceId} className={styles.quiet}>
                {[member.name, member.organisation].filter((part) => part !== '').join(' · ')}
                {mayConfirm ? (
                  <IconButton
                    size="small"
                    icon={UserMinus}
                    label={t('people.removeNamed', { name: member.name })}
                    onPress={() => setLeaving(member)}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      <RecoveryHolders />
      <SaySpeaking />
      <CirclesButton kind={method.kind} />
      {mayConfirm && progress.lead === live.me().deviceId ? (
        <HandOver kind={method.kind} people={people} />
      ) : null}
      {mayConfirm && platform.kind === 'desktop' ? <Relocate kind={method.kind} /> : null}
      <Dialog
        role="alertdialog"
        kind={method.kind}
        title={t('people.confirmAsk', { name: asked?.name ?? '', organisation: asked?.organisation ?? '' })}
        description={t('people.confirmWhy')}
        isOpen={asked !== null}
        onOpenChange={() => setAsked(null)}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>{common('cancel')}</Button>
            <Button
              kind="lead"
              icon={BadgeCheck}
              onPress={() => {
                if (asked !== null) void live.confirmMember(asked.deviceId)
                setAsked(null)
              }}
            >
              {t('people.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('people.notVerifiedHint')}</p>
      </Dialog>
      <RemoveMember kind={method.kind} asked={leaving} onDone={() => setLeaving(null)} />
    </section>
  )
}
