import { Trash2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import type { Option } from '../../shared/session/model.ts'
import {
  addOption,
  aspects,
  isDoubleJudged,
  optionsQuery,
  removeOption,
} from '../../shared/session/options.ts'
import { AddRow } from '../fields/add-row.tsx'
import cards from '../fields/cards.module.css'
import { ConfirmRemoval } from '../fields/confirm-removal.tsx'
import { FieldFrame } from '../fields/field-frame.tsx'
import { LiveText } from '../fields/live-text.tsx'
import rows from '../fields/rows-field.module.css'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import { Judgement } from './judgement.tsx'
import styles from './options.module.css'

interface OptionCardProps {
  readonly fieldId: string
  readonly option: Option
  readonly number: number
  readonly onRemove: () => void
}

const OptionCard = ({ fieldId, option, number, onRemove }: OptionCardProps) => {
  const { t } = useTranslation(['conference', 'fields'])
  const id = useId()
  const mayWrite = useMayWrite()
  const cell = (column: string) => ({ in: 'cell', field: fieldId, row: option.id, column }) as const
  const title = t('conference:options.number', { number })
  return (
    <li className={cards.card} data-row={option.id} aria-label={title}>
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
      <LiveText of={cell('option')} label={t('conference:options.option')} />
      <div className={cards.parts}>
        {(['purpose', 'commitment', 'return'] as const).map((part) => (
          <LiveText key={part} of={cell(part)} label={t(`conference:options.${part}`)} />
        ))}
      </div>
      <fieldset className={styles.judgements} aria-labelledby={id}>
        <h4 id={id} className={styles.title}>
          {t('conference:options.judgements')}
        </h4>
        {isDoubleJudged(option) ? (
          <Callout tone="warn" title={t('conference:options.doubleTitle')}>
            <p>{t('conference:options.double')}</p>
          </Callout>
        ) : null}
        <div className={styles.pair}>
          {aspects.map((aspect) => (
            <Judgement
              key={aspect}
              fieldId={fieldId}
              optionId={option.id}
              aspect={aspect}
              judgement={option[aspect]}
            />
          ))}
        </div>
      </fieldset>
    </li>
  )
}

/** Whether nothing was written or judged; such an option is removed without asking. */
const isEmptyOption = ({ legality, effectiveness, ...option }: Option): boolean =>
  [option.option, option.purpose, option.commitment, option.return]
    .concat([legality, effectiveness].flatMap(({ verdict, reason }) => [verdict, reason]))
    .join('')
    .trim() === ''

/** Ways out: what the law leaves room for, what it asks of everyone and what it brings, judged by two people. */
export const OptionsField = ({ field }: { readonly field: FieldOf<'options'> }) => {
  const { t } = useTranslation(['conference', 'fields'])
  const text = useText()
  const live = useLive()
  const { announce } = useToasts()
  const options = useQuery(optionsQuery(field.id))
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, options)
  const [asked, setAsked] = useState<Option | null>(null)

  const remove = (option: Option) => {
    focusRow.afterRemoving(option.id)
    removeOption(live.documents, field.id, option.id)
    announce(t('fields:rowRemoved'))
  }
  return (
    <FieldFrame field={field}>
      <div ref={place} className={cards.place}>
        {options.length === 0 ? (
          <p className={rows.empty}>{t('conference:options.empty')}</p>
        ) : (
          <>
            <p className={cards.note}>{t('conference:options.why')}</p>
            <ol className={cards.list}>
              {options.map((option, at) => (
                <OptionCard
                  key={option.id}
                  fieldId={field.id}
                  option={option}
                  number={at + 1}
                  onRemove={() => (isEmptyOption(option) ? remove(option) : setAsked(option))}
                />
              ))}
            </ol>
          </>
        )}
        <AddRow
          label={text(field.add)}
          onPress={() => focusRow.whenThere(addOption(live.documents, live.actor(), field.id))}
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
