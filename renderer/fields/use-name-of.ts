import { useCallback } from 'react'
import { useTopic } from '../live/use-live.tsx'

/** Who is behind a device, by the name under which they took part; '…' when that is not known here. */
export const useNameOf = (): ((deviceId: string) => string) => {
  const people = useTopic('members', (live) => live.attendees())
  return useCallback(
    (deviceId: string) => people.find((person) => person.deviceId === deviceId)?.name ?? '…',
    [people],
  )
}

/** Names and organisations of who is in the session, each once, to choose from. */
export const usePeople = (): {
  readonly names: readonly string[]
  readonly organisations: readonly string[]
} =>
  useTopic('members', (live) => {
    const members = live.members()
    const once = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text.trim() !== '')
    return {
      names: once(members.map((member) => member.name)),
      organisations: once(members.map((member) => member.organisation)),
    }
  })
