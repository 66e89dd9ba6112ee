import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XmlText } from 'yjs'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { EntryStore, Invitation } from '../../shared/room/types.ts'
import { liveText } from '../../shared/session/live-text.ts'
import { writeNote } from '../../shared/session/note.ts'
import type { SessionDocuments } from '../../shared/session/session.ts'
import { noteRoot } from '../../shared/session/shape.ts'
import { type RelayProcess, startRelayProcess } from '../e2e/relay.ts'
import { joinByLink, joinedAt, lastMoment, launchBrowser, markMoments, newDevice } from './browser.ts'
import {
  connected,
  documentsOf,
  memoryStore,
  openMember,
  type PreparedSession,
  prepareSession,
  storedOnRelay,
} from './members.ts'
import { kilobytes, median, type Row } from './row.ts'

const edits = 10_000
const rounds = 3
const reloads = 3

/** Where the authors write, one each; the first two stand side by side in one step. */
const places = ['story', 'hottest-moment', 'expectations', 'moral-question', 'horns'] as const
type Place = (typeof places)[number]
const editsPerAuthor = edits / places.length

/** What an author writes, a character at a time; its end is found nowhere else. */
const textFor = (place: Place): string =>
  `${'de resident kwam en vertelde '.repeat(editsPerAuthor)}`.slice(0, editsPerAuthor - place.length - 6) +
  `einde ${place}`

/** Writes one character at the end of a place. */
const writerOf = (documents: SessionDocuments, place: Place): ((letter: string) => void) => {
  if (place === 'moral-question' || place === 'horns') {
    const text = liveText(
      documents,
      place === 'horns' ? { in: 'dilemma', field: place, part: 'a.option' } : { in: 'line', field: place },
    )
    return (letter) => text?.write(text.value() + letter)
  }
  const paragraph = noteRoot(documents.note(place)).toDelta()[0]?.insert
  if (!(paragraph instanceof XmlText)) throw new Error(`${place} has no paragraph`)
  return (letter) => paragraph.insert(paragraph.length, letter)
}

const readPlace = (documents: SessionDocuments, place: Place): string => {
  if (place === 'moral-question') return liveText(documents, { in: 'line', field: place })?.value() ?? ''
  if (place === 'horns')
    return liveText(documents, { in: 'dilemma', field: place, part: 'a.option' })?.value() ?? ''
  return noteRoot(documents.note(place)).toString()
}

/** The relay serves a burst of messages and then some hundreds a second, so the authors come one after another. */
const writeEdits = async (session: PreparedSession): Promise<void> => {
  for (const place of places) {
    const author = await openMember(await session.invite())
    await connected(author)
    const write = writerOf(documentsOf(author), place)
    for (const letter of textFor(place)) {
      write(letter)
      await author.flush()
    }
    await storedOnRelay(author)
    await author.close()
  }
}

/** Opens the room and answers the ms until every text is there. */
const openAndRead = async (
  invitation: Invitation,
  store: EntryStore,
  fromRelay: boolean,
): Promise<number> => {
  const before = performance.now()
  const room = await openMember(invitation, { store })
  if (fromRelay) await connected(room)
  const documents = documentsOf(room)
  for (const place of places)
    if (!readPlace(documents, place).includes(textFor(place)))
      throw new Error(`the text of ${place} is not there`)
  const took = performance.now() - before
  await room.close()
  return took
}

