import { Banknote, Hourglass, KeyRound, type LucideIcon, MessagesSquare, Scale, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addBlocker, blockersQuery, removeBlocker, setBlockerKind } from '../../shared/session/blockers.ts'
import { blockerKinds } from '../../shared/session/columns.ts'
import type { Blocker, BlockerKind } from '../../shared/session/model.ts'
import { EscalateButton } from '../escalation/escalate-button.tsx'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AddRow } from './add-row.tsx'
import styles from './blockers-field.module.css'
import cards from './cards.module.css'
import { ConfirmRemoval } from './confirm-removal.tsx'
import { FieldFrame } from './field-frame.tsx'
import { LiveLine, LiveText } from './live-text.tsx'
import rows from './rows-field.module.css'
import { useFocusRow } from './use-focus-row.ts'
import { useMayWrite } from './use-may-write.ts'
import { usePeople } from './use-name-of.ts'

const icons: Readonly<Record<BlockerKind, LucideIcon>> = {
  rule: Scale,
  money: Banknote,
  mandate: KeyRound,
  'waiting-list': Hourglass,
  disagreement: MessagesSquare,
}

interface BlockerCardProps {
  readonly fieldId: string
  readonly blocker: Blocker
  readonly number: number
  readonly onRemove: () => void
}

const BlockerCard = ({ fieldId, blocker, number, onRemove }: BlockerCardProps) => {
  const { t } = useTranslation(['conference', 'fields'])
  const live = useLive()
  const mayWrite = useMayWrite()
  const { names, organisations } = usePeople()
  const cell = (column: string) => ({ in: 'cell', field: fieldId, row: blocker.id, column }) as const
  const title = t('conference:blockers.number', { number })
  const text = blocker.text.trim()
  const Icon = blocker.kind === '' ? null : icons[blocker.kind]
  return (
    <li className={cards.card} data-row={blocker.id} aria-label={title}>
      <div className={cards.head}>
        <h3 className={cards.number}>{title}</h3>
        {mayWrite ? (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('fields:removeRowNamed', { name: title })}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <LiveText of={cell('text')} label={t('conference:blockers.text')} rows={1} />
      <div className={cards.parts}>
        <div className={styles.kind} data-kind={blocker.kind}>
          {Icon === null ? null : <Icon size={20} aria-hidden />}
          <Select<BlockerKind | ''>
            label={t('conference:blockers.kind')}
            value={blocker.kind}
            isDisabled={!mayWrite}
            options={[
              { value: '', label: t('fields:noChoice') },
              ...blockerKinds.map((kind) => ({ value: kind, label: t(`conference:blockers.kinds.${kind}`) })),
            ]}
            onChange={(kind) => setBlockerKind(live.documents, fieldId, blocker.id, kind)}
          />
        </div>
        <LiveLine
          of={cell('who')}
          label={t('conference:blockers.who')}
          suggestions={[...names, ...organisations]}
        />
      </div>
      <div className={cards.foot}>
        <EscalateButton
          name={t('conference:blockers.escalateNamed', { name: title })}
          initial={{ blocker: text }}
          needs={text === '' ? t('conference:blockers.needsText') : null}
          isSame={(escalation) => escalation.blocker.trim() === text}
        >
          {t('conference:blockers.escalate')}
        </EscalateButton>
      </div>
    </li>
  )
}

const isEmptyBlocker = ({ kind, text, who }: Blocker): boolean => `${kind}${text}${who}`.trim() === ''

/** What is stuck, of what kind it is, and who can take it away. */
export const BlockersField = ({ field }: { readonly field: FieldOf<'blockers'> }) => {
  const { t } = useTranslation(['conference', 'fields'])
  const text = useText()
  const live = useLive()
  const { announce } = useToasts()
  const blockers = useQuery(blockersQuery(field.id))
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, blockers)
  const [asked, setAsked] = useState<Blocker | null>(null)

  const remove = (blocker: Blocker) => {
    focusRow.afterRemoving(blocker.id)
    removeBlocker(live.documents, field.id, blocker.id)
    announce(t('fields:rowRemoved'))
  }
  return (
    <FieldFrame field={field}>
      <div ref={place} className={cards.place}>
        {blockers.length === 0 ? (
          <p className={rows.empty}>{t('conference:blockers.empty')}</p>
        ) : (
          <ol className={cards.list}>
            {blockers.map((blocker, at) => (
              <BlockerCard
                key={blocker.id}
                fieldId={field.id}
                blocker={blocker}
                number={at + 1}
                onRemove={() => (isEmptyBlocker(blocker) ? remove(blocker) : setAsked(blocker))}
              />
            ))}
          </ol>
        )}
        <AddRow
          label={text(field.add)}
          onPress={() => focusRow.whenThere(addBlocker(live.documents, live.actor(), field.id))}
        />
      </div>
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </FieldFrame>
  )
}
