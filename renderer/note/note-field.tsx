import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { mayChange } from '../../shared/room/roles.ts'
import { noteQuery } from '../../shared/session/queries.ts'
import { noteDocument } from '../../shared/session/session.ts'
import { FieldFrame } from '../fields/field-frame.tsx'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { ModeChoice } from '../round/mode-choice.tsx'
import { WrittenFirst } from '../round/written-first.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { personColor } from '../ui/person.ts'
import styles from './note.module.css'
import type { NoteEditorProps } from './note-editor.tsx'
import { RichBlocks } from './rich-blocks.tsx'

type Editor = { readonly component: ComponentType<NoteEditorProps> } | 'loading' | 'failed'

/** Brings in the editor when the first note is opened; it weighs more than the rest of the room. */
const useNoteEditor = (): readonly [editor: Editor, load: () => void] => {
  const [editor, setEditor] = useState<Editor>('loading')
  const load = useCallback(() => {
    setEditor('loading')
    import('./note-editor.tsx').then(
      (module) => setEditor({ component: module.NoteEditor }),
      () => setEditor('failed'),
    )
  }, [])
  useEffect(load, [load])
  return [editor, load]
}

/** The note as far as this program can read it. */
const ReadableNote = ({ fieldId }: { readonly fieldId: string }) => (
  <div className={styles.readable}>
    <RichBlocks blocks={useQuery(noteQuery(fieldId))} />
  </div>
)

/** The note itself, in which everyone may write at the same time, with the others' cursors. */
const SharedNote = ({ field }: { readonly field: FieldOf<'note'> }) => {
  const { t } = useTranslation('note')
  const text = useText()
  const live = useLive()
  const mayWrite = useTopic('members', (session) => mayChange(session.me().role, noteDocument(field.id)))
  const [editor, load] = useNoteEditor()
  const [unreadable, setUnreadable] = useState(false)
  const onUnreadable = useCallback(() => setUnreadable(true), [])

  return (
    <>
      {unreadable ? (
        <Callout tone="warn" isAlert>
          {t('unreadable')}
        </Callout>
      ) : null}
      {editor === 'failed' ? (
        <Callout tone="bad" isAlert>
          <p>{t('notLoaded')}</p>
          <Button size="small" onPress={load}>
            {t('retry')}
          </Button>
        </Callout>
      ) : null}
      {unreadable || editor === 'failed' ? (
        <ReadableNote fieldId={field.id} />
      ) : (
        <div className={styles.box} data-read-only={!mayWrite || undefined}>
          {editor === 'loading' ? (
            <p className={styles.waiting}>{t('loading')}</p>
          ) : (
            <editor.component
              live={live}
              fieldId={field.id}
              title={text(field.title)}
              placeholder={field.hint === undefined ? '' : text(field.hint)}
              editable={mayWrite}
              colourOf={personColor}
              onUnreadable={onUnreadable}
            />
          )}
        </div>
      )}
    </>
  )
}

/** A rich note: written by everyone at the same time, or first by each in private. */
export const NoteField = ({ field }: { readonly field: FieldOf<'note'> }) => {
  const note = noteQuery(field.id)
  // Drawn again when the first words come or the last ones go, and not with every letter.
  const hasText = useQuery({ reads: note.reads, of: (documents) => note.of(documents).length > 0 })
  const view = useTopic('rounds', (session) => session.round(field.id))
  return (
    <FieldFrame field={{ title: field.title }} aside={<ModeChoice field={field} view={view} />}>
      <WrittenFirst field={field} view={view} hasShared={hasText}>
        <SharedNote field={field} />
      </WrittenFirst>
    </FieldFrame>
  )
}