/** Resolves when nobody is in a room any more and the relay has tidied up after them. */
const relayAtRest = async (relay: RelayProcess): Promise<void> => {
  for (;;) {
    const metrics = await (await fetch(`${relay.url}metrics`)).text()
    if (/^beraad_relay_rooms_in_memory 0$/m.test(metrics)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Bytes that the relay keeps of a room, read from a copy of its data folder. */
const sizeOnRelay = async (relay: RelayProcess, roomId: string): Promise<number> => {
  await relayAtRest(relay)
  const copy = await mkdtemp(join(tmpdir(), 'beraad-copy-'))
  await cp(relay.data, copy, { recursive: true })
  const store = openSqliteStore(copy)
  const stored = await store.load(roomId)
  await store.close()
  await rm(copy, { recursive: true, force: true })
  if (!stored.ok) throw new Error('the room cannot be read')
  const { base, tail } = stored.value
  return tail.reduce((sum, { bytes }) => sum + bytes.length, base?.length ?? 0)
}

const opening = async (session: PreparedSession, when: string): Promise<readonly Row[]> => {
  const kept = memoryStore()
  const fresh: number[] = []
  const again: number[] = []
  for (let round = 0; round < rounds; round++) {
    const store = round === 0 ? kept : memoryStore()
    fresh.push(await openAndRead(await session.invite(), store, true))
  }
  const invitation = await session.invite()
  for (let round = 0; round < rounds; round++) again.push(await openAndRead(invitation, kept, false))
  const how = `the sealed room in Node, ${edits} edits of ${places.length} authors, ${when}, one entry each as typed; median of ${rounds}`
  return [
    {
      name: `Opening ${edits} edits from the relay, ${when}`,
      value: median(fresh),
      unit: 'ms',
      aim: 1000,
      how: `${how}; a new device, until every text is there`,
    },
    {
      name: `Opening ${edits} edits from the device, ${when}`,
      value: median(again),
      unit: 'ms',
      aim: 1000,
      how: `${how}; a device that keeps them, without the relay`,
    },
  ]
}

const inChromium = async (session: PreparedSession): Promise<readonly Row[]> => {
  const browser = await launchBrowser()
  const texts = places
    .slice(0, 2)
    .map((place) => ({ name: place, selector: 'main [contenteditable="true"]', text: `einde ${place}` }))
  try {
    const joins: number[] = []
    const again: number[] = []
    for (let round = 0; round < rounds; round++) {
      const device = await newDevice(browser)
      await markMoments(device, texts)
      const page = await joinByLink(device, await session.link(), 'Lid')
      joins.push((await lastMoment(page, texts)) - (await joinedAt(page)))
      for (let at = 0; at < reloads; at++) {
        await page.reload()
        again.push(await lastMoment(page, texts))
      }
      await device.close()
    }
    const how = 'until the text of both notes of the step stands in their editors; before compaction'
    return [
      {
        name: `Joining a session of ${edits} edits`,
        value: median(joins),
        unit: 'ms',
        how: `median of ${rounds} new devices in Chromium, from the press on the button ${how}`,
      },
      {
        name: `Reload with ${edits} edits`,
        value: median(again),
        unit: 'ms',
        aim: 1000,
        how: `median of ${rounds * reloads} reloads in Chromium on own devices, from the navigation ${how}`,
      },
    ]
  } finally {
    await browser.close()
  }
}

/** Opening a long session, and what it weighs on the relay. */
export const tenThousandEdits = async (): Promise<readonly Row[]> => {
  const relay = await startRelayProcess()
  try {
    const session = await prepareSession(relay.url, 'case', (documents) => {
      for (const place of ['story', 'hottest-moment', 'expectations'])
        writeNote(documents.note(place), [{ kind: 'paragraph', runs: [{ text: 'Begin: ' }] }])
    })
    const roomId = await roomIdOf(session.owner.room)
    await writeEdits(session)
    const before = await sizeOnRelay(relay, roomId)
    const openedBefore = await opening(session, 'before compaction')
    const reloaded = await inChromium(session)
    const owner = await openMember(session.owner)
    await connected(owner)
    const started = performance.now()
    const compacted = await owner.compact()
    const took = performance.now() - started
    if (!compacted.ok) throw new Error(`the room was not compacted: ${compacted.code}`)
    await storedOnRelay(owner)
    await owner.close()
    const after = await sizeOnRelay(relay, roomId)
    const openedAfter = await opening(session, 'after compaction')
    const how = `bytes of the room in the relay's store when everybody has left; ${edits} edits of ${places.length} authors, one entry each as typed`
    return [
      ...openedBefore,
      ...reloaded,
      {
        name: `Size on the relay of ${edits} edits, before compaction`,
        value: kilobytes(before),
        unit: 'kB',
        how,
      },
      {
        name: `Size on the relay of ${edits} edits, after compaction`,
        value: kilobytes(after),
        unit: 'kB',
        aim: 100,
        how: `${how}; ${compacted.value} entries removed`,
      },
      { name: `Compacting ${edits} edits`, value: took, unit: 'ms', how: 'by an owner in Node, once' },
      ...openedAfter,
    ]
  } finally {
    await relay.end()
  }
}
