import { UserCheck, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../app/page.tsx'
import { useServices } from '../app/services.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { Browse } from './browse.tsx'
import { DamagedLibrary } from './damaged-library.tsx'
import styles from './library.module.css'
import { LibraryInvite } from './library-invite.tsx'
import { ReviewersDialog } from './reviewers-dialog.tsx'
import { StartLibrary } from './start-library.tsx'
import { type LibraryView, useLibrary } from './use-library.ts'

const Leave = ({ isLeader }: { readonly isLeader: boolean }) => {
  const { t } = useTranslation(['library', 'common'])
  const { library: room } = useServices().sessions
  const { toast } = useToasts()
  const [isAsking, setAsking] = useState(false)
  const leave = async (): Promise<void> => {
    setAsking(false)
    await room.leave()
    toast(t('left'))
  }
  return (
    <div className={styles.leave}>
      <Button kind="quiet" size="small" onPress={() => setAsking(true)}>
        {t('leave')}
      </Button>
      {isAsking ? (
        <Dialog
          role="alertdialog"
          title={t('leaveAsk')}
          description={isLeader ? `${t('leaveText')} ${t('leaveOwner')}` : t('leaveText')}
          isOpen
          onOpenChange={(isOpen) => {
            if (!isOpen) setAsking(false)
          }}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('common:cancel')}</Button>
              <Button kind="danger" onPress={() => void leave()}>
                {t('leaveNow')}
              </Button>
            </>
          }
        />
      ) : null}
    </div>
  )
}

/** What somebody should know of the library before trusting what is in it. */
const Notes = ({ view, onReviewers }: { readonly view: LibraryView; readonly onReviewers: () => void }) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const { state, status, library } = view
  const isConnected = room.storage()?.connection === 'connected'
  return (
    <div className={styles.notes}>
      {status === 'loading' && (isConnected || room.storage() === null) ? (
        <p role="status">{t('state.loading')}</p>
      ) : null}
      {status === 'loading' && !isConnected && room.storage() !== null ? (
        <Callout tone="info">{t('state.neverSeen')}</Callout>
      ) : null}
      {status === 'damaged' ? <DamagedLibrary /> : null}
      {status === 'newer-version' ? <Callout tone="warn">{t('state.newer')}</Callout> : null}
      {status === 'ready' && !isConnected ? <Callout tone="info">{t('state.offline')}</Callout> : null}
      {state?.mayWrite === false ? <Callout tone="info">{t('state.readOnly')}</Callout> : null}
      {library !== null && library.ignored > 0 ? (
        <Callout tone="warn">{t('state.ignored', { count: library.ignored })}</Callout>
      ) : null}
      {library?.reviewers.length === 0 ? (
        <Callout tone="warn">
          <p>{t('reviewers.none')}</p>
          {state?.mayInvite === true ? (
            <p>
              <Button size="small" icon={UserCheck} onPress={onReviewers}>
                {t('reviewers.choose')}
              </Button>
            </p>
          ) : null}
        </Callout>
      ) : null}
    </div>
  )
}

/** The library of moresprudentie that organisations share. */
export default function LibraryPage() {
  const { t } = useTranslation('library')
  const view = useLibrary()
  const { state, status } = view
  const [open, setOpen] = useState<'invite' | 'reviewers' | null>(null)
  return (
    <Page
      current="library"
      heading={state === null || state.name === '' ? t('title') : t('named', { name: state.name })}
      lede={t('lede')}
      actions={
        state?.mayInvite === true ? (
          <>
            <Button icon={UserCheck} onPress={() => setOpen('reviewers')}>
              {t('reviewers.open')}
            </Button>
            <Button icon={UserPlus} onPress={() => setOpen('invite')}>
              {t('invite')}
            </Button>
          </>
        ) : undefined
      }
    >
      {state === null ? (
        <StartLibrary />
      ) : (
        <>
          <Notes view={view} onReviewers={() => setOpen('reviewers')} />
          {status === 'ready' ? <Browse view={view} /> : null}
          <Leave isLeader={state.mayInvite} />
        </>
      )}
      {open === 'invite' ? <LibraryInvite onClose={() => setOpen(null)} /> : null}
      {open === 'reviewers' ? <ReviewersDialog view={view} onClose={() => setOpen(null)} /> : null}
    </Page>
  )
}
