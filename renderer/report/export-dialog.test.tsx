// @vitest-environment happy-dom
import { act, useState } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { envelope, filledSnapshot, withValues } from '../../shared/report/report.fixture.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import { fetchExportFormats } from '../export/fetch-formats.ts'
import { startWords } from '../i18n/i18n.ts'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import type { FromPdfWorker } from '../pdf/pdf-messages.ts'
import { ExportDialog } from './export-dialog.tsx'

const bsn = '111222333'
const clean = withValues({ question: { kind: 'line', text: 'Mogen wij uitstellen?' } })
const telling = withValues({ question: { kind: 'line', text: `Haar BSN is ${bsn}.` } })

let page: ShownPage | null = null

beforeAll(async () => {
  await startWords('nl')
  await fetchExportFormats()
})
afterEach(async () => {
  await page?.close()
  page = null
  vi.unstubAllGlobals()
})

const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 20))))
const until = (isSo: () => void) =>
  vi.waitFor(async () => {
    await settle()
    isSo()
  })

/** The dialog over a session; a new snapshot of it can come. What the dialog takes itself throws. */
const showDialog = async (snapshot: SessionSnapshot | null, change: Partial<LiveSession> = {}) => {
  const note = vi.fn(async () => {})
  const onToRecord = vi.fn()
  const saved: { readonly name: string; readonly content: string | Uint8Array }[] = []
  let give: (next: SessionSnapshot | null) => void = () => {}
  const Holder = () => {
    const [now, setNow] = useState(snapshot)
    const [isOpen, setOpen] = useState(true)
    give = setNow
    return (
      <ExportDialog
        kind="deliberation"
        snapshot={now}
        circles={[]}
        withCircles={[]}
        onCirclesChange={() => {}}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onToRecord={onToRecord}
      />
    )
  }
  const { live } = fakeLive({ note, ...change })
  const shown = await showPage(
    <LiveProvider session={live}>
      <Holder />
    </LiveProvider>,
    {
      platform: {
        saveFile: async (file) => {
          saved.push(file)
          return { ok: true, value: null }
        },
      },
    },
  )
  page = shown
  await until(() => shown.find('input', 'Webpagina (HTML)'))
  return {
    ...shown,
    saved,
    note,
    onToRecord,
    give: (next: SessionSnapshot | null) => act(async () => give(next)),
    /** One of the choices about something that was found. */
    decide: (label: string) =>
      act(async () => {
        const labels = [...document.querySelectorAll<HTMLLabelElement>('[data-guard-item] label')]
        labels.find(({ textContent }) => textContent === label)?.click()
      }),
  }
}

it('R-REPORT-106 nothing is saved before what was found is decided, and the journal tells why it stayed, not what', async () => {
  const { saved, note, press, choose, decide, write, text } = await showDialog(telling)
  await choose('Webpagina (HTML)')
  await press('Opslaan')
  await until(() => expect(text()).toContain('waarover je nog iets moet beslissen'))
  expect(saved).toEqual([])
  expect(document.activeElement?.closest('[data-guard-item]')?.textContent).toContain(bsn)
  await decide('Laten staan')
  await press('Opslaan')
  await settle()
  expect(saved).toEqual([])
  await write('Waarom blijft dit staan?', 'Het staat in het dossier.')
  await press('Opslaan')
  await until(() => expect(note).toHaveBeenCalledOnce())
  expect(saved[0]?.content).toContain(bsn)
  const [, , label] = (note.mock.lastCall ?? []) as unknown as readonly string[]
  expect(label).toContain('Webpagina (HTML); Volledig; ')
  expect(label).toContain('bewust laten staan: Het staat in het dossier.')
  expect(label).not.toContain(bsn)
})

it('R-REPORT-106 what came after the guard looked is looked at first, and the session is not taken again', async () => {
  const { saved, press, choose, decide, give, text } = await showDialog(clean)
  await choose('Webpagina (HTML)')
  await until(() => expect(text()).toContain('geen persoonsgegevens gevonden'))
  await act(async () => {
    await give(telling)
    await press('Opslaan')
  })
  await until(() => expect(text()).toContain('waarover je nog iets moet beslissen'))
  expect(saved).toEqual([])
  await decide('Weglaten')
  await press('Opslaan')
  await until(() => expect(saved).toHaveLength(1))
  expect(saved[0]?.content).toContain('Haar BSN is [weggelaten].')
})

