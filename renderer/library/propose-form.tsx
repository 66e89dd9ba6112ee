import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lawLabel, lawReferences, lawsOf } from '../../shared/library/laws.ts'
import { libraryLimits } from '../../shared/library/limits.ts'
import type { RecordText } from '../../shared/library/record.ts'
import { suggestThemes } from '../../shared/library/suggest-themes.ts'
import { themeLabel, themes } from '../../shared/library/themes.ts'
import { storedValue } from '../../shared/library/values.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './propose.module.css'
import { ProposeItems } from './propose-items.tsx'
import { useItemWords } from './propose-words.ts'

interface FormProps {
  readonly text: RecordText
  /** The text once it stood still, out of which themes and laws are suggested. */
  readonly settled: RecordText
  readonly onChange: (part: Partial<RecordText>) => void
}

const storedTheme = (written: string): string => {
  const wanted = written.toLowerCase()
  const known = themes.find(({ label }) => [label.nl, label.en].some((one) => one.toLowerCase() === wanted))
  return known?.id ?? written
}

const running = (text: RecordText): string =>
  [text.title, text.abstract, text.question, ...text.options, text.decision, text.counterArgument].join('\n')

/** All parts of a record, for whoever leads to write. */
export const ProposeForm = ({ text, settled, onChange }: FormProps) => {
  const { t } = useTranslation('libraryPropose')
  const language = useLanguage()
  const itemWords = useItemWords()
  const hinted = useMemo(
    () => suggestThemes(running(settled)).map((value) => ({ value, label: themeLabel(value)[language] })),
    [settled, language],
  )
  const laws = useMemo(() => {
    const known = new Set(lawsOf(settled.law).map(({ law, article }) => `${law}/${article}`))
    const found = lawReferences(running(settled)).filter(
      ({ law, article }) => !known.has(`${law}/${article}`),
    )
    return found.map(({ law, article }) => {
      const name = lawLabel(law)[language]
      const label = article === '' ? name : `${name}, art. ${article}`
      return { value: label, label }
    })
  }, [settled, language])

  const long = (
    part: 'abstract' | 'question' | 'decision' | 'counterArgument' | 'conditions' | 'limits',
    hint?: string,
  ) => (
    <TextField
      multiline
      rows={part === 'question' ? 2 : 3}
      serif
      label={t(`parts.${part}`)}
      hint={hint}
      value={text[part]}
      maxLength={libraryLimits[part]}
      onChange={(value) => onChange({ [part]: value })}
    />
  )
  const items = (part: 'themes' | 'values' | 'options' | 'law') => ({
    label: t(`parts.${part}`),
    items: text[part],
    onChange: (next: readonly string[]) => onChange({ [part]: next }),
    labelOf: (item: string) => itemWords(part, item),
  })
  return (
    <div className={styles.form}>
      <TextField
        label={t('parts.title')}
        hint={t('hints.title')}
        value={text.title}
        maxLength={libraryLimits.title}
        onChange={(title) => onChange({ title })}
      />
      {long('question')}
      {long('abstract', t('hints.abstract'))}
      <ProposeItems {...items('themes')} storedOf={storedTheme} suggested={hinted} />
      <ProposeItems {...items('values')} hint={t('hints.values')} storedOf={storedValue} />
      <ProposeItems {...items('options')} />
      {long('decision')}
      {long('counterArgument')}
      {long('conditions', t('hints.conditions'))}
      {long('limits', t('hints.limits'))}
      <ProposeItems {...items('law')} hint={t('hints.law')} suggested={laws} />
    </div>
  )
}
