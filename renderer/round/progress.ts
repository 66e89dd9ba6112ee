import type { Member, Role } from '../../shared/room/types.ts'
import type { RoundView } from '../live/live.ts'

/** Who is expected to weigh; whoever leads or looks on may, but nobody waits for them. */
const weighs: Readonly<Record<Role, boolean>> = {
  facilitator: false,
  'co-facilitator': false,
  participant: true,
  'note-taker': true,
  resident: true,
  reviewer: false,
  observer: false,
  visitor: false,
  'mandate-holder': false,
  'register-member': false,
  'library-member': false,
  'region-member': false,
}

/** How far the writing is: who has sealed (null while their card has not come in) and who is waited for. */
export interface RoundProgress {
  readonly sealed: readonly { readonly deviceId: string; readonly member: Member | null }[]
  readonly missing: readonly Member[]
}

/** `written` are the devices that sealed something. */
export const roundProgress = (members: readonly Member[], written: readonly string[]): RoundProgress => ({
  sealed: written.map((deviceId) => ({
    deviceId,
    member: members.find((member) => member.deviceId === deviceId) ?? null,
  })),
  missing: members.filter((member) => weighs[member.role] && !written.includes(member.deviceId)),
})

/** Whose turn it is and the how-manieth of how many that is; null when nobody is speaking. */
export const speakingNow = (
  view: Pick<RoundView, 'contributions' | 'current'>,
): { readonly name: string; readonly place: number; readonly count: number } | null => {
  const at = view.contributions.findIndex((contribution) => contribution.id === view.current)
  const speaker = view.contributions[at]
  return speaker === undefined
    ? null
    : { name: speaker.name, place: at + 1, count: view.contributions.length }
}
