import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { namePass } from '../../shared/deidentify/names.ts'
import { draftFromSnapshot } from '../../shared/library/draft.ts'
import { textThrough } from '../../shared/library/text-parts.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './propose.module.css'
import { useSessionAliases } from './use-text-guard.ts'

/** There is no proposal: whoever leads can have a first version made out of the session. */
export const ProposeBegin = ({ onBegun }: { readonly onBegun: (id: string) => void }) => {
  const { t } = useTranslation('libraryPropose')
  const live = useLive()
  const language = useLanguage()
  const { toast } = useToasts()
  const about = useQuery(aboutQuery)
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const listed = useTopic('aliases', (session) => session.aliases.list())
  const aliases = useSessionAliases()
  const [isBusy, setBusy] = useState(false)

  const begin = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const { record } = draftFromSnapshot(await live.snapshot(), crypto.randomUUID(), language)
    // A list that contradicts itself replaces nothing here; the guard finds those names all the same.
    const pass = [aliases, listed].map((list) => namePass(list, language)).find((made) => made.ok)
    const id = live.proposals.begin(pass === undefined ? record.text : textThrough(record.text, pass.value))
    toast(t('begin.made'))
    onBegun(id)
  }
  return (
    <section className={styles.section} aria-labelledby="propose-begin">
      <h2 id="propose-begin">{t('begin.title')}</h2>
      <p className={styles.measure}>{t(mayLead ? 'begin.lead' : 'begin.others')}</p>
      {mayLead && about.closedAt === null ? <p className={styles.quiet}>{t('begin.openYet')}</p> : null}
      {mayLead ? (
        <div>
          <Button kind="lead" isBusy={isBusy} onPress={() => void begin()}>
            {t('begin.button')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
