import { BookUser, PencilLine, Plus, Trash2, UserPlus } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { knownDomains } from '../../shared/method/life-domains.ts'
import { Page } from '../app/page.tsx'
import { useServices } from '../app/services.tsx'
import { useText } from '../i18n/use-text.ts'
import type { Expert } from '../live/sessions.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { ExpertDialog } from './expert-dialog.tsx'
import styles from './register.module.css'
import { RegisterInvite } from './register-invite.tsx'
import { foundExperts, nameOf } from './register-list.ts'
import { StartRegister } from './start-register.tsx'
import { useRegister } from './use-register.ts'

const emptyExpert = (): Expert => ({
  id: crypto.randomUUID(),
  organisation: '',
  name: '',
  domains: [],
  knows: '',
  contact: '',
})

interface TableProps {
  readonly experts: readonly Expert[]
  readonly mayWrite: boolean
  readonly onEdit: (expert: Expert) => void
  readonly onRemove: (expert: Expert) => void
}

const ExpertTable = ({ experts, mayWrite, onEdit, onRemove }: TableProps) => {
  const { t } = useTranslation('register')
  const text = useText()
  const titles = useMemo(() => new Map(knownDomains.map(({ id, title }) => [id, text(title)])), [text])
  return (
    <table className={styles.table} aria-label={t('table')}>
      <thead>
        <tr>
          <th scope="col">{t('organisation')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('domains')}</th>
          <th scope="col">{t('knows')}</th>
          <th scope="col">{t('contact')}</th>
          {mayWrite ? <th scope="col">{t('actions')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {experts.map((expert) => (
          <tr key={expert.id}>
            <td>
              <strong>{expert.organisation}</strong>
            </td>
            <td>{expert.name}</td>
            <td>
              <span className={styles.chips}>
                {expert.domains.map((id) => (
                  <Chip key={id}>{titles.get(id) ?? id}</Chip>
                ))}
              </span>
            </td>
            <td>{expert.knows}</td>
            <td className={styles.contact}>{expert.contact}</td>
            {mayWrite ? (
              <td className={styles.rowActions}>
                <IconButton
                  size="small"
                  icon={PencilLine}
                  label={t('edit', { name: nameOf(expert) })}
                  onPress={() => onEdit(expert)}
                />
                <IconButton
                  size="small"
                  icon={Trash2}
                  label={t('remove', { name: nameOf(expert) })}
                  onPress={() => onRemove(expert)}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface AskProps {
  readonly title: string
  readonly text: string
  readonly verb: string
  readonly onAnswer: (yes: boolean) => void
}

const Ask = ({ title, text, verb, onAnswer }: AskProps) => {
  const { t } = useTranslation('common')
  return (
    <Dialog
      role="alertdialog"
      title={title}
      description={text}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onAnswer(false)
      }}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('cancel')}</Button>
          <Button kind="danger" onPress={() => onAnswer(true)}>
            {verb}
          </Button>
        </>
      }
    />
  )
}

interface ExpertsProps {
  readonly experts: readonly Expert[]
  readonly mayWrite: boolean
  readonly mayInvite: boolean
}

const Experts = ({ experts, mayWrite, mayInvite }: ExpertsProps) => {
  const { t } = useTranslation('register')
  const text = useText()
  const { register } = useServices().sessions
  const { toast } = useToasts()
  const [query, setQuery] = useState('')
  const [domainId, setDomainId] = useState('')
  const [editing, setEditing] = useState<Expert | null>(null)
  const [removing, setRemoving] = useState<Expert | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  const deferredQuery = useDeferredValue(query)
  const found = useMemo(
    () => foundExperts(experts, deferredQuery, domainId),
    [experts, deferredQuery, domainId],
  )
  const isNew = editing !== null && !experts.some(({ id }) => id === editing.id)
  const add = mayWrite ? (
    <Button kind="lead" icon={Plus} onPress={() => setEditing(emptyExpert())}>
      {t('add')}
    </Button>
  ) : null

  return (
    <>
      {mayWrite ? null : <Callout tone="info">{t('readOnly')}</Callout>}
      {experts.length === 0 ? (
        <EmptyState icon={BookUser} title={t('emptyTitle')} actions={add}>
          <p>{t(mayWrite ? 'emptyText' : 'emptyReadOnly')}</p>
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <TextField
              type="search"
              label={t('search')}
              placeholder={t('searchPlaceholder')}
              value={query}
              onChange={setQuery}
            />
            <Select
              label={t('domain')}
              value={domainId}
              onChange={setDomainId}
              options={[
                { value: '', label: t('everyDomain') },
                ...knownDomains.map(({ id, title }) => ({ value: id as string, label: text(title) })),
              ]}
            />
            {add}
          </div>
          <p className={styles.found} role="status">
            {t('found', { count: found.length })}
          </p>
          {found.length === 0 ? null : (
            <ExpertTable experts={found} mayWrite={mayWrite} onEdit={setEditing} onRemove={setRemoving} />
          )}
        </>
      )}
      <div className={styles.leave}>
        <Button kind="quiet" size="small" onPress={() => setLeaving(true)}>
          {t('leave')}
        </Button>
      </div>
      {editing === null ? null : (
        <ExpertDialog key={editing.id} initial={editing} isNew={isNew} onClose={() => setEditing(null)} />
      )}
      {removing === null ? null : (
        <Ask
          title={t('removeAsk')}
          text={t('removeText', { name: nameOf(removing) })}
          verb={t('leaveNow')}
          onAnswer={(yes) => {
            if (yes) {
              register.remove(removing.id)
              toast(t('removed'))
            }
            setRemoving(null)
          }}
        />
      )}
      {isLeaving ? (
        <Ask
          title={t('leaveAsk')}
          text={mayInvite ? `${t('leaveText')} ${t('leaveOwner')}` : t('leaveText')}
          verb={t('leaveNow')}
          onAnswer={(yes) => {
            setLeaving(false)
            if (yes) void register.leave()
          }}
        />
      ) : null}
    </>
  )
}

/** Who in the region knows what: an encrypted register that several organisations share. */
const RegisterPage = () => {
  const { t } = useTranslation('register')
  const { state, experts } = useRegister()
  const [isInviting, setInviting] = useState(false)
  return (
    <Page
      current="register"
      heading={state === null || state.name === '' ? t('heading') : `${t('heading')}: ${state.name}`}
      lede={t('lede')}
      actions={
        state?.mayInvite === true ? (
          <Button icon={UserPlus} onPress={() => setInviting(true)}>
            {t('invite')}
          </Button>
        ) : undefined
      }
    >
      {state === null ? (
        <StartRegister />
      ) : (
        <Experts experts={experts} mayWrite={state.mayWrite} mayInvite={state.mayInvite} />
      )}
      {isInviting ? <RegisterInvite onClose={() => setInviting(false)} /> : null}
    </Page>
  )
}

export default RegisterPage
