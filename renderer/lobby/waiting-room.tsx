import { DoorOpen } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { type InvitedRole, invitedRole, invitedRoles } from '../invite/roles.ts'
import type { Waiting } from '../live/live.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AdmitDialog } from './admit-dialog.tsx'
import styles from './lobby.module.css'

/** Says once of everybody who comes that they wait, without taking the focus. */
const useArrivals = (waiting: readonly Waiting[]): void => {
  const { t } = useTranslation('lobby')
  const { toast } = useToasts()
  const seen = useRef(new Set<string>())
  useEffect(() => {
    for (const { id, name, organisation } of waiting) {
      if (seen.current.has(id)) continue
      seen.current.add(id)
      toast(t('arrived', { name, organisation }))
    }
  }, [waiting, toast, t])
}

/** Whoever was answered is gone, and the button that was pressed with them: the keyboard goes on to the next, or to the step. */
const keepKeyboard = (list: HTMLElement | null): void => {
  // A dialog that just closed gives the focus back one frame later, to a button that is gone by then.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const next = list?.isConnected ? list.querySelector<HTMLElement>('button') : null
      const step = document.querySelector<HTMLElement>('main h1')
      ;(next ?? step)?.focus()
    }),
  )
}

interface WaitingPersonProps {
  readonly person: Waiting
  readonly onAdmit: (role: InvitedRole) => void
  readonly onRefuse: () => void
}

const WaitingPerson = ({ person, onAdmit, onRefuse }: WaitingPersonProps) => {
  const { t } = useTranslation(['lobby', 'room'])
  const [role, setRole] = useState(invitedRole(person.role))
  const nameId = useId()
  return (
    <li className={styles.person}>
      <div>
        <p className={styles.name} id={nameId}>
          {person.name}
          {person.known ? <Chip tone="warn">{t('lobby:known')}</Chip> : null}
        </p>
        <p>{person.organisation}</p>
        <p>
          {t('lobby:fingerprint')} <span className={styles.fingerprint}>{person.fingerprint}</span>
        </p>
      </div>
      <Select
        label={t('lobby:roleOf', { name: person.name })}
        value={role}
        onChange={setRole}
        options={invitedRoles.map((option) => ({ value: option, label: t(`room:roles.${option}`) }))}
      />
      <div className={styles.buttons}>
        <Button size="small" aria-describedby={nameId} onPress={() => onAdmit(role)}>
          {t('lobby:admit')}
        </Button>
        <Button size="small" kind="quiet" aria-describedby={nameId} onPress={onRefuse}>
          {t('lobby:refuse')}
        </Button>
      </div>
    </li>
  )
}

/** Who waits to be let in, for whoever may let them in: name, organisation and what to compare by voice. */
export const WaitingRoom = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('lobby')
  const live = useLive()
  const { toast } = useToasts()
  const titleId = useId()
  const waiting = useTopic('lobby', (session) => session.waiting())
  const [asked, setAsked] = useState<{ readonly person: Waiting; readonly role: InvitedRole } | null>(null)
  const list = useRef<HTMLUListElement>(null)
  useArrivals(waiting)

  const refuse = (person: Waiting): void => {
    live.turnAway(person.id).then(
      () => {
        toast(t('refused', { name: person.name }))
        keepKeyboard(list.current)
      },
      () => toast(t('failed'), 'bad'),
    )
  }
  return (
    <>
      {waiting.length === 0 ? null : (
        <section aria-labelledby={titleId} className={styles.room}>
          <h2 id={titleId} className={styles.title}>
            <DoorOpen size={18} aria-hidden /> {t('region')}
          </h2>
          <p className={styles.quiet}>{t('intro')}</p>
          <ul ref={list} className={styles.list}>
            {waiting.map((person) => (
              <WaitingPerson
                key={person.id}
                person={person}
                onAdmit={(role) => setAsked({ person, role })}
                onRefuse={() => refuse(person)}
              />
            ))}
          </ul>
        </section>
      )}
      <AdmitDialog
        kind={kind}
        asked={asked}
        onDone={() => {
          setAsked(null)
          keepKeyboard(list.current)
        }}
      />
    </>
  )
}
