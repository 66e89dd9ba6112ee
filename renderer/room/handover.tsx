import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import type { Role } from '../../shared/room/types.ts'
import { offerQuery } from '../../shared/session/handover.ts'
import type { LeadRole } from '../live/live.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import type { PersonHere } from './people.ts'

const leads = (role: Role): boolean => role === 'facilitator' || role === 'co-facilitator'

interface HandOverProps {
  readonly kind: MethodKind
  readonly people: readonly PersonHere[]
}

/** Offers somebody who is here the lead, or to lead along. It becomes so only when that person says yes. */
export const HandOver = ({ kind, people }: HandOverProps) => {
  const { t } = useTranslation(['room', 'instruments'])
  const common = useTranslation('common').t
  const live = useLive()
  const { toast } = useToasts()
  const members = useTopic('members', (session) => session.members())
  const offer = useQuery(offerQuery)
  const [isOpen, setOpen] = useState(false)
  const [role, setRole] = useState<LeadRole>('facilitator')
  const [chosen, setChosen] = useState<string | null>(null)
  const nameOf = (deviceId: string): string =>
    members.find((member) => member.deviceId === deviceId)?.name ?? t('room:people.unknown')

  const isShared = role === 'co-facilitator'
  const toldOf = (offered: LeadRole, name: string): string =>
    offered === 'co-facilitator'
      ? t('instruments:colead.offered', { name })
      : t('room:handover.offered', { name })
  const options = people.flatMap(({ member, isMe }) =>
    member === null || isMe || member.role === 'observer' || (isShared && leads(member.role))
      ? []
      : [{ value: member.deviceId, label: [member.name, member.organisation].filter(Boolean).join(' · ') }],
  )
  const to = options.find((option) => option.value === chosen)?.value ?? options[0]?.value ?? null
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('room:handover.button')}
      </Button>
      <Dialog
        kind={kind}
        title={t('room:handover.title')}
        description={t('room:handover.intro')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{common('cancel')}</Button>
            <Button
              kind="lead"
              isDisabled={to === null}
              onPress={() => {
                setOpen(false)
                if (to === null) return
                void live.offerLead(to, role).then(() => toast(toldOf(role, nameOf(to))))
              }}
            >
              {t('room:handover.offer')}
            </Button>
          </>
        }
      >
        <RadioGroup
          label={t('instruments:colead.choice')}
          value={role}
          onChange={setRole}
          options={[
            {
              value: 'facilitator',
              label: t('instruments:colead.handOver'),
              description: t('instruments:colead.handOverWhat'),
            },
            {
              value: 'co-facilitator',
              label: t('instruments:colead.share'),
              description: t('instruments:colead.shareWhat'),
            },
          ]}
        />
        {to === null ? (
          <p>{t(isShared ? 'instruments:colead.nobody' : 'room:handover.nobody')}</p>
        ) : (
          <Select
            label={t(isShared ? 'instruments:colead.with' : 'room:handover.to')}
            value={to}
            onChange={setChosen}
            options={options}
          />
        )}
        {offer === null ? null : <p>{toldOf(offer.role, nameOf(offer.to))}</p>}
      </Dialog>
    </>
  )
}

/** Asks this member, once it was offered, whether they take the lead, or lead along. */
export const AcceptLead = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation(['room', 'instruments'])
  const live = useLive()
  const { toast } = useToasts()
  const offered = useTopic('lead', (session) => session.offeredLead())
  const [isAnswering, setAnswering] = useState(false)
  // Keeps the words of the question while the dialog closes.
  const last = useRef<NonNullable<typeof offered>>({ from: '', role: 'facilitator' })
  useEffect(() => {
    if (offered !== null) last.current = offered
  }, [offered])
  const { from: name, role } = offered ?? last.current
  const isShared = role === 'co-facilitator'

  const answer = async (accept: boolean): Promise<void> => {
    setAnswering(true)
    await live.answerLead(accept)
    setAnswering(false)
    if (accept && live.mayLead()) toast(t(isShared ? 'instruments:colead.taken' : 'room:handover.taken'))
  }
  return (
    <Dialog
      role="alertdialog"
      kind={kind}
      title={t(isShared ? 'instruments:colead.asked' : 'room:handover.asked', { name })}
      description={t(isShared ? 'instruments:colead.askedWhy' : 'room:handover.askedWhy', { name })}
      isOpen={offered !== null && !isAnswering}
      onOpenChange={() => void answer(false)}
      actions={
        <>
          <Button onPress={() => void answer(false)}>{t('room:handover.decline')}</Button>
          <Button kind="lead" onPress={() => void answer(true)}>
            {t(isShared ? 'instruments:colead.accept' : 'room:handover.accept')}
          </Button>
        </>
      }
    />
  )
}
