import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { LegalGround } from './draft.ts'
import styles from './new-session.module.css'

interface LegalGroundsProps {
  readonly grounds: readonly LegalGround[]
  readonly onChange: (grounds: readonly LegalGround[]) => void
}

/** On what ground each organisation may share information here. */
export const LegalGrounds = ({ grounds, onChange }: LegalGroundsProps) => {
  const { t } = useTranslation('newSession')
  const hintId = useId()
  const change = (id: number, part: Partial<LegalGround>): void =>
    onChange(grounds.map((ground) => (ground.id === id ? { ...ground, ...part } : ground)))
  const nextId = Math.max(-1, ...grounds.map(({ id }) => id)) + 1
  return (
    <fieldset className={styles.grounds} aria-describedby={hintId}>
      <legend className={styles.legend}>{t('grounds')}</legend>
      <p className={styles.hint} id={hintId}>
        {t('groundsHint')}
      </p>
      {grounds.map(({ id, organisation, ground }, at) => (
        <div key={id} className={styles.ground}>
          <TextField
            label={t('groundOrganisation')}
            value={organisation}
            onChange={(text) => change(id, { organisation: text })}
          />
          <TextField label={t('ground')} value={ground} onChange={(text) => change(id, { ground: text })} />
          {grounds.length === 1 ? null : (
            <IconButton
              label={t('removeGround', { position: at + 1 })}
              icon={X}
              onPress={() => onChange(grounds.filter((other) => other.id !== id))}
            />
          )}
        </div>
      ))}
      <Button
        size="small"
        icon={Plus}
        onPress={() => onChange([...grounds, { id: nextId, organisation: '', ground: '' }])}
      >
        {t('addGround')}
      </Button>
    </fieldset>
  )
}
