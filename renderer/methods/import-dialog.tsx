import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { methodFileExtension, type RefusedFile } from '../../shared/method/file.ts'
import { mostProblems } from '../../shared/method/file-told.ts'
import type { Method } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { useOwnMethods, useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import { importedCopy, type ReadFile, readPicked } from './import-file.ts'
import { MethodFacts } from './method-facts.tsx'
import styles from './methods.module.css'

/** Everything that is wrong with a file, by line and place. */
const Problems = ({ refused: { problems } }: { readonly refused: RefusedFile }) => {
  const { t } = useTranslation('methods')
  const text = useText()
  // A file on one line may say the same of the same place twice.
  const told = new Map(problems.map((one) => [`${one.code} ${one.line} ${one.place.nl} ${one.what.nl}`, one]))
  const count = told.size
  return (
    <Callout
      tone="bad"
      isAlert
      title={
        problems.length === mostProblems
          ? t('importing.refusedMost', { count })
          : t('importing.refused', { count })
      }
    >
      <ol className={styles.problems}>
        {[...told].map(([key, { code, line, place, what }]) => (
          <li key={key}>
            <strong>
              {[line === null ? '' : t('importing.line', { line }), text(place)]
                .filter((part) => part !== '')
                .join(', ')}
              :
            </strong>{' '}
            {text(what)} <code className={styles.code}>{code}</code>
          </li>
        ))}
      </ol>
    </Callout>
  )
}

type Way = 'version' | 'copy'

interface ReadyProps {
  readonly method: Method
  readonly copyOnly: boolean
  /** The version that this device has of it; null when it has none. */
  readonly known: number | null
  readonly way: Way
  readonly onWay: (way: Way) => void
}

/** What was read, and what is to be done with it. */
const Ready = ({ method, copyOnly, known, way, onWay }: ReadyProps) => {
  const { t } = useTranslation('methods')
  const text = useText()
  return (
    <>
      <Callout tone="info" isAlert title={t('importing.ready', { title: text(method.title) })}>
        <p>{text(method.credit)}</p>
        <MethodFacts method={method} />
        {copyOnly ? <p>{t('importing.reserved')}</p> : null}
      </Callout>
      {known === null ? null : (
        <RadioGroup
          label={t('importing.known', { version: known })}
          value={way}
          onChange={onWay}
          options={[
            {
              value: 'version',
              label: t('importing.asVersion'),
              description: t('importing.asVersionHint'),
            },
            { value: 'copy', label: t('importing.asCopy'), description: t('importing.asCopyHint') },
          ]}
        />
      )}
    </>
  )
}

/** Brings in a method from a file: says all that is wrong with it, or asks what to do with it. */
export const ImportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation(['methods', 'common'])
  const { sessions } = useServices()
  const { toast } = useToasts()
  const own = useOwnMethods()
  const [picked, setPicked] = useState<ReadFile | null>(null)
  const [way, setWay] = useState<Way>('version')
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const read = picked?.state === 'read' ? picked : null
  const known = own.find(({ id }) => id === read?.method.id)?.version ?? null
  const isCopy = read?.copyOnly === true || (known !== null && way === 'copy')

  const pick = async (file: File): Promise<void> => {
    setFailed(false)
    setWay('version')
    setPicked(await readPicked(file))
  }
  const bringIn = async (): Promise<void> => {
    if (read === null || isBusy) return
    setBusy(true)
    try {
      const { id } = await sessions.methods.save(
        isCopy ? importedCopy(read.method, [...methods, ...own]) : read.method,
      )
      toast(t('importing.done'))
      onClose()
      goTo({ page: 'method', methodId: id })
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }

  return (
    <Dialog
      size="wide"
      title={t('import')}
      description={t('importing.description')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {read === null ? null : (
            <Button kind="lead" isBusy={isBusy} onPress={() => void bringIn()}>
              {isCopy ? t('importing.confirmCopy') : t('importing.confirm')}
            </Button>
          )}
        </>
      }
    >
      <div>
        <FileButton
          icon={FileUp}
          kind={read === null ? 'lead' : 'plain'}
          accept={`${methodFileExtension},.json,application/json`}
          onPick={(file) => void pick(file)}
        >
          {picked === null ? t('importing.choose') : t('importing.another')}
        </FileButton>
      </div>
      {picked?.state === 'unreadable' ? (
        <Callout tone="bad" isAlert>
          {t('importing.unreadable')}
        </Callout>
      ) : null}
      {picked?.state === 'refused' ? <Problems refused={picked.refused} /> : null}
      {read === null ? null : <Ready {...read} known={known} way={way} onWay={setWay} />}
      {isFailed ? (
        <Callout tone="bad" isAlert>
          {t('importing.failed')}
        </Callout>
      ) : null}
    </Dialog>
  )
}
