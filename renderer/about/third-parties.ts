import { z } from '../../shared/zod.ts'

const thirdParties = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)
/** A package of others that is part of Beraad. */
export type ThirdParty = z.output<typeof thirdParties>[number]

/** The list that was made with this very build. Rejects when it cannot be had now. */
export const fetchThirdParties = async (): Promise<readonly ThirdParty[]> => {
  const answer = await fetch('./third-party-licences.json')
  if (!answer.ok) throw new Error(`the licences were answered with ${answer.status}`)
  return thirdParties.parse(await answer.json())
}
