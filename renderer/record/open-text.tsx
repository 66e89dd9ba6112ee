import { PencilLine } from 'lucide-react'
import { type Ref, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReportView } from '../report/report-view.tsx'
import { IconButton } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { AmendDialog } from './amend-dialog.tsx'
import { AmendmentCard } from './amendment-card.tsx'
import { amendmentsIn, placesIn } from './places-in.ts'
import styles from './record.module.css'
import { type OpenRecord, useNameOf, usePlaceWords } from './use-record.ts'

interface OpenTextProps {
  readonly record: OpenRecord
  readonly kind: 'deliberation' | 'conference'
  readonly mayAmend: boolean
  /** Where the panel beside it leads to. */
  readonly listRef: Ref<HTMLHeadingElement>
  readonly textRef: Ref<HTMLDivElement>
}

/** The words that lie open, each part with a way to propose others, under what was proposed so far. */
export const OpenText = ({ record, kind, mayAmend, listRef, textRef }: OpenTextProps) => {
  const { t } = useTranslation('record')
  const nameOf = useNameOf(record)
  const wordsOf = usePlaceWords()
  const section = useRef<HTMLElement>(null)
  const [path, setPath] = useState<string | null>(null)
  const { tree, amendments } = record
  const goToList = (): void => section.current?.querySelector('h2')?.focus()

  return (
    <>
      <section className={styles.amendments} ref={section} aria-labelledby="record-amendments">
        <h2 id="record-amendments" tabIndex={-1} ref={listRef}>
          {t('amendments.title')}
        </h2>
        {amendments.length === 0 ? (
          <p className={styles.quiet}>
            {t('amendments.none')} {mayAmend ? t('amendments.noneMember') : null}
          </p>
        ) : (
          <ul className={styles.cards}>
            {amendments.map((filed) => (
              <AmendmentCard
                key={filed.amendment.signature}
                filed={filed}
                tree={tree}
                kind={kind}
                nameOf={nameOf}
                isOpen
                onGone={goToList}
              />
            ))}
          </ul>
        )}
      </section>
      {tree === null ? (
        <Callout tone="bad">{t('open.damaged')}</Callout>
      ) : (
        <div ref={textRef} tabIndex={-1} className={styles.text}>
          <ReportView
            tree={tree}
            beside={(part) => {
              const { words, canAdd } = placesIn(tree, part)
              const about = amendmentsIn(amendments, part)
              return (
                <>
                  {about.length === 0 ? null : (
                    <Chip tone="warn">{t('amendments.marked', { count: about.length })}</Chip>
                  )}
                  {mayAmend && (words.length > 0 || canAdd) ? (
                    <IconButton
                      icon={PencilLine}
                      size="small"
                      label={t('amend.actionNamed', {
                        place: part === 'facts' ? t('adopted.underTitle') : wordsOf(tree, part),
                      })}
                      onPress={() => setPath(part)}
                    />
                  ) : null}
                </>
              )
            }}
          />
        </div>
      )}
      {path === null || tree === null ? null : (
        <AmendDialog tree={tree} path={path} onClose={() => setPath(null)} />
      )}
    </>
  )
}
