import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Naming } from '../../shared/method/method.ts'
import type { ContributionParts } from '../../shared/session/model.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isEmptyContribution, type PrivateField } from './contribution-parts.ts'
import { PartInputs } from './part-inputs.tsx'

interface PaperButtonProps {
  readonly field: PrivateField
  readonly naming: Naming
}

/**
 * Takes over what somebody wrote on paper; only after the reveal, and marked as such. Where names are hidden none is
 * asked for.
 */
export const PaperButton = ({ field, naming }: PaperButtonProps) => {
  const { t } = useTranslation(['round', 'common'])
  const live = useLive()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [parts, setParts] = useState<ContributionParts>({})
  const [tried, setTried] = useState(false)
  const lacksName = naming === 'named' && name.trim() === ''

  const add = (): void => {
    setTried(true)
    if (lacksName || isEmptyContribution(parts)) return
    live.roundActions(field.id).addOnPaper(name.trim(), parts)
    setOpen(false)
    setName('')
    setParts({})
    setTried(false)
  }

  return (
    <>
      <Button icon={FilePlus2} onPress={() => setOpen(true)}>
        {t('round:paper.button')}
      </Button>
      <Dialog
        title={t('round:paper.title')}
        description={t(`round:paper.what.${naming}`)}
        size="wide"
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('common:cancel')}</Button>
            <Button kind="lead" onPress={add}>
              {t('round:paper.add')}
            </Button>
          </>
        }
      >
        {naming === 'hidden' ? null : (
          <TextField
            label={t('round:paper.name')}
            value={name}
            onChange={setName}
            error={tried && lacksName ? t('round:paper.nameNeeded') : undefined}
          />
        )}
        <PartInputs field={field} parts={parts} onChange={setParts} />
        {tried && isEmptyContribution(parts) ? (
          <Callout tone="bad" isAlert>
            {t('round:paper.partsNeeded')}
          </Callout>
        ) : null}
      </Dialog>
    </>
  )
}
