import { useMemo, useSyncExternalStore } from 'react'
import type { FieldOf, Text } from '../../shared/method/method.ts'
import { type MissingExpertise, missingExpertise } from '../../shared/session/register.ts'
import { useServices } from '../app/services.tsx'
import { useDomainSights } from '../domains/use-domain-sights.ts'
import { useSteady, useTopic } from '../live/use-live.tsx'

/** A life domain of which nobody at the table knows enough, and who in the region does. */
export interface ExpertiseSuggestion extends MissingExpertise {
  readonly title: Text
}

/**
 * Who is missing at the table, from the region's register and from what this member may see of the domains: of a domain in
 * a circle only its members get a suggestion, on their own screens.
 */
export const useMissingExpertise = (field: FieldOf<'domains'>): readonly ExpertiseSuggestion[] => {
  const { register } = useServices().sessions
  const experts = useSyncExternalStore(
    register.subscribe,
    useSteady(() => register.experts()),
  )
  const members = useTopic('members', (live) => live.members())
  const sights = useDomainSights(field)
  return useMemo(() => {
    const seen = sights.flatMap(({ id, picture }) => (picture === null ? [] : [[id, picture] as const]))
    return missingExpertise({
      domains: Object.fromEntries(seen),
      organisations: members.map(({ organisation }) => organisation),
      experts,
    }).flatMap((missing) => {
      const domain = field.domains.find(({ id }) => id === missing.domainId)
      return domain === undefined ? [] : [{ ...missing, title: domain.title }]
    })
  }, [field, experts, members, sights])
}