it('R-REPORT-106 while the session is taken with other circles nothing can be saved', async () => {
  const { give, find } = await showDialog(clean)
  await give(null)
  expect(find<HTMLButtonElement>('button', 'Opslaan').disabled).toBe(true)
  await give(clean)
  expect(find<HTMLButtonElement>('button', 'Opslaan').disabled).toBe(false)
})

it('R-REPORT-71 while something is sealed nothing is saved, and it is said why', async () => {
  const { weighing } = filledSnapshot.values
  if (weighing?.kind !== 'round') throw new Error('no round')
  const round = { ...weighing.round, envelopes: [envelope('device-late')] }
  const sealed = withValues({ weighing: { ...weighing, round, contributions: [] } })
  const { saved, note, press, text } = await showDialog(sealed)
  await press('Opslaan')
  await until(() => expect(text()).toContain('Er is nog iets verzegeld.'))
  expect(saved).toEqual([])
  expect(note).not.toHaveBeenCalled()
})

it('R-REPORT-107 it is told how far the pages are, and stopping leaves no file', async () => {
  const workers: PdfWorker[] = []
  /** Sets pages as slowly as the test wants. */
  const PdfWorker = class {
    onmessage: ((event: { readonly data: FromPdfWorker }) => void) | null = null
    isEnded = false
    isAsked = false
    constructor(_: URL, { name }: { readonly name: string }) {
      if (name !== 'pdf') throw new Error('no other worker here')
      workers.push(this)
    }
    postMessage({ kind }: { readonly kind: string }) {
      this.isAsked = kind === 'make'
      if (kind === 'fetch') this.say({ kind: 'fetched' })
    }
    say(data: FromPdfWorker) {
      this.onmessage?.({ data })
    }
    terminate() {
      this.isEnded = true
    }
  }
  type PdfWorker = InstanceType<typeof PdfWorker>
  vi.stubGlobal('Worker', PdfWorker)
  const { saved, note, press, choose, text } = await showDialog(clean)
  const making = () => workers.find(({ isAsked, isEnded }) => isAsked && !isEnded)
  await choose('PDF-document (PDF/A)')
  await press('Opslaan')
  await until(() => expect(making()).toBeDefined())
  await act(async () => making()?.say({ kind: 'stage', stage: 'setting' }))
  const bar = document.querySelector('progress')
  expect(bar?.getAttribute('aria-valuetext')).toBe('Stap 2 van 2. De bladzijden worden opgemaakt.')
  await press('Stoppen met maken')
  await settle()
  expect(making()).toBeUndefined()
  expect(document.querySelector('progress')).toBeNull()
  expect(document.activeElement?.textContent).toBe('Opslaan')
  expect(saved).toEqual([])
  await press('Opslaan')
  await until(() => expect(making()).toBeDefined())
  await act(async () => making()?.say({ kind: 'refused', code: 'failed' }))
  await until(() => expect(text()).toContain('Het maken is niet gelukt.'))
  expect(note).not.toHaveBeenCalled()
  await press('Als webpagina opslaan')
  await until(() => expect(saved).toHaveLength(1))
  expect(note).toHaveBeenCalledWith('exported', 'html', 'Webpagina (HTML); Volledig')
})

it('R-REPORT-108 of an adopted report it is said that this is a copy, and where the signed one is', async () => {
  const { live } = fakeLive()
  const adopted = { status: 'adopted' } as ReturnType<LiveSession['record']['current']>
  const { press, text, onToRecord } = await showDialog(clean, {
    record: { ...live.record, current: () => adopted },
  })
  expect(text()).toContain('een kopie zonder handtekeningen')
  await press('Naar het vastgestelde verslag')
  expect(onToRecord).toHaveBeenCalledOnce()
  expect(document.querySelector('[role="dialog"]')).toBeNull()
})
