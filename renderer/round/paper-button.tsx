import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import type { ContributionParts } from '../../shared/session/model.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { isEmptyContribution } from './contribution-parts.ts'
import { PartInputs } from './part-inputs.tsx'

/** Takes over what somebody wrote on paper; only after the reveal, and marked as such. */
export const PaperButton = ({ field }: { readonly field: FieldOf<'round'> }) => {
  const { t } = useTranslation(['round', 'common'])
  const live = useLive()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [parts, setParts] = useState<ContributionParts>({})
  const [tried, setTried] = useState(false)

  const add = (): void => {
    setTried(true)
    if (name.trim() === '' || isEmptyContribution(parts)) return
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
        description={t('round:paper.what')}
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
        <TextField
          label={t('round:paper.name')}
          value={name}
          onChange={setName}
          error={tried && name.trim() === '' ? t('round:paper.nameNeeded') : undefined}
        />
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
