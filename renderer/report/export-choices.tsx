import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../shared/report/export-formats.ts'
import { type ReportLevel, reportLevels } from '../../shared/report/levels.ts'
import { useText } from '../i18n/use-text.ts'
import { NotAllowed } from '../policy/not-allowed.tsx'
import { SetByOrganisation } from '../policy/set-by-organisation.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ArchiveFields } from './archive-fields.tsx'
import { type ExportChoice, organisationFor } from './export-choice.ts'

const groupOf = {
  report: 'document',
  outcome: 'data',
  session: 'data',
  agreements: 'agreements',
} as const satisfies Record<ExportFormat['of'], string>

interface ExportChoicesProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
  /** The levels that may leave. */
  readonly levels: readonly ReportLevel[]
  readonly formatsAt: (level: ExportChoice['level']) => readonly ExportFormat[]
  readonly organisations: readonly string[]
  readonly withCircles: boolean
  /** Tells which fields are missing, once somebody tried to save. */
  readonly showMissing: boolean
}

/** How much, in which form, for whom, and what that form asks. */
export const ExportChoices = ({
  choice,
  onChange,
  levels,
  formatsAt,
  organisations,
  withCircles,
  showMissing,
}: ExportChoicesProps) => {
  const { t } = useTranslation('exporting')
  const text = useText()
  const { policy } = usePolicy()
  const formats = formatsAt(choice.level)
  const format = formats.find(({ id }) => id === choice.formatId)
  const change = (part: Partial<ExportChoice>) => onChange({ ...choice, ...part })
  const organisation = format === undefined ? '' : organisationFor(format, choice, organisations)
  const isForOne = format !== undefined && format.perOrganisation !== 'never' && choice.level === 'full'
  const saysDecision =
    format?.id === 'organisation-text' || (format?.id === 'uitkomst-overleg' && organisation !== '')
  return (
    <>
      <RadioGroup
        label={t('level')}
        value={choice.level}
        onChange={(level) => {
          const [first, ...rest] = formatsAt(level).map(({ id }) => id)
          const stays = [first, ...rest].includes(choice.formatId)
          change({ level, ...(stays || first === undefined ? {} : { formatId: first }) })
        }}
        hint={levels.length < reportLevels.length ? <SetByOrganisation /> : undefined}
        options={reportLevels.toReversed().map(({ id, label, about }) => ({
          value: id,
          label: text(label),
          description: text(about),
          isDisabled: !levels.includes(id),
        }))}
      />
      <RadioGroup
        label={t('format')}
        hint={policy.values.exportFormats === undefined ? undefined : <NotAllowed what="fewerFormats" />}
        value={choice.formatId}
        onChange={(formatId) => change({ formatId })}
        options={formats.map(({ id, label, of }) => ({
          value: id,
          label: text(label),
          description: t(`about.${id}`),
          group: t(`groups.${groupOf[of]}`),
        }))}
      />
      {isForOne && organisations.length > 0 ? (
        <Select
          label={t('organisation')}
          hint={t('organisationHint')}
          value={organisation}
          onChange={(chosen) => change({ organisation: chosen })}
          options={[
            ...(format.perOrganisation === 'possible' ? [{ value: '', label: t('allOrganisations') }] : []),
            ...organisations.map((name) => ({ value: name, label: name })),
          ]}
        />
      ) : null}
      {format?.perOrganisation === 'always' && organisations.length === 0 ? (
        <Callout tone="info">{t('noOrganisations')}</Callout>
      ) : null}
      {format?.id === 'calendar' ? (
        <Checkbox
          label={t('withAction')}
          hint={t('withActionHint')}
          isSelected={choice.withAction}
          onChange={(withAction) => change({ withAction })}
        />
      ) : null}
      {saysDecision ? (
        <Checkbox
          label={t('withDecision')}
          isSelected={choice.withDecision}
          onChange={(withDecision) => change({ withDecision })}
        />
      ) : null}
      {format?.id === 'uitkomst-overleg' ? (
        <>
          <TextField
            label={t('caseId')}
            hint={t('optional')}
            value={choice.caseId}
            onChange={(caseId) => change({ caseId })}
          />
          {withCircles ? <Callout tone="info">{t('outsideCircles')}</Callout> : null}
        </>
      ) : null}
      {format?.id === 'archive' ? (
        <ArchiveFields
          terms={choice.archive}
          onChange={(archive) => change({ archive })}
          showMissing={showMissing}
        />
      ) : null}
    </>
  )
}
