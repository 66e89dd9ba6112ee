import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { offerQuery } from '../../shared/session/handover.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import type { PersonHere } from './people.ts'

interface HandOverProps {
  readonly kind: MethodKind
  readonly people: readonly PersonHere[]
}

/** Offers the lead to somebody who is here. It changes hands only when that person says yes. */
export const HandOver = ({ kind, people }: HandOverProps) => {
  const { t } = useTranslation('room')
  const common = useTranslation('common').t
  const live = useLive()
  const { toast } = useToasts()
  const members = useTopic('members', (session) => session.members())
  const offer = useQuery(offerQuery)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const nameOf = (deviceId: string): string =>
    members.find((member) => member.deviceId === deviceId)?.name ?? t('people.unknown')

  const options = people.flatMap(({ member, isMe }) =>
    member === null || isMe || member.role === 'observer'
      ? []
      : [{ value: member.deviceId, label: [member.name, member.organisation].filter(Boolean).join(' · ') }],
  )
  const to = options.find((option) => option.value === chosen)?.value ?? options[0]?.value ?? null
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('handover.button')}
      </Button>
      <Dialog
        kind={kind}
        title={t('handover.title')}
        description={t('handover.intro')}
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
                void live.offerLead(to).then(() => toast(t('handover.offered', { name: nameOf(to) })))
              }}
            >
              {t('handover.offer')}
            </Button>
          </>
        }
      >
        {to === null ? (
          <p>{t('handover.nobody')}</p>
        ) : (
          <Select label={t('handover.to')} value={to} onChange={setChosen} options={options} />
        )}
        {offer === null ? null : <p>{t('handover.offered', { name: nameOf(offer.to) })}</p>}
      </Dialog>
    </>
  )
}

/** Asks this member, once it was offered, whether they take the lead. */
export const AcceptLead = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('room')
  const live = useLive()
  const { toast } = useToasts()
  const offered = useTopic('lead', (session) => session.offeredLead())
  const [isAnswering, setAnswering] = useState(false)
  const name = useRef('')
  useEffect(() => {
    if (offered !== null) name.current = offered.from
  }, [offered])

  const answer = async (accept: boolean): Promise<void> => {
    setAnswering(true)
    await live.answerLead(accept)
    setAnswering(false)
    if (accept && live.mayLead()) toast(t('handover.taken'))
  }
  return (
    <Dialog
      role="alertdialog"
      kind={kind}
      title={t('handover.asked', { name: offered?.from ?? name.current })}
      description={t('handover.askedWhy')}
      isOpen={offered !== null && !isAnswering}
      onOpenChange={() => void answer(false)}
      actions={
        <>
          <Button onPress={() => void answer(false)}>{t('handover.decline')}</Button>
          <Button kind="lead" onPress={() => void answer(true)}>
            {t('handover.accept')}
          </Button>
        </>
      }
    />
  )
}
