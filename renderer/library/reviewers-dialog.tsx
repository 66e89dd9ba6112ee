import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './library.module.css'
import type { LibraryView } from './use-library.ts'

interface ReviewersDialogProps {
  readonly view: LibraryView
  readonly onClose: () => void
}

/** Whoever leads the library says whom it trusts with reviewing. */
export const ReviewersDialog = ({ view, onClose }: ReviewersDialogProps) => {
  const { t } = useTranslation(['library', 'common'])
  const { library: room } = useServices().sessions
  const reviewers = view.library?.reviewers ?? []
  const members = room.members()
  const isHere = (deviceId: string): boolean => members.some((member) => member.deviceId === deviceId)
  const people = [
    ...members.map((member) => ({ ...member, isAway: false })),
    ...reviewers
      .filter(({ deviceId }) => !isHere(deviceId))
      .map((reviewer) => ({ ...reviewer, isAway: true })),
  ].sort((a, b) => a.name.localeCompare(b.name))
  const labelOf = ({ name, organisation, deviceId, isAway }: (typeof people)[number]): string => {
    const who = [name, organisation].filter((part) => part !== '').join(', ')
    if (deviceId === view.deviceId) return t('reviewers.you', { name: who })
    return isAway ? t('reviewers.away', { name: who }) : who
  }
  return (
    <Dialog
      title={t('reviewers.title')}
      description={t('reviewers.text')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <Button kind="lead" onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <fieldset className={styles.people}>
        <legend>{t('reviewers.group')}</legend>
        {people.map((person) => (
          <Checkbox
            key={person.deviceId}
            label={labelOf(person)}
            isSelected={reviewers.some(({ deviceId }) => deviceId === person.deviceId)}
            onChange={(isSelected) => void room.trust(person.deviceId, isSelected)}
          />
        ))}
      </fieldset>
      <p className={styles.quiet}>{t('reviewers.removal')}</p>
    </Dialog>
  )
}
