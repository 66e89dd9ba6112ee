import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import { startRelay } from '../../server/start-relay.ts'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import { connected, openMember, until } from './members.ts'
import { startPlainRelay } from './plain-relay.ts'
import { median, type Row } from './row.ts'

const rounds = 3
const warmUp = 20
const measured = 150

/** Two documents that follow each other, and how to end that. */
interface Pair {
  readonly writer: Doc
  readonly reader: Doc
  close(): Promise<void>
}

/** Presses keys one after the other; the median ms from a change in one document to the same in the other. */
const pressKeys = async ({ writer, reader }: Pair): Promise<number> => {
  const samples: number[] = []
  const text = writer.getText('text')
  for (let at = 0; at < warmUp + measured; at++) {
    const arrived = new Promise<void>((resolve) => reader.once('update', () => resolve()))
    const before = performance.now()
    text.insert(text.length, 'x')
    await arrived
    if (at >= warmUp) samples.push(performance.now() - before)
  }
  if (reader.getText('text').length !== text.length) throw new Error('the documents differ')
  return median(samples)
}

const plainPair = async (url: string): Promise<Pair> => {
  const open = async (): Promise<WebsocketProvider> => {
    const provider = new WebsocketProvider(url, 'room', new Doc(), {
      disableBc: true,
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    })
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    return provider
  }
  const [writer, reader] = [await open(), await open()]
  const close = async () => {
    for (const provider of [writer, reader]) {
      provider.destroy()
      provider.doc.destroy()
    }
  }
  return { writer: writer.doc, reader: reader.doc, close }
}

const sealedPair = async (port: number, gatherMs: number | undefined): Promise<Pair> => {
  const owner = await createRoom(`ws://127.0.0.1:${port}`)
  const settings = gatherMs === undefined ? {} : { gatherMs }
  const writer = await openMember(owner, settings)
  const reader = await openMember(await inviteFor(owner, 'participant'), settings)
  await connected(writer)
  await connected(reader)
  for (const room of [writer, reader]) await until(room, () => room.members().length === 2)
  const close = async () => {
    await writer.close()
    await reader.close()
  }
  return { writer: writer.document('case'), reader: reader.document('case'), close }
}

/** The same key press with and without sealing. */
export const priceOfSealing = async (): Promise<readonly Row[]> => {
  const data = await mkdtemp(join(tmpdir(), 'beraad-bench-'))
  const relay = await startRelay({ port: 0, data })
  const plainRelay = await startPlainRelay()
  try {
    const kinds = {
      plain: () => plainPair(`${plainRelay.url}`),
      sealed: () => sealedPair(relay.port, undefined),
      ungathered: () => sealedPair(relay.port, 0),
    }
    const names = Object.keys(kinds) as (keyof typeof kinds)[]
    const found: Record<keyof typeof kinds, number[]> = { plain: [], sealed: [], ungathered: [] }
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const pair = await kinds[name]()
        found[name].push(await pressKeys(pair))
        await pair.close()
      }
    }
    const [plain, sealed, ungathered] = names.map((name) => median(found[name]))
    if (plain === undefined || sealed === undefined || ungathered === undefined) throw new Error('no figures')
    const how = `from a change in one document to the same change in another, both and their relay in one process of Node; ${measured} key presses, one after the other, median of ${rounds} rounds`
    return [
      {
        name: 'Key press between two documents, plain',
        value: plain,
        unit: 'ms',
        how: `${how}; y-websocket with a relay that keeps nothing`,
      },
      {
        name: 'Key press between two documents, sealed',
        value: sealed,
        unit: 'ms',
        how: 'likewise, by the sealed room and the relay as they are, which gather changes for 40 ms',
      },
      {
        name: 'Key press between two documents, sealed at once',
        value: ungathered,
        unit: 'ms',
        how: 'likewise, without gathering: what signing, encrypting and checking cost',
      },
      { name: 'Sealed ÷ plain', value: sealed / plain, unit: 'times', how: 'from the figures above' },
      {
        name: 'Sealed at once ÷ plain',
        value: ungathered / plain,
        unit: 'times',
        how: 'from the figures above',
      },
    ]
  } finally {
    plainRelay.close()
    await relay.close()
    await rm(data, { recursive: true, force: true })
  }
}
