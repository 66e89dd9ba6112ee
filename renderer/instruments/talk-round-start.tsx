import { MessagesSquare } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { talkRoundQuery } from '../../shared/session/talk-round.ts'
import { useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './instruments.module.css'
import { TalkRoundDialog } from './talk-round-dialog.tsx'

/** Where whoever leads begins a talking round. */
export const TalkRoundStart = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('instruments')
  const isUnderWay = useQuery(talkRoundQuery) !== null
  const titleId = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby={titleId} className={styles.instrument}>
      <h3 id={titleId}>{t('turns.title')}</h3>
      <p className={styles.quiet}>{t(isUnderWay ? 'turns.underWay' : 'turns.why')}</p>
      {isUnderWay ? null : (
        <Button size="small" icon={MessagesSquare} onPress={() => setOpen(true)}>
          {t('turns.start')}
        </Button>
      )}
      <TalkRoundDialog kind={kind} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  )
}
