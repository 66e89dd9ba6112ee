import { FileSearch } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordFileRefusal } from '../../shared/record/file.ts'
import { Page } from '../app/page.tsx'
import { Callout } from '../ui/callout.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { type CheckedFile, checkRecordFile } from './read-file.ts'
import styles from './record.module.css'
import { VerdictView } from './verdict-view.tsx'

type State =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'refused'; readonly code: RecordFileRefusal | 'unreadable' }
  | { readonly kind: 'checked'; readonly name: string; readonly checked: CheckedFile }

/** Checks a record's file: whether it is what was adopted, and who signed it. Needs no session and no network. */
export default function VerifyPage() {
  const { t } = useTranslation('record')
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const latest = useRef(0)

  const check = async (file: File): Promise<void> => {
    latest.current += 1
    const mine = latest.current
    setState({ kind: 'reading' })
    const found = await checkRecordFile(file)
    if (mine !== latest.current) return
    if (!found.ok) return setState({ kind: 'refused', code: found.code })
    setState({ kind: 'checked', name: file.name, checked: found.value })
  }
  return (
    <Page heading={t('verify.heading')} lede={t('verify.lede')} current={null}>
      <div className={styles.verify}>
        <FileButton
          icon={FileSearch}
          kind={state.kind === 'checked' ? 'plain' : 'lead'}
          accept=".json,application/json"
          onPick={(file) => void check(file)}
        >
          {t(state.kind === 'checked' ? 'verify.another' : 'verify.pick')}
        </FileButton>
        {state.kind === 'reading' ? <p role="status">{t('verify.reading')}</p> : null}
        {state.kind === 'refused' ? (
          <Callout tone="bad" title={t('verify.refusedTitle')} headingLevel={2} isAlert>
            <p>{t(`verify.refusals.${state.code}`)}</p>
          </Callout>
        ) : null}
        {state.kind === 'checked' ? (
          <>
            <p className={styles.quiet}>{state.name}</p>
            <VerdictView checked={state.checked} />
          </>
        ) : null}
      </div>
    </Page>
  )
}
