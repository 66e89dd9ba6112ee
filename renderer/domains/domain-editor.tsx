import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDomainItem, removeDomainItem, setDomainItemKind } from '../../shared/session/domains.ts'
import type { DomainItem, DomainItemKind } from '../../shared/session/model.ts'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './domain-editor.module.css'
import { isEmptyItem, itemKinds, kindIcons } from './item-kinds.ts'
import { ItemRow } from './item-row.tsx'

interface DomainEditorProps {
  readonly fieldId: string
  readonly domainId: string
  readonly title: string
  readonly items: readonly DomainItem[]
}

interface KindGroupProps extends DomainEditorProps {
  readonly kind: DomainItemKind
  readonly onKind: (item: DomainItem, kind: DomainItemKind) => void
}

const KindGroup = ({ fieldId, domainId, title, items, kind, onKind }: KindGroupProps) => {
  const { t } = useTranslation('domains')
  const live = useLive()
  const mayWrite = useMayWrite()
  const { announce } = useToasts()
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, items)
  const [asked, setAsked] = useState<DomainItem | null>(null)
  const members = useTopic('members', (session) => session.members())
  const organisations = [...new Set(members.map((member) => member.organisation))].filter((one) => one !== '')
  const name = t('itemAt', { kind: t(`kinds.${kind}`), domain: title })
  const group = t('groupAt', { group: t(`groups.${kind}`), domain: title })
  const Icon = kindIcons[kind]

  const remove = (item: DomainItem) => {
    focusRow.afterRemoving(item.id)
    removeDomainItem(live.documents, fieldId, domainId, item.id)
    announce(t('removed', { item: name }))
  }
  return (
    <div ref={place} className={styles.group} data-kind={kind} data-empty={items.length === 0}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          <Icon size={16} aria-hidden /> {t(`groups.${kind}`)}
        </h4>
        <span aria-hidden>{t('source')}</span>
        <span aria-hidden>{t('date')}</span>
        <span aria-hidden>{t('kind')}</span>
      </div>
      {items.length === 0 ? null : (
        <ul className={styles.items} aria-label={group}>
          {items.map((item) => (
            <ItemRow
              key={item.id}
              fieldId={fieldId}
              domainId={domainId}
              name={name}
              item={item}
              organisations={organisations}
              onKind={(next) => onKind(item, next)}
              onRemove={() => (isEmptyItem(item) ? remove(item) : setAsked(item))}
            />
          ))}
        </ul>
      )}
      {mayWrite ? (
        <div className={styles.add} data-add-place>
          <Button
            size="small"
            icon={Plus}
            aria-label={t('addAt', { add: t(`add.${kind}`), domain: title })}
            onPress={() =>
              focusRow.whenThere(addDomainItem(live.documents, live.actor(), fieldId, domainId, kind))
            }
          >
            {t(`add.${kind}`)}
          </Button>
        </div>
      ) : null}
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </div>
  )
}

/** What stands in a domain, to be changed: facts, strengths, worries and unknowns apart. */
export const DomainEditor = ({ fieldId, domainId, title, items }: DomainEditorProps) => {
  const { t } = useTranslation('domains')
  const live = useLive()
  const { announce } = useToasts()
  const place = useRef<HTMLDivElement>(null)
  const moved = useRef<string | null>(null)
  useEffect(() => {
    // The row is drawn anew in another group, and the keyboard stays at its kind: the arrow keys go from kind to kind.
    const row = items.some(({ id }) => id === moved.current) ? moved.current : null
    if (row !== null)
      place.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] select`)?.focus()
    moved.current = null
  }, [items])
  const changeKind = (item: DomainItem, kind: DomainItemKind) => {
    moved.current = item.id
    setDomainItemKind(live.documents, fieldId, domainId, item.id, kind)
    announce(t('movedTo', { group: t(`groups.${kind}`) }))
  }
  return (
    <div ref={place} className={styles.editor}>
      {itemKinds.map((kind) => (
        <KindGroup
          key={kind}
          kind={kind}
          fieldId={fieldId}
          domainId={domainId}
          title={title}
          items={items.filter((item) => item.kind === kind)}
          onKind={changeKind}
        />
      ))}
    </div>
  )
}
