import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { stakeholdersQuery } from '../../shared/session/stakeholders.ts'
import { joined, Lines } from '../fields/context-parts.tsx'
import { useQuery } from '../live/use-live.tsx'

/** Whom it touches, read-only, where a later step keeps it in sight. */
export const StakeholdersView = ({ field }: { readonly field: FieldOf<'stakeholders'> }) => {
  const { t } = useTranslation('stakeholders')
  const stakeholders = useQuery(stakeholdersQuery(field.id))
  const lines = stakeholders.map(({ id, who, presence, ...said }) => ({
    id,
    words: joined([
      who,
      presence === '' ? '' : t(`presences.${presence}`).toLocaleLowerCase(),
      ...(['rights', 'interests', 'view'] as const).map((part) =>
        said[part].trim() === '' ? '' : t(`inContext.${part}`, { text: said[part].trim() }),
      ),
    ]),
  }))
  return <Lines field={field} lines={lines.filter(({ words }) => words !== '')} />
}
