import { useTranslation } from 'react-i18next'
import type { RecordText } from '../../shared/library/record.ts'
import { digestOf } from '../../shared/library/statements.ts'
import { kindWords } from '../../shared/privacy/words.ts'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { Proposal } from '../live/proposals-contract.ts'
import { useLive } from '../live/use-live.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './propose.module.css'
import { useRefusalWords } from './propose-words.ts'
import type { LibraryView } from './use-library.ts'
import type { TextGuard } from './use-text-guard.ts'

interface OfferProps {
  readonly proposal: Proposal
  readonly library: LibraryView
  readonly checked: TextGuard
  /** The text that the guard read. */
  readonly settled: RecordText
  /** True when it was offered and the library of this device does not have it. */
  readonly isLost: boolean
  readonly onOffered: () => void
}

/** The way into the library, for whoever takes part in one. */
export const ProposeOffer = ({ proposal, library, checked, settled, isLost, onOffered }: OfferProps) => {
  const { t } = useTranslation('libraryPropose')
  const live = useLive()
  const language = useLanguage()
  const { sessions } = useServices()
  const { toast } = useToasts()
  const refusalWords = useRefusalWords()
  const { state, status } = library
  if (state === null)
    return (
      <Callout tone="info">
        <p>{t('offer.none')}</p>
        <p>
          <a className={buttonClass('plain', 'small')} href={hashOf({ page: 'library' })}>
            {t('offer.toLibrary')}
          </a>
        </p>
      </Callout>
    )
  if (status === 'newer-version') return <Callout tone="warn">{t('offer.newer')}</Callout>
  if (status === 'damaged')
    return (
      <Callout tone="warn">
        <p>{t('offer.damaged')}</p>
        <p>
          <a className={buttonClass('plain', 'small')} href={hashOf({ page: 'library' })}>
            {t('offer.toLibrary')}
          </a>
        </p>
      </Callout>
    )
  if (status !== 'ready') return <p role="status">{t('offer.loading')}</p>
  if (!state.mayWrite) return <Callout tone="info">{t('offer.readOnly')}</Callout>

  /** What stays although the guard found it is told with its reason, and without the words. */
  const journalWords = (): string =>
    [
      t('offer.journal'),
      ...checked.guard.kept.map(({ kind, times, reason }) =>
        t('offer.kept', { times, kind: kindWords[language][kind], reason }),
      ),
    ].join('; ')

  const offer = async (): Promise<void> => {
    const { id } = proposal.record
    const check = { isClean: checked.verdict === 'clean', digest: await digestOf(settled) }
    const offered = isLost ? null : await live.proposals.offer(id, check)
    if (offered !== null && !offered.ok) return toast(refusalWords(offered.code), 'bad')
    const put = sessions.library.put(offered === null ? proposal.record : offered.value)
    if (!put.ok) return toast(refusalWords(put.code), 'bad')
    toast(t('offer.done'))
    onOffered()
    if (offered !== null) await live.note('exported', 'library', journalWords())
  }
  const hurdle = isLost || checked.verdict === 'clean' ? null : checked.verdict
  return (
    <>
      <p>{isLost ? t('offer.again') : t('offer.into', { name: state.name })}</p>
      {hurdle === null ? null : (
        <p role="status" className={styles.quiet}>
          {hurdle === 'unapplied'
            ? t('privacy.changeFirst')
            : t(hurdle === 'undecided' ? 'privacy.decideFirst' : `privacy.${hurdle}`)}
        </p>
      )}
      <div>
        <Button kind="lead" isDisabled={hurdle !== null} onPress={() => void offer()}>
          {t(isLost ? 'offer.put' : 'offer.button')}
        </Button>
      </div>
    </>
  )
}
