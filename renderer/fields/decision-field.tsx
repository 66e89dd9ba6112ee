import { UserCheck, UserX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { decisionQuery, setHolderPresent } from '../../shared/session/decision.ts'
import { EscalateButton } from '../escalation/escalate-button.tsx'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import cards from './cards.module.css'
import { FieldFrame } from './field-frame.tsx'
import { LiveLine, LiveText } from './live-text.tsx'
import { useMayWrite } from './use-may-write.ts'
import { usePeople } from './use-name-of.ts'

const presenceIcons = { yes: UserCheck, no: UserX } as const

/** What is decided and why, by whose mandate, and who thinks otherwise. */
export const DecisionField = ({ field }: { readonly field: FieldOf<'decision'> }) => {
  const { t } = useTranslation('conference')
  const live = useLive()
  const mayWrite = useMayWrite()
  const { names, organisations } = usePeople()
  const { decision, holder, organisation, present } = useQuery(decisionQuery(field.id))
  const line = (part: string) => ({ in: 'line', field: `${field.id}/${part}` }) as const
  const where = [holder, organisation].filter((part) => part.trim() !== '').join(', ')
  const blocker = where === '' ? t('decision.blockerNobody') : t('decision.blocker', { holder: where })
  return (
    <FieldFrame field={field}>
      <div className={cards.card}>
        <LiveText of={line('decision')} label={t('decision.decision')} rows={2} />
        <LiveText of={line('reason')} label={t('decision.reason')} rows={2} />
        <div className={cards.parts}>
          <LiveLine of={line('holder')} label={t('decision.holder')} suggestions={names} />
          <LiveLine
            of={line('organisation')}
            label={t('decision.organisation')}
            suggestions={organisations}
          />
        </div>
        <RadioGroup
          isRow
          label={t('decision.present')}
          value={present === '' ? null : present}
          onChange={(answer) => setHolderPresent(live.documents, field.id, answer)}
          options={(['yes', 'no'] as const).map((answer) => ({
            value: answer,
            label: t(`decision.presents.${answer}`),
            icon: presenceIcons[answer],
            isDisabled: !mayWrite,
          }))}
        />
        {present === 'no' ? (
          <Callout tone="warn" title={t('decision.escalateTitle')}>
            <p>{t('decision.escalateWhy')}</p>
            <div className={cards.foot}>
              <EscalateButton
                initial={{ blocker, question: decision.trim() }}
                needs={decision.trim() === '' ? t('decision.needsDecision') : null}
                isSame={(escalation) => escalation.question.trim() === decision.trim()}
              >
                {t('decision.escalate')}
              </EscalateButton>
            </div>
          </Callout>
        ) : null}
        <LiveText
          of={line('dissent')}
          label={t('decision.dissent')}
          hint={t('decision.dissentHint')}
          rows={2}
        />
      </div>
    </FieldFrame>
  )
}
