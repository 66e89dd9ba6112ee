import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { legalGroundOf, legalGrounds } from '../../shared/session/legal-grounds.ts'
import { useText } from '../i18n/use-text.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asksForWords, type GroundLine, onlyConsent, ownWords } from './draft.ts'
import styles from './new-session.module.css'

interface LegalGroundsProps {
  readonly grounds: readonly GroundLine[]
  readonly onChange: (grounds: readonly GroundLine[]) => void
}

/** On what ground each organisation may share information here. Consent alone is answered at once. */
export const LegalGrounds = ({ grounds, onChange }: LegalGroundsProps) => {
  const { t } = useTranslation('newSession')
  const text = useText()
  const hintId = useId()
  const change = (id: number, part: Partial<GroundLine>): void =>
    onChange(grounds.map((ground) => (ground.id === id ? { ...ground, ...part } : ground)))
  const nextId = Math.max(-1, ...grounds.map(({ id }) => id)) + 1
  const unfounded = new Set(onlyConsent(grounds))
  const options = [
    { value: '', label: t('groundNone') },
    ...legalGrounds.map(({ id, title }) => ({ value: id, label: text(title) })),
    { value: ownWords, label: t('groundOwn') },
  ]
  return (
    <fieldset className={styles.grounds} aria-describedby={hintId}>
      <legend className={styles.legend}>{t('grounds')}</legend>
      <p className={styles.hint} id={hintId}>
        {t('groundsHint')}
      </p>
      {grounds.map((line, at) => {
        const { id, organisation, choice, words } = line
        const note = legalGroundOf(choice)?.note ?? null
        const isUnfounded = choice !== '' && unfounded.has(organisation.trim())
        return (
          <div key={id} className={styles.ground}>
            <TextField
              label={t('groundOrganisation')}
              value={organisation}
              onChange={(organisationText) => change(id, { organisation: organisationText })}
            />
            <div className={styles.stack}>
              <Select
                label={t('ground')}
                value={choice}
                onChange={(chosen) => change(id, { choice: chosen })}
                options={options}
                hint={note === null || isUnfounded ? undefined : text(note)}
                error={isUnfounded ? t('groundsOnlyConsent') : undefined}
              />
              {asksForWords(line) ? (
                <TextField
                  label={t(choice === ownWords ? 'groundWords' : 'groundLaw')}
                  value={words}
                  onChange={(said) => change(id, { words: said })}
                />
              ) : null}
            </div>
            {grounds.length === 1 ? null : (
              <IconButton
                label={t('removeGround', { position: at + 1 })}
                icon={X}
                onPress={() => onChange(grounds.filter((other) => other.id !== id))}
              />
            )}
          </div>
        )
      })}
      <Button
        size="small"
        icon={Plus}
        onPress={() => onChange([...grounds, { id: nextId, organisation: '', choice: '', words: '' }])}
      >
        {t('addGround')}
      </Button>
    </fieldset>
  )
}
