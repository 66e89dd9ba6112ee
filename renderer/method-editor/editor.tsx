import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortId } from '../../shared/method/copy-method.ts'
import { textWriter, untranslated, whereIs } from '../../shared/method/edit-text.ts'
import { methodFaults } from '../../shared/method/faults.ts'
import type { Method } from '../../shared/method/method.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AboutPanel } from './about-panel.tsx'
import styles from './editor.module.css'
import { FaultList } from './fault-list.tsx'
import type { SaidFault } from './fault-words.ts'
import { controlAt, focusSoon, panelHeading } from './focus-soon.ts'
import { Preview } from './preview.tsx'
import { Rail } from './rail.tsx'
import { StepPanel } from './step-panel.tsx'
import { ToolBar } from './tool-bar.tsx'
import { type Editor, EditorProvider, type Panel } from './use-editor.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useWork } from './use-work.ts'
import { VersionsPanel } from './versions-panel.tsx'

interface MethodEditorProps {
  /** What is edited: a method of this device, or a copy that is nowhere yet. */
  readonly start: Method
  /** Told the id under which something was filed. */
  readonly onFiled: (id: string) => void
}

/** Everything that can be edited of one method. */
export const MethodEditor = ({ start, onFiled }: MethodEditorProps) => {
  const { t } = useTranslation(['methodEditor', 'common'])
  const { sessions } = useServices()
  const { toast } = useToasts()
  const work = useWork(start)
  const [language, setLanguage] = useState(useLanguage())
  const [panel, setPanel] = useState<Panel>({ kind: 'about' })
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [looking, setLooking] = useState<Method | null>(null)
  const [hasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const lastPlace = useRef('')
  const guard = useLeaveGuard(work.hasUnsaved)
  const { method, versions } = work
  const original = method.copiedFrom === undefined ? undefined : sessions.methods.find(method.copiedFrom.id)
  const [write] = useState(() =>
    textWriter(
      untranslated(start, original).map(({ text }) => text),
      language,
    ),
  )

  const editor: Editor = {
    method,
    language,
    write,
    change: work.change,
    rest: work.rest,
    newId: (word) => shortId(word, Math.random),
    isOpen: (fieldId) => open.has(fieldId),
    setOpen: (fieldId, isOpen) =>
      setOpen(
        (before) => new Set(isOpen ? [...before, fieldId] : [...before].filter((id) => id !== fieldId)),
      ),
    show: setPanel,
  }
  const waiting = untranslated(method, original)
  const faults = methodFaults(method)

  const showPlace = ({ stepId, fieldId }: Pick<SaidFault, 'stepId' | 'fieldId'>): void => {
    setPanel(stepId === null ? { kind: 'about' } : { kind: 'step', stepId })
    if (fieldId !== null) editor.setOpen(fieldId, true)
  }
  const nextUntranslated = (): void => {
    const at = waiting.findIndex(({ place }) => place === lastPlace.current)
    const next = waiting[at + 1] ?? waiting[0]
    if (next === undefined) return
    lastPlace.current = next.place
    showPlace(whereIs(method, next.place))
    focusSoon(controlAt(next.place), panelHeading)
  }

  /** Files something, and says how that went. */
  const file = async (filing: () => Promise<Method>, words: (kept: Method) => string): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    try {
      const kept = await filing()
      setTried(false)
      toast(words(kept))
      onFiled(kept.id)
      guard.hasMoved()
    } catch {
      toast(t('saveFailed'), 'bad')
    }
    setBusy(false)
  }
  const save = (): void => {
    if (faults.length > 0) setTried(true)
    else void file(work.save, ({ version }) => t('saved', { version }))
  }
  const step = panel.kind === 'step' ? method.steps.find(({ id }) => id === panel.stepId) : undefined

  return (
    <EditorProvider editor={editor}>
      <Page
        current="methods"
        heading={method.title[language]}
        lede={
          <span className={styles.lede}>
            <span>{versions.length === 0 ? t('isCopy') : t('isOwn', { version: method.version })}</span>
            <a href={hashOf({ page: 'methods' })}>{t('allMethods')}</a>
            {versions.length === 0 ? null : (
              <a href={hashOf({ page: 'new-session', methodId: method.id })}>{t('useIt')}</a>
            )}
          </span>
        }
      >
        <div data-kind={method.kind}>
          <ToolBar
            work={work}
            language={language}
            onLanguage={setLanguage}
            untranslated={waiting.length}
            onNextUntranslated={nextUntranslated}
            isLooking={looking !== null}
            onLook={(isLooking) => setLooking(isLooking ? method : null)}
            isBusy={isBusy}
            onSave={save}
          />
          {faults.length === 0 ? null : (
            <FaultList
              key={String(hasTried)}
              method={method}
              faults={faults}
              isAlert={hasTried}
              onGo={(fault) => {
                setLooking(null)
                showPlace(fault)
                focusSoon(`[data-place^="${CSS.escape(fault.place)}"] :is(input, textarea)`, panelHeading)
              }}
            />
          )}
          {looking === null ? (
            <div className={styles.editor}>
              <div className={styles.rail}>
                <Rail panel={panel} />
              </div>
              <div className={styles.panel}>
                {step !== undefined ? (
                  <StepPanel key={step.id} step={step} />
                ) : panel.kind === 'versions' ? (
                  <VersionsPanel
                    versions={versions}
                    onLook={setLooking}
                    onRestore={(version) =>
                      void file(
                        () => work.restore(version),
                        (kept) => t('restored', { from: version.version, version: kept.version }),
                      )
                    }
                  />
                ) : (
                  <AboutPanel />
                )}
              </div>
            </div>
          ) : (
            <>
              <div className={styles.faults}>
                <Callout
                  tone="info"
                  title={looking === method ? t('previewing') : t('lookingAt', { version: looking.version })}
                />
              </div>
              <Preview method={looking} language={language} stepId={step?.id ?? null} />
            </>
          )}
        </div>
        <Dialog
          role="alertdialog"
          title={t('leaveTitle')}
          description={t('leaveText')}
          isOpen={guard.isAsking}
          onOpenChange={guard.stay}
          actions={
            <>
              <Button onPress={guard.stay}>{t('stay')}</Button>
              <Button kind="danger" onPress={guard.leave}>
                {t('leave')}
              </Button>
            </>
          }
        />
      </Page>
    </EditorProvider>
  )
}
