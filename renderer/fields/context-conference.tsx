import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { blockersQuery } from '../../shared/session/blockers.ts'
import { choiceQuery } from '../../shared/session/choice.ts'
import { decisionQuery } from '../../shared/session/decision.ts'
import { escalationsQuery } from '../../shared/session/escalations.ts'
import { linksQuery } from '../../shared/session/links.ts'
import { networkQuery } from '../../shared/session/network.ts'
import { aspects, optionsQuery } from '../../shared/session/options.ts'
import { agreementsQuery, lineQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import { Empty, joined, Lines, Titled } from './context-parts.tsx'
import styles from './context-view.module.css'
import { reviewStatusOf } from './review-status.ts'
import { useNameOf } from './use-name-of.ts'

export const BlockersView = ({ field }: { readonly field: FieldOf<'blockers'> }) => {
  const { t } = useTranslation('conference')
  const blockers = useQuery(blockersQuery(field.id))
  const lines = blockers.map(({ id, kind, text, who }) => ({
    id,
    words: joined([kind === '' ? '' : t(`blockers.kinds.${kind}`), text, who]),
  }))
  return <Lines field={field} lines={lines} />
}

export const OptionsView = ({ field }: { readonly field: FieldOf<'options'> }) => {
  const { t } = useTranslation('conference')
  const nameOf = useNameOf()
  const options = useQuery(optionsQuery(field.id))
  const lines = options.map((option) => ({
    id: option.id,
    words: joined([
      option.option,
      ...aspects.map((aspect) => {
        const { verdict, by } = option[aspect]
        return verdict === ''
          ? ''
          : t('context.judged', {
              judgement: t(`options.${aspect}`),
              verdict: t(`options.verdicts.${verdict}`).toLocaleLowerCase(),
              name: nameOf(by),
            })
      }),
    ]),
  }))
  return <Lines field={field} lines={lines} />
}

export const DecisionView = ({ field }: { readonly field: FieldOf<'decision'> }) => {
  const { t } = useTranslation('conference')
  const { decision, reason, holder, organisation, present, dissent } = useQuery(decisionQuery(field.id))
  const who = joined([holder, organisation])
  const mandate = who === '' || present === '' ? who : joined([who, t(`decision.presents.${present}`)])
  const parts = [
    ['reason', reason],
    ['holder', mandate],
    ['dissent', dissent],
  ] as const
  return (
    <Titled field={field}>
      {decision.trim() === '' ? <Empty /> : <p className={styles.words}>{decision}</p>}
      {parts.map(([part, words]) =>
        words.trim() === '' ? null : (
          <p key={part} className={styles.empty}>
            {t(`decision.${part}`)}: {words}
          </p>
        ),
      )}
    </Titled>
  )
}

export const ChoiceView = ({ field }: { readonly field: FieldOf<'choice'> }) => {
  const text = useText()
  const { choice, reason } = useQuery(choiceQuery(field.id))
  const chosen = field.choices.find(({ id }) => id === choice)
  return (
    <Titled field={field}>
      {chosen === undefined ? <Empty /> : <p className={styles.words}>{text(chosen.label)}</p>}
      {reason.trim() === '' ? null : <p className={styles.empty}>{reason}</p>}
    </Titled>
  )
}

export const EscalationView = ({ field }: { readonly field: FieldOf<'escalation'> }) => {
  const { t } = useTranslation('escalation')
  const text = useText()
  const escalations = useQuery(escalationsQuery(field.id))
  const lines = escalations.map(({ id, rungId, blocker, question, request, signed, status }) => {
    const rung = request?.rung ?? field.rungs.find((one) => one.id === rungId)?.title
    return {
      id,
      words: joined([
        rung === undefined ? '' : text(rung),
        request?.question ?? (question.trim() === '' ? blocker : question),
        signed === null ? t(`status.${status}`) : t(`answer.verdicts.${signed.verdict}`),
        signed?.decision ?? '',
      ]),
    }
  })
  return <Lines field={field} lines={lines} />
}

export const BranchView = ({ field }: { readonly field: FieldOf<'branch'> }) => {
  const { t } = useTranslation('conference')
  const question = useQuery(lineQuery(`${field.id}/question`))
  const outcomes = useQuery(linksQuery).filter(({ kind, outcome }) => kind === 'branch' && outcome !== null)
  return (
    <Titled field={field}>
      {question.trim() === '' ? <Empty /> : <p className={styles.words}>{question}</p>}
      {outcomes.map(({ id, outcome }) => (
        <p key={id} className={styles.empty}>
          {t('branch.outcome')}: {outcome?.conclusion}
        </p>
      ))}
    </Titled>
  )
}

export const ReviewView = ({ field }: { readonly field: FieldOf<'review'> }) => {
  const { t } = useTranslation('conference')
  const agreements = useQuery(agreementsQuery(field.id))
  const lines = agreements.map(({ id, action, person, organisation, status, reason }) => ({
    id,
    words: joined([action, person, organisation, t(`review.statuses.${reviewStatusOf(status)}`), reason]),
  }))
  return <Lines field={field} lines={lines} />
}

export const NetworkView = ({ field }: { readonly field: FieldOf<'network'> }) => {
  const { t } = useTranslation('conference')
  const { nodes, links } = useQuery(networkQuery(field.id))
  const nameOf = (nodeId: string) => nodes.find(({ id }) => id === nodeId)?.name ?? '…'
  const lines = [
    ...nodes.map(({ id, name, does }) => ({ id, words: joined([name, does]) })),
    ...links.map(({ id, from, to, label }) => {
      const ends = { from: nameOf(from), to: nameOf(to) }
      return {
        id,
        words: label.trim() === '' ? t('context.link', ends) : t('context.linkNamed', { ...ends, label }),
      }
    }),
  ]
  return <Lines field={field} lines={lines.filter(({ words }) => words !== '')} />
}
