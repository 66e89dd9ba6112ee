import type { Text } from '../method/method.ts'
import type { RetentionStanding } from './due.ts'

/** What is known of a session when somebody wants to destroy it. */
export interface BeforeDestroying {
  readonly standing: RetentionStanding
  readonly isClosed: boolean
  /** Whether something is sealed that nobody has read. */
  readonly hasSealed: boolean
  /** Entries of this device that never reached the relay. */
  readonly unsent: number
  /** Whether the session keeps a record, and it was adopted. */
  readonly record: 'none' | 'draft' | 'adopted'
  /** Whether anything of it was exported from here, a record or a report. */
  readonly isExported: boolean
  readonly openAgreements: number
  readonly isOwner: boolean
  readonly isConnected: boolean
  /** Whether the session is being moved, or its old room still has to be closed. */
  readonly isMoving: boolean
}

export type Remark =
  | 'moving'
  | 'not-connected'
  | 'unconfirmed'
  | 'not-due'
  | 'not-closed'
  | 'sealed'
  | 'unsent'
  | 'record-draft'
  | 'not-exported'
  | 'open-agreements'
  | 'not-owner'

interface Row {
  readonly id: Remark
  /** `blocks`: nothing is destroyed before it is solved; `asks`: a person has to say that they know; `tells`: it is said. */
  readonly weight: 'blocks' | 'asks' | 'tells'
  readonly holds: (about: BeforeDestroying) => boolean
  readonly says: Text
}

/** What to look at before a session is destroyed, in the order in which it is said. */
export const beforeDestroying: readonly Row[] = [
  {
    id: 'moving',
    weight: 'blocks',
    holds: ({ isMoving }) => isMoving,
    says: {
      nl: 'Het beraad wordt nog verhuisd. Wacht tot dat klaar is.',
      en: 'The session is still being moved. Wait until that is done.',
    },
  },
  {
    id: 'unconfirmed',
    weight: 'blocks',
    holds: ({ standing }) => standing === 'unconfirmed',
    says: {
      nl: 'Alleen de klok van dit apparaat zegt dat de datum er is. Maak eerst verbinding, dan telt de klok van de relay.',
      en: 'Only this device’s clock says that the day has come. Connect first, then the relay’s clock counts.',
    },
  },
  {
    id: 'not-connected',
    weight: 'blocks',
    holds: ({ isOwner, isConnected }) => isOwner && !isConnected,
    says: {
      nl: 'Er is geen verbinding. Zonder verbinding wordt er niets vernietigd, want de ruimte op de relay moet als eerste dicht.',
      en: 'There is no connection. Without one nothing is destroyed, because the room on the relay has to be closed first.',
    },
  },
  {
    id: 'not-due',
    weight: 'asks',
    holds: ({ standing }) => standing !== 'due' && standing !== 'unconfirmed',
    says: {
      nl: 'De bewaartermijn is nog niet voorbij.',
      en: 'The retention period is not over yet.',
    },
  },
  {
    id: 'not-closed',
    weight: 'asks',
    holds: ({ isClosed }) => !isClosed,
    says: { nl: 'Het beraad is niet afgesloten.', en: 'The session was not closed.' },
  },
  {
    id: 'sealed',
    weight: 'asks',
    holds: ({ hasSealed }) => hasSealed,
    says: {
      nl: 'Er zijn verzegelde bijdragen die niemand heeft gelezen. Die gaan ook verloren.',
      en: 'There are sealed contributions that nobody has read. They will be lost too.',
    },
  },
  {
    id: 'unsent',
    weight: 'asks',
    holds: ({ unsent }) => unsent > 0,
    says: {
      nl: 'Op dit apparaat staat werk dat nooit bij de anderen is aangekomen.',
      en: 'This device holds work that never reached the others.',
    },
  },
  {
    id: 'record-draft',
    weight: 'asks',
    holds: ({ record }) => record === 'draft',
    says: { nl: 'Het verslag is nog niet vastgesteld.', en: 'The record was not adopted yet.' },
  },
  {
    id: 'not-exported',
    weight: 'asks',
    holds: ({ isExported }) => !isExported,
    says: {
      nl: 'Er is hier nog geen verslag opgeslagen. Wat bewaard moet blijven, moet eerst naar het dossier.',
      en: 'No report was saved here yet. What must be kept has to go to the file first.',
    },
  },
  {
    id: 'open-agreements',
    weight: 'asks',
    holds: ({ openAgreements }) => openAgreements > 0,
    says: { nl: 'Er staan nog afspraken open.', en: 'There are agreements that are still open.' },
  },
  {
    id: 'not-owner',
    weight: 'tells',
    holds: ({ isOwner }) => !isOwner,
    says: {
      nl: 'Je haalt het beraad alleen van dit apparaat. Wie het leidt, kan het voor iedereen vernietigen.',
      en: 'You only take the session off this device. Whoever leads it can destroy it for everybody.',
    },
  },
]

/** What holds now of what there is to look at. */
export const remarksBefore = (about: BeforeDestroying): readonly Row[] =>
  beforeDestroying.filter(({ holds }) => holds(about))

/** Whether a session may be destroyed: nothing blocks, and a person said of everything that is asked that they know. */
export const mayDestroy = (about: BeforeDestroying, known: readonly Remark[]): boolean =>
  remarksBefore(about).every(
    ({ id, weight }) => weight === 'tells' || (weight === 'asks' && known.includes(id)),
  )
