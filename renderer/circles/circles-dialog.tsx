import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CircleCard } from './circle-card.tsx'
import styles from './circles-dialog.module.css'
import { NewCircle } from './new-circle.tsx'

interface CirclesDialogProps {
  readonly kind: MethodKind
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

const Circles = () => {
  const { t } = useTranslation('circles')
  const circles = useTopic('circles', (session) => session.circles())
  const mayLead = useTopic('lead', (session) => session.mayLead())
  return (
    <>
      {circles.length === 0 ? (
        <p className={styles.quiet}>{t('none')}</p>
      ) : (
        <ul className={styles.circles}>
          {circles.map((circle) => (
            <CircleCard key={circle.id} circle={circle} />
          ))}
        </ul>
      )}
      {mayLead ? <NewCircle /> : null}
    </>
  )
}

/** The closed circles of a session: who is in them for whoever is, what stands in them, and making another. */
const CirclesDialog = ({ kind, isOpen, onOpenChange }: CirclesDialogProps) => {
  const { t } = useTranslation(['circles', 'common'])
  return (
    <Dialog
      size="wide"
      kind={kind}
      title={t('circles:title')}
      description={t('circles:intro')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onPress={() => onOpenChange(false)}>{t('common:close')}</Button>}
    >
      <Circles />
    </Dialog>
  )
}

/** Opens the circles, for whoever can make them and for everybody once there are any. */
export const CirclesButton = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('circles')
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const hasCircles = useTopic('circles', (session) => session.circles().length > 0)
  const [isOpen, setOpen] = useState(false)
  if (!mayLead && !hasCircles) return null
  return (
    <>
      <Button size="small" icon={Lock} onPress={() => setOpen(true)}>
        {t('button')}
      </Button>
      <CirclesDialog kind={kind} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  )
}
