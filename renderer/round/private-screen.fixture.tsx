import { act } from 'react'
import type { FieldOf } from '../../shared/method/method.ts'
import { partsOfRows } from '../../shared/session/first-written.ts'
import type { Contribution } from '../../shared/session/model.ts'
import { joris, memberOf, samira } from '../circles/fake-live.fixture.ts'
import { ListField } from '../fields/list-field.tsx'
import { sessionWith, showField } from '../fields/one-field-screen.fixture.tsx'
import type { LiveSession, RoundActions, RoundView } from '../live/live.ts'
import { NoteField } from '../note/note-field.tsx'
import { RoundField } from './round-field.tsx'

const text = (nl: string) => ({ nl, en: nl })
export const list: FieldOf<'list'> = {
  kind: 'list',
  id: 'ideas',
  title: text('Ideeën'),
  add: text('Idee toevoegen'),
  columns: [
    { id: 'idea', title: text('Idee'), input: 'text' },
    { id: 'sort', title: text('Soort'), input: 'tag', of: 'idea' },
    { id: 'value', title: text('Waarde'), input: 'value' },
    { id: 'when', title: text('Wanneer'), input: 'date' },
    {
      id: 'fits',
      title: text('Past'),
      input: 'choice',
      choices: [{ id: 'yes', label: text('past goed') }],
    },
  ],
}
export const note: FieldOf<'note'> = {
  kind: 'note',
  id: 'thoughts',
  title: text('Gedachten'),
  hint: text('Denk vrij.'),
}
export const round: FieldOf<'round'> = {
  kind: 'round',
  id: 'own',
  title: text('Eigen afweging'),
  distribution: 'choice',
  parts: [
    {
      id: 'choice',
      title: text('Keuze'),
      input: 'choice',
      choices: [
        { id: 'a', label: text('A'), tone: 'a' },
        { id: 'b', label: text('B'), tone: 'b' },
      ],
    },
  ],
}
export const members = [samira, joris, memberOf('Kanarie', { organisation: 'Volière' })]

export const writing: RoundView = {
  status: 'writing',
  mode: 'together',
  modeIsFixed: false,
  draft: {},
  mySeal: 'none',
  written: [],
  contributions: [],
  waiting: [],
  closedUnopened: 0,
  spoken: [],
  current: null,
  everyoneHasSpoken: false,
  unsentDraft: false,
}
const noActions = Object.fromEntries(
  ['setMode', 'changeDraft', 'seal', 'reveal', 'nextSpeaker', 'closeUnopened', 'addLate', 'addOnPaper'].map(
    (name) => [name, () => Promise.reject(new Error(`${name} is not part of this test`))],
  ),
) as unknown as RoundActions

/** Shows a field with what this member may see of what is written first, which a test can change. */
export const showPrivate = async (
  field: FieldOf<'list' | 'note' | 'round'>,
  change: Partial<RoundView>,
  actions: Partial<RoundActions> = {},
  session: Partial<LiveSession> = {},
  replica = sessionWith(field),
) => {
  let view: RoundView = { ...writing, ...change }
  const content =
    field.kind === 'list' ? (
      <ListField field={field} />
    ) : field.kind === 'note' ? (
      <NoteField field={field} />
    ) : (
      <RoundField field={field} />
    )
  const opened = await showField(
    field,
    content,
    {
      members: () => members,
      round: () => view,
      roundActions: () => ({ ...noActions, ...actions }),
      ...session,
    },
    replica,
  )
  const set = (next: Partial<RoundView>): void => {
    view = { ...view, ...next }
    opened.tell('rounds')
  }
  return {
    ...opened,
    /** The view changes, as when something came from the others. */
    turns: (next: Partial<RoundView>) => act(async () => set(next)),
    /** The same within something that the member does. */
    set,
  }
}
export const asMember: Partial<LiveSession> = { me: () => joris, mayLead: () => false }
export const nameless = (id: string, ...ideas: readonly string[]): Contribution => ({
  id,
  deviceId: '',
  name: '',
  organisation: '',
  parts: partsOfRows(ideas.map((idea) => ({ idea }))),
  mark: 'sealed',
})

export type PrivateScreen = Awaited<ReturnType<typeof showPrivate>>
