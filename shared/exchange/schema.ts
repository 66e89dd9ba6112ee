import { z } from '../zod.ts'

/**
 * The outcome of a conference as the public draft "Uitkomst Overleg" (version 0.1) names it, with our own words apart under
 * `uitbreiding`. Keys are Dutch, as the draft's are. The three levels are three shapes, so that a lower one has no place in
 * which content could stand. What is mapped to what: docs/exchange.md.
 */
export const exchangeFormat = 'beraad-uitkomst-overleg'
export const exchangeVersion = 1
const draftVersion = '0.1'

const described = (description: string) => z.describe(description)
const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .check(described('ISO-dag, bijvoorbeeld 2026-11-22.'))
const dayOrNull = z.nullable(day)
const time = z
  .string()
  .check(z.regex(/^\d{2}:\d{2}$/))
  .check(described('Tijd van de dag (uu:mm) in de tijdzone van het overleg.'))
const count = z.number().check(z.gte(0), z.multipleOf(1))
const text = z.string()
const filled = text.check(z.minLength(1))

const head = {
  formaat: z.literal(exchangeFormat),
  versie: z.literal(exchangeVersion),
  concept: z.literal(draftVersion).check(described('Versie van het openbare concept dat is gevolgd.')),
  gemaaktOp: z.string().check(described('Moment van maken, ISO 8601 in UTC.')),
}

const held = { id: filled, datum: day }
const timed = { ...held, startTijd: z.exactOptional(time), eindTijd: z.exactOptional(time) }
const zaak = { id: filled, startDatum: day }

const actie = z.strictObject({
  id: filled,
  omschrijving: text,
  conditie: text.check(described('Leeg als de actie onvoorwaardelijk is.')),
  idCasusoverleg: filled,
  belegdBij: z.exactOptional(z.strictObject({ naam: filled })),
})

const besluit = z.strictObject({ id: filled, omschrijving: filled, idCasusoverleg: filled })

export const statuses = ['open', 'gedaan', 'niet gedaan', 'achterhaald', 'opgeschaald'] as const
const status = z.enum(statuses)

const actieErbij = z
  .strictObject({
    idActie: filled,
    soort: z.enum(['casus', 'keten']).check(described('keten: tussen organisaties, voorbij deze casus.')),
    uitvoerder: z.exactOptional(filled),
    ingang: dayOrNull,
    termijn: dayOrNull,
    teken: z.exactOptional(filled.check(described('Waaraan te zien is dat het gelukt is.'))),
    evaluatie: dayOrNull,
    status,
    reden: z.exactOptional(filled),
  })
  .check(described('Wat het concept bij een actie niet kent.'))

const eerder = z
  .strictObject({
    omschrijving: text,
    uitvoerder: z.exactOptional(filled),
    organisatie: z.exactOptional(filled),
    termijn: dayOrNull,
    status,
    reden: z.exactOptional(filled),
  })
  .check(described('Een actie van een eerder overleg, en hoe het ermee ging.'))

const besluitErbij = z.strictObject({
  idBesluit: filled,
  aard: z
    .enum(['besluit', 'voorstel', 'mandaat'])
    .check(
      described(
        'voorstel: wie het mandaat heeft, moet nog tekenen; mandaat: door de mandaathouder ondertekend.',
      ),
    ),
  reden: z.exactOptional(filled),
  mandaathouder: z.exactOptional(filled),
  organisatie: z.exactOptional(filled),
  handtekening: z.exactOptional(z.enum(['geldig', 'niet gecontroleerd'])),
})

const course = {
  bron: z.literal('beraad'),
  soort: z.enum(['moreel beraad', 'casusoverleg']),
  afgesloten: z.boolean(),
}

export const exchangeSchema = z
  .discriminatedUnion('niveau', [
    z.strictObject({
      ...head,
      niveau: z.literal(0).check(described('Dat er een uitkomst is.')),
      casusoverleg: z.strictObject(held),
    }),
    z.strictObject({
      ...head,
      niveau: z.literal(1).check(described('Hoe het staat, zonder inhoud en zonder namen van personen.')),
      casusoverleg: z.strictObject({ ...timed, betreft: z.strictObject(zaak) }),
      uitbreiding: z.strictObject({
        ...course,
        organisaties: z.array(filled),
        aantalBesluiten: count,
        acties: z
          .array(z.strictObject({ status, aantal: count }))
          .check(described('Hoeveel acties per status.')),
        volgendeEvaluatie: dayOrNull,
      }),
    }),
    z.strictObject({
      ...head,
      niveau: z.literal(2).check(described('Volledig, voor wie dat mag zien.')),
      voorOrganisatie: z.exactOptional(filled.check(described('Alleen wat deze organisatie aangaat.'))),
      casusoverleg: z.strictObject({
        ...timed,
        notulen: z.exactOptional(text),
        betreft: z.strictObject({ ...zaak, heeftActie: z.array(actie), heeftBesluit: z.array(besluit) }),
      }),
      uitbreiding: z.strictObject({
        ...course,
        organisaties: z.array(filled),
        casusregisseur: z.exactOptional(filled),
        acties: z.array(actieErbij),
        eerdereActies: z.array(eerder),
        besluiten: z.array(besluitErbij),
      }),
    }),
  ])
  .check(described('Uitkomst van een overleg in Beraad, zonder burgerservicenummer en zonder adres'))

export type UitkomstOverleg = z.infer<typeof exchangeSchema>
export type UitkomstAt<Level extends 0 | 1 | 2> = Extract<UitkomstOverleg, { readonly niveau: Level }>
