import { PencilLine, Send, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { setDeadline, setRung } from '../../shared/session/escalations.ts'
import type { Escalation } from '../../shared/session/model.ts'
import cards from '../fields/cards.module.css'
import { LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { requestNeeds } from './request-needs.ts'

type AskState = 'still' | 'asking' | 'failed' | 'incomplete' | 'offline' | 'already-asked'

interface DraftCardProps {
  readonly field: FieldOf<'escalation'>
  readonly escalation: Escalation
  readonly title: string
  readonly onRemove: () => void
  readonly onAsked: () => void
}

/** A request that was not made yet: everyone writes it together, and whoever presses the button makes it. */
export const DraftCard = ({ field, escalation, title, onRemove, onAsked }: DraftCardProps) => {
  const { t } = useTranslation(['escalation', 'fields'])
  const text = useText()
  const id = useId()
  const live = useLive()
  const mayWrite = useMayWrite()
  const [state, setState] = useState<AskState>('still')
  const cell = (column: string) => ({ in: 'cell', field: field.id, row: escalation.id, column }) as const
  const needs = requestNeeds(escalation, field.rungs)
  const ask = async (): Promise<void> => {
    setState('asking')
    const asked = await live.askMandate(field.id, escalation.id).catch(() => null)
    setState(asked === null ? 'failed' : asked.ok ? 'still' : asked.code)
    if (asked?.ok) onAsked()
  }
  return (
    <>
      <div className={cards.head}>
        <h3 className={cards.number}>{title}</h3>
        <Chip icon={PencilLine}>{t('escalation:status.draft')}</Chip>
        {mayWrite ? (
          <IconButton
            size="small"
            icon={Trash2}
            label={t('fields:removeRowNamed', { name: title })}
            isDisabled={state === 'asking'}
            onPress={onRemove}
          />
        ) : null}
      </div>
      <LiveText of={cell('blocker')} label={t('escalation:blocker')} />
      <LiveText of={cell('options')} label={t('escalation:options')} />
      <LiveText of={cell('question')} label={t('escalation:question')} />
      <div className={cards.parts}>
        <Select
          label={t('escalation:rung')}
          value={escalation.rungId}
          isDisabled={!mayWrite}
          options={[
            { value: '', label: t('escalation:noRung') },
            ...field.rungs.map((rung, at) => ({
              value: rung.id,
              label: t('escalation:rungNamed', { number: at + 1, title: text(rung.title) }),
            })),
          ]}
          onChange={(rungId) => setRung(live.documents, field.id, escalation.id, rungId)}
        />
        <TextField
          type="date"
          label={t('escalation:deadline')}
          value={escalation.deadline}
          isReadOnly={!mayWrite}
          onChange={(day) => setDeadline(live.documents, field.id, escalation.id, day)}
        />
      </div>
      <LiveText of={cell('learning')} label={t('escalation:learning')} hint={t('escalation:learningHint')} />
      {mayWrite ? (
        <>
          <p className={cards.note}>{t('escalation:whatLeaves')}</p>
          <div className={cards.foot}>
            <Button
              icon={Send}
              isDisabled={needs.length > 0 || state === 'asking'}
              aria-describedby={id}
              onPress={() => void ask()}
            >
              {t('escalation:ask')}
            </Button>
            <span id={id} className={cards.note} role="status">
              {state === 'asking'
                ? t('escalation:asking')
                : needs.length > 0
                  ? t('escalation:missing', {
                      parts: needs.map((need) => t(`escalation:${need}`).toLocaleLowerCase()).join(', '),
                    })
                  : t('escalation:locks')}
            </span>
          </div>
        </>
      ) : null}
      {state === 'still' || state === 'asking' ? null : (
        <Callout tone="bad" isAlert>
          {state === 'failed' ? t('escalation:failed') : t(`escalation:refused.${state}`)}
        </Callout>
      )}
    </>
  )
}
