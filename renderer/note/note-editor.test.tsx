// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Doc, XmlText } from 'yjs'
import { startWords } from '../i18n/i18n.ts'
import type { LiveSession } from '../live/live.ts'
import { NoteEditor } from './note-editor.tsx'

const me: ReturnType<LiveSession['me']> = {
  deviceId: 'me',
  name: 'Joris Veen',
  organisation: '',
  role: 'participant',
  agreementKey: '',
  verified: true,
}

const sessionOn = (note: Doc) => ({
  documents: { agenda: new Doc(), case: new Doc(), note: () => note },
  me: () => me,
  presence: () => [],
  setPresence: () => {},
  subscribe: () => () => {},
})

let root: Root | null = null

const show = async (note: Doc): Promise<{ readonly onUnreadable: ReturnType<typeof vi.fn> }> => {
  const onUnreadable = vi.fn()
  const place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  await act(async () =>
    root?.render(
      <NoteEditor
        live={sessionOn(note)}
        fieldId="note"
        title="Het verhaal"
        placeholder="Vertel"
        editable
        colourOf={() => 'red'}
        onUnreadable={onUnreadable}
      />,
    ),
  )
  return { onUnreadable }
}

/** A paragraph as Lexical writes it, or something of another type. */
const addBlock = (note: Doc, type: string): void => {
  const block = new XmlText()
  note.get('root', XmlText).insertEmbed(0, block)
  block.setAttribute('__type', type)
}

describe('the editor of a note', () => {
  beforeAll(async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    await startWords('nl')
  })
  afterEach(async () => {
    await act(async () => root?.unmount())
    document.body.replaceChildren()
  })

  it('R-NOTE-3 is a textbox with the name of the field, and asks nothing of the network to check spelling', async () => {
    const note = new Doc()
    addBlock(note, 'paragraph')
    const { onUnreadable } = await show(note)
    const textbox = document.querySelector('[role="textbox"]')
    expect(textbox?.getAttribute('aria-label')).toBe('Het verhaal')
    expect(textbox?.getAttribute('spellcheck')).toBe('true')
    expect(textbox?.querySelectorAll('p')).toHaveLength(1)
    expect(onUnreadable).not.toHaveBeenCalled()
  })

  it('R-NOTE-8 says so, and throws nothing, when the note holds something of an unknown kind', async () => {
    const note = new Doc()
    addBlock(note, 'from-a-later-version')
    const { onUnreadable } = await show(note)
    expect(onUnreadable).toHaveBeenCalled()
  })

  it('R-NOTE-8 says so when something of an unknown kind arrives while the note is open', async () => {
    const note = new Doc()
    addBlock(note, 'paragraph')
    const { onUnreadable } = await show(note)
    await act(async () => addBlock(note, 'from-a-later-version'))
    expect(onUnreadable).toHaveBeenCalled()
  })
})
