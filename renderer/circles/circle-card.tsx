import { Lock } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../shared/room/types.ts'
import type { CircleView } from '../live/live.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import { CircleProblemNotice } from './circle-problem.tsx'
import styles from './circles-dialog.module.css'
import { PlacedIn } from './placed-in.tsx'
import { useCircleWords } from './use-circle-words.ts'
import { useCircleWork } from './use-circle-work.ts'

const wordsOf = (member: Member): string =>
  [member.name, member.organisation].filter((part) => part !== '').join(' · ')

interface CircleProps {
  readonly circle: CircleView
  readonly members: readonly Member[]
}

interface MembersProps extends CircleProps {
  /** The question is gone, and the button that was pressed with it: the keyboard goes on elsewhere. */
  readonly onAnswered: () => void
}

/** Who is in the circle; its maker can take people out, and says what that does before it happens. */
const Members = ({ circle, members, onAnswered }: MembersProps) => {
  const { t } = useTranslation(['circles', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const [asked, setAsked] = useState<Member | null>(null)
  const work = useCircleWork()
  const myId = live.me().deviceId
  const isAlone = members.length === 1
  const answered = (): void => {
    setAsked(null)
    onAnswered()
  }
  const remove = (member: Member): void => {
    void work.run(
      () => live.removeFromCircle(circle.id, member.deviceId),
      () => {
        answered()
        toast(t('circles:removed', { name: member.name, circle: circle.name }))
      },
    )
  }
  return (
    <>
      <ul className={styles.people} aria-label={t('circles:membersOf', { name: circle.name })}>
        {members.map((member) => {
          const isMe = member.deviceId === myId
          return (
            <li key={member.deviceId}>
              <span>
                {wordsOf(member)}
                {isMe ? <span className={styles.quiet}> ({t('circles:you')})</span> : null}
              </span>
              {circle.isOwner && (!isMe || isAlone) ? (
                <Button
                  size="small"
                  kind="quiet"
                  aria-label={t(isMe ? 'circles:leave' : 'circles:removeNamed', { name: member.name })}
                  onPress={() => setAsked(member)}
                >
                  {t(isMe ? 'circles:leave' : 'circles:remove')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {asked === null ? null : (
        <Callout tone="warn" title={t('circles:removeAsk', { name: asked.name })} isAlert>
          <p>
            {asked.deviceId === myId ? t('circles:leaveWhat') : t('circles:removeWhat', { name: asked.name })}
          </p>
          <div className={styles.buttons}>
            <Button size="small" onPress={answered}>
              {t('common:cancel')}
            </Button>
            <Button size="small" kind="danger" isBusy={work.isBusy} onPress={() => remove(asked)}>
              {t(work.isBusy ? 'circles:removing' : 'circles:removeYes')}
            </Button>
          </div>
        </Callout>
      )}
      <CircleProblemNotice problem={work.problem} />
    </>
  )
}

/** Lets somebody from the session into the circle. */
const Admit = ({ circle, members }: CircleProps) => {
  const { t } = useTranslation('circles')
  const live = useLive()
  const { toast } = useToasts()
  const everybody = useTopic('members', (session) => session.members())
  const work = useCircleWork()
  const [chosen, setChosen] = useState<string | null>(null)
  const inside = new Set(members.map(({ deviceId }) => deviceId))
  const others = everybody.filter(({ deviceId }) => !inside.has(deviceId))
  const next = others.find(({ deviceId }) => deviceId === chosen) ?? others[0]
  if (next === undefined) return <p className={styles.quiet}>{t('everybodyIn')}</p>
  return (
    <>
      <div className={styles.line}>
        <Select
          label={t('admitWho')}
          hint={t('admitHint')}
          value={next.deviceId}
          onChange={setChosen}
          options={others.map((member) => ({
            value: member.deviceId,
            label: member.verified ? wordsOf(member) : `${wordsOf(member)} (${t('notVerifiedShort')})`,
          }))}
        />
        <Button
          isBusy={work.isBusy}
          onPress={() =>
            void work.run(
              () => live.admitToCircle(circle.id, next.deviceId),
              () => toast(t('admitted', { name: next.name, circle: circle.name })),
            )
          }
        >
          {t('admit')}
        </Button>
      </div>
      <CircleProblemNotice problem={work.problem} />
    </>
  )
}

/** One circle: how many are in it, who for its members, and what stands in it. */
export const CircleCard = ({ circle }: { readonly circle: CircleView }) => {
  const { t } = useTranslation('circles')
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const members = useTopic('circles', (session) => session.circleMembers(circle.id))
  const isMine = circle.state === 'open' || circle.state === 'loading'
  return (
    <li className={styles.circle} aria-labelledby={titleId}>
      <h3 id={titleId} ref={title} tabIndex={-1} className={styles.name}>
        <Lock size={16} aria-hidden /> {useCircleWords(circle)}
      </h3>
      {circle.state === 'empty' ? <p className={styles.quiet}>{t('empty')}</p> : null}
      {circle.state === 'outside' ? <p className={styles.quiet}>{t('notMine')}</p> : null}
      {circle.state === 'loading' ? <p className={styles.quiet}>{t('loading')}</p> : null}
      {isMine && members.length > 0 ? (
        <Members circle={circle} members={members} onAnswered={() => title.current?.focus()} />
      ) : null}
      {circle.isOwner && circle.state === 'open' ? <Admit circle={circle} members={members} /> : null}
      <PlacedIn circle={circle} />
    </li>
  )
}
