import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './aliases.module.css'
import { AliasesDialog } from './aliases-dialog.tsx'

/** How many real names this device knows here; it does not show them, because others may look along. */
export const AliasesPanel = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('guard')
  const titleId = useId()
  const count = useTopic('aliases', (session) => session.aliases.list().length)
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <h2 id={titleId}>{t(kind === 'conference' ? 'aliases.titleConference' : 'aliases.title')}</h2>
      <p className={styles.quiet}>{count === 0 ? t('aliases.none') : t('aliases.count', { count })}</p>
      <div>
        <Button size="small" kind="quiet" onPress={() => setOpen(true)}>
          {t('aliases.open')}
        </Button>
      </div>
      {isOpen ? <AliasesDialog kind={kind} onDone={() => setOpen(false)} /> : null}
    </section>
  )
}
