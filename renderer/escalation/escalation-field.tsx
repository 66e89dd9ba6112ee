import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addEscalation, escalationsQuery, removeEscalation } from '../../shared/session/escalations.ts'
import type { Escalation } from '../../shared/session/model.ts'
import { AddRow } from '../fields/add-row.tsx'
import cards from '../fields/cards.module.css'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { FieldFrame } from '../fields/field-frame.tsx'
import rows from '../fields/rows-field.module.css'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AskedCard } from './asked-card.tsx'
import { DraftCard } from './draft-card.tsx'
import { Ladder } from './ladder.tsx'
import { MandateLinkDialog } from './mandate-link-dialog.tsx'
import { isEmptyRequest } from './request-needs.ts'

/** The ladder along which a case goes up, and the requests to whoever has the mandate, with their signed answers. */
export const EscalationField = ({ field }: { readonly field: FieldOf<'escalation'> }) => {
  const { t } = useTranslation(['escalation', 'fields'])
  const text = useText()
  const live = useLive()
  const { announce } = useToasts()
  const escalations = useQuery(escalationsQuery(field.id))
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, escalations)
  const [asked, setAsked] = useState<Escalation | null>(null)
  const [linkOf, setLinkOf] = useState<string | null>(null)

  /** The button that made the request is gone when its dialog closes; the keyboard stays at the request. */
  const closeLink = () => {
    const card = place.current?.querySelector(`[data-row="${CSS.escape(linkOf ?? '')}"]`)
    setLinkOf(null)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) card?.querySelector('button')?.focus()
      }),
    )
  }
  const remove = (escalation: Escalation) => {
    focusRow.afterRemoving(escalation.id)
    removeEscalation(live.documents, field.id, escalation.id)
    announce(t('fields:rowRemoved'))
  }
  return (
    <FieldFrame field={field}>
      <Ladder rungs={field.rungs} escalations={escalations} />
      <div ref={place} className={cards.place}>
        {escalations.length === 0 ? (
          <p className={rows.empty}>{t('escalation:empty')}</p>
        ) : (
          <ol className={cards.list}>
            {escalations.map((escalation, at) => {
              const title = t('escalation:number', { number: at + 1 })
              const showLink = () => setLinkOf(escalation.id)
              return (
                <li key={escalation.id} className={cards.card} data-row={escalation.id} aria-label={title}>
                  {escalation.request === null ? (
                    <DraftCard
                      field={field}
                      escalation={escalation}
                      title={title}
                      onRemove={() =>
                        isEmptyRequest(escalation) ? remove(escalation) : setAsked(escalation)
                      }
                      onAsked={showLink}
                    />
                  ) : (
                    <AskedCard
                      fieldId={field.id}
                      escalation={escalation}
                      request={escalation.request}
                      title={title}
                      onShowLink={showLink}
                    />
                  )}
                </li>
              )
            })}
          </ol>
        )}
        <AddRow
          label={text(field.add)}
          onPress={() => focusRow.whenThere(addEscalation(live.documents, live.actor(), field.id))}
        />
      </div>
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
      <MandateLinkDialog
        fieldId={field.id}
        escalation={escalations.find(({ id, request }) => id === linkOf && request !== null) ?? null}
        onClose={closeLink}
      />
    </FieldFrame>
  )
}
