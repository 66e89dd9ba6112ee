import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BeforeDestroying, mayDestroy, type Remark } from '../../shared/retention/before.ts'
import { retentionStanding } from '../../shared/retention/due.ts'
import type { DestructionReceipt, ReceiptBeside } from '../../shared/retention/receipt.ts'
import { useServices } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import type { DestroySessionRefusal, SessionSummary } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { LookedBefore } from './look-before.ts'
import { Remarks } from './remarks.tsx'
import styles from './retention.module.css'
import { useBefore } from './use-before.ts'
import { useClocks } from './use-clocks.ts'

/** What a person may want to stand beside the receipt. */
export type Beside = Omit<ReceiptBeside, 'signature'>

const List = ({ heading, items }: { readonly heading: string; readonly items: readonly string[] }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.subheading}>
        {heading}
      </h3>
      <ul className={styles.plainList}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

/** Whoever destroys what is in use types a word too: a row of ticks is pressed too easily. */
const asksTheWord = ({ standing, isClosed }: BeforeDestroying): boolean => standing !== 'due' || !isClosed

interface DestroyDialogProps {
  readonly asked: SessionSummary
  readonly onClose: () => void
  readonly onDestroyed: (receipt: DestructionReceipt, beside: Beside) => void
}

type Phase = 'asking' | 'busy' | DestroySessionRefusal

/** Asks whether a session may be destroyed for everybody, says what that means, and does it. */
export const DestroyDialog = ({ asked, onClose, onDestroyed }: DestroyDialogProps) => {
  const { t } = useTranslation(['retention', 'common'])
  const { sessions } = useServices()
  const clocks = useClocks(useNow())
  const { found, again } = useBefore(asked)
  const [known, setKnown] = useState<readonly Remark[]>([])
  const [word, setWord] = useState('')
  const [phase, setPhase] = useState<Phase>('asking')
  const standing = retentionStanding(asked.retainUntil, clocks)
  const about: (LookedBefore & BeforeDestroying) | null =
    found === 'looking' || found === 'failed' ? null : { ...found, standing }
  const isTyped =
    about !== null &&
    (!asksTheWord(about) || word.trim().toLowerCase() === t('retention:destroying.word').toLowerCase())
  const isReady = about !== null && isTyped && mayDestroy(about, known)

  const destroy = async (): Promise<void> => {
    if (about === null || !isReady || phase === 'busy') return
    setPhase('busy')
    const done = await sessions
      .destroy(asked.roomId)
      .catch(() => ({ ok: false, code: 'unfinished' }) as const)
    if (!done.ok) return setPhase(done.code)
    const { kind, title, retainUntil } = asked
    onDestroyed(done.value, { kind, title, retainUntil, files: about.files })
  }
  const lookAgain = (): void => {
    setPhase('asking')
    again()
  }
  const isRefused = phase !== 'asking' && phase !== 'busy'
  const isOver = isRefused && phase !== 'offline'

  return (
    <Dialog
      role="alertdialog"
      title={t('retention:destroying.title')}
      description={t('retention:destroying.text', { title: asked.title })}
      kind={asked.kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen && phase !== 'busy') onClose()
      }}
      actions={
        isRefused ? (
          <>
            {isOver ? null : <Button onPress={lookAgain}>{t('retention:destroying.again')}</Button>}
            <Button kind="lead" autoFocus onPress={onClose}>
              {t('common:close')}
            </Button>
          </>
        ) : (
          <>
            <Button isDisabled={phase === 'busy'} onPress={onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              kind="danger"
              icon={Trash2}
              isDisabled={!isReady}
              isBusy={phase === 'busy'}
              onPress={() => void destroy()}
            >
              {t('retention:destroying.confirm')}
            </Button>
          </>
        )
      }
    >
      {isRefused ? (
        <Callout
          tone={phase === 'unfinished' ? 'warn' : 'bad'}
          isAlert
          title={
            phase === 'unfinished'
              ? t('retention:destroying.unfinishedTitle')
              : t('retention:destroying.refusedTitle')
          }
        >
          <p>{t(`retention:destroying.refused.${phase}`)}</p>
        </Callout>
      ) : phase === 'busy' ? (
        <p role="status">{t('retention:destroying.busy')}</p>
      ) : about === null ? (
        found === 'failed' ? (
          <Callout tone="bad" isAlert>
            <p>{t('retention:destroying.notLooked')}</p>
            <div>
              <Button size="small" onPress={again}>
                {t('retention:destroying.again')}
              </Button>
            </div>
          </Callout>
        ) : (
          <p role="status">{t('retention:destroying.looking')}</p>
        )
      ) : (
        <>
          <List
            heading={t('retention:destroying.goes')}
            items={[
              t('retention:destroying.goesHere'),
              t('retention:destroying.goesRelay'),
              t('retention:destroying.goesOthers', { count: about.others }),
            ]}
          />
          <List
            heading={t('retention:destroying.stays')}
            items={[
              t('retention:destroying.staysFiles'),
              t('retention:destroying.staysPeople'),
              ...(about.others > 0 ? [t('retention:destroying.staysCircles')] : []),
              t('retention:destroying.staysNotice'),
            ]}
          />
          <Remarks roomId={asked.roomId} about={about} known={known} onKnown={setKnown} onAgain={again} />
          {asksTheWord(about) && standing !== 'unconfirmed' ? (
            <TextField
              label={t('retention:destroying.typed', { word: t('retention:destroying.word') })}
              hint={t('retention:destroying.typedHint')}
              value={word}
              onChange={setWord}
            />
          ) : null}
        </>
      )}
    </Dialog>
  )
}
