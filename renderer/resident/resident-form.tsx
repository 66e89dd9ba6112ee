import { Lightbulb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/method/method.ts'
import { readingHints } from '../../shared/report/resident-hints.ts'
import {
  emptyResidentSlots,
  type ResidentSlot,
  type ResidentTexts,
} from '../../shared/report/resident-version.ts'
import { residentSlots } from '../../shared/report/resident-words.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './version-frame.module.css'

const Hints = ({
  slot,
  text,
  language,
}: {
  readonly slot: string
  readonly text: string
  readonly language: Language
}) => {
  const { t } = useTranslation('resident')
  const hints = readingHints(text, language)
  if (hints.length === 0) return null
  return (
    <ul className={styles.hints} aria-label={t('hints', { slot })}>
      {hints.map((hint) => (
        <li key={hint.kind === 'hard-word' ? `word ${hint.word}` : `sentence ${hint.start}`}>
          <Lightbulb size={14} aria-hidden />
          <span>
            {hint.kind === 'hard-word'
              ? t('hardWord', { word: hint.word, plain: hint.plain })
              : t('longSentence', { words: hint.words, start: hint.start })}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface ResidentFormProps {
  readonly language: Language
  readonly texts: ResidentTexts
  readonly onLanguage: (language: Language) => void
  readonly onText: (slot: ResidentSlot, text: string) => void
}

/** What the facilitator writes, with what is still empty and what may be hard to read. */
export const ResidentForm = ({ language, texts, onLanguage, onText }: ResidentFormProps) => {
  const { t } = useTranslation('resident')
  const empty = residentSlots.filter(({ id }) => emptyResidentSlots(texts).includes(id))
  return (
    <>
      <p className={styles.lede}>{t('lede')}</p>
      <RadioGroup
        label={t('language')}
        value={language}
        onChange={onLanguage}
        isRow
        options={(['nl', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <p role="status" className={styles.quiet}>
        {empty.length === 0
          ? t('allFilled')
          : t('stillEmpty', { slots: empty.map(({ heading }) => heading[language]).join(', ') })}
      </p>
      {residentSlots.map(({ id, heading, hint, required, list }) => (
        // What is filled in is named as the letter names it, and spelled and read aloud in its language.
        <div key={id} lang={language}>
          <TextField
            label={heading[language]}
            hint={list ? `${hint[language]} ${t('oneEach', { lng: language })}` : hint[language]}
            multiline
            rows={3}
            serif
            isRequired={required}
            value={texts[id]}
            onChange={(written) => onText(id, written)}
          />
          <Hints slot={heading[language]} text={texts[id]} language={language} />
        </div>
      ))}
      <p className={styles.quiet}>{t('hintsAreHints')}</p>
    </>
  )
}
