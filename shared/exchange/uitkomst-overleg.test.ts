import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot } from '../report/arbitrary-snapshot.fixture.ts'
import { hasOpenRound } from '../report/build-report.ts'
import { filledConference } from '../report/conference.fixture.ts'
import { filledSnapshot } from '../report/report.fixture.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { z } from '../zod.ts'
import { notGiven } from './draft.ts'
import { exchangeSchema, type UitkomstAt } from './schema.ts'
import { toUitkomstOverleg, type UitkomstOptions, uitkomstText } from './uitkomst-overleg.ts'

const options = { id: 'overleg-7', now: 1_795_000_000_000, timeZone: 'Europe/Amsterdam' } as const

const schema = z.toJSONSchema(exchangeSchema)
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

const outcome = (
  snapshot: SessionSnapshot,
  more: Partial<UitkomstOptions> & Pick<UitkomstOptions, 'level'>,
) => {
  const made = toUitkomstOverleg(snapshot, { ...options, ...more })
  if (!made.ok) throw new Error(made.code)
  return made.value
}
const full = (snapshot: SessionSnapshot, more: Partial<UitkomstOptions> = {}): UitkomstAt<2> => {
  const made = outcome(snapshot, { ...more, level: 2 })
  if (made.niveau !== 2) throw new Error('level 2')
  return made
}

/** A conference with agreements of two organisations, and one that names nobody. */
const conference: SessionSnapshot = {
  ...filledConference,
  values: {
    ...filledConference.values,
    agreements: {
      kind: 'agreements',
      agreements: [
        ['Huur betalen', 'Mirjam Kok', 'Werkplein Noord', 'open'],
        ['Bellen met de\nschool', 'Tom Bakker', 'De Kade', 'done'],
        ['Niemand doet dit', '', '', 'not-done'],
      ].map(([action = '', person = '', organisation = '', status], at) => ({
        id: `agreement-${at}`,
        addedBy: 'device-one',
        action,
        person,
        organisation,
        condition: at === 0 ? 'Als de betaling stokt' : '',
        due: at === 0 ? '2026-12-01' : 'ooit',
        sign: 'Geen achterstand',
        evaluation: at === 0 ? '2027-01-15' : '',
        scope: at === 1 ? ('chain' as const) : ('case' as const),
        start: '',
        carriedFrom: '',
        status: status as 'open' | 'done' | 'not-done',
        reason: '',
        history: [],
      })),
    },
  },
}

describe('R-EXCHANGE-1 the outcome follows its published schema', () => {
  test('R-EXCHANGE-1 the published schema is the one by which it is made', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../docs/schema/uitkomst-overleg.schema.json',
    )
  })

  test('R-EXCHANGE-1 whatever a session holds, another program’s validator accepts every level', () => {
    fc.assert(
      fc.property(
        anySnapshot,
        fc.constantFrom(0, 1, 2),
        fc.option(fc.constantFrom('De Kade', '', '\u202e')),
        (any, level, who) => {
          const more = who === null ? { minutes: 'nl' as const } : { organisation: who, withDecisions: true }
          const made = toUitkomstOverleg(any, { ...options, ...more, level })
          expect(made.ok || ['round-open', 'no-day'].includes(made.code)).toBe(true)
          if (!made.ok) return
          const text = uitkomstText(made.value)
          expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true)
          // Half characters and marks that turn the text around were taken out.
          expect(text.isWellFormed()).toBe(true)
          expect(text).not.toMatch(/DEVICE|\u202e/u)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('R-EXCHANGE-1 the schema refuses what a level has no place for', () => {
    const made = full(conference)
    expect(isValid({ ...made, niveau: 1 })).toBe(false)
    expect(isValid({ ...made, niveau: 0 })).toBe(false)
    expect(isValid({ ...made, burgerservicenummer: '123456782' })).toBe(false)
    expect(isValid({ ...made, casusoverleg: { ...made.casusoverleg, betrokkene: {} } })).toBe(false)
  })
})

describe('R-EXCHANGE-2 in the words of the draft', () => {
  test('R-EXCHANGE-2 meeting, case, actions and decisions stand where the draft has them', () => {
    const { casusoverleg } = full(conference)
    expect(casusoverleg).toMatchObject({ id: 'overleg-7', datum: '2026-11-22', startTijd: '13:00' })
    expect(casusoverleg.betreft.heeftActie).toEqual([
      {
        id: 'overleg-7-actie-1',
        omschrijving: 'Huur betalen',
        conditie: 'Als de betaling stokt',
        idCasusoverleg: 'overleg-7',
        belegdBij: { naam: 'Werkplein Noord' },
      },
      {
        id: 'overleg-7-actie-2',
        omschrijving: 'Bellen met de\nschool',
        conditie: '',
        idCasusoverleg: 'overleg-7',
        belegdBij: { naam: 'De Kade' },
      },
      {
        id: 'overleg-7-actie-3',
        omschrijving: 'Niemand doet dit',
        conditie: '',
        idCasusoverleg: 'overleg-7',
      },
    ])
    expect(casusoverleg.betreft.heeftBesluit[0]).toMatchObject({
      id: 'overleg-7-besluit-1',
      idCasusoverleg: 'overleg-7',
    })
  })

  test('R-EXCHANGE-3 what the draft has no words for stands apart, by the same ids', () => {
    const { uitbreiding } = full(conference)
    expect(uitbreiding.acties[0]).toEqual({
      idActie: 'overleg-7-actie-1',
      soort: 'casus',
      uitvoerder: 'Mirjam Kok',
      ingang: null,
      termijn: '2026-12-01',
      teken: 'Geen achterstand',
      evaluatie: '2027-01-15',
      status: 'open',
    })
    // An action of an earlier conference was not decided on in this one.
    expect(uitbreiding.eerdereActies).toMatchObject([
      { omschrijving: 'Huurschuld bevriezen', status: 'niet gedaan' },
    ])
    expect(uitbreiding.acties[1]).toMatchObject({ soort: 'keten', termijn: null, status: 'gedaan' })
    expect(uitbreiding.besluiten.map(({ idBesluit }) => idBesluit)).toEqual(
      full(conference).casusoverleg.betreft.heeftBesluit.map(({ id }) => id),
    )
  })

  test('R-EXCHANGE-3 a signed decision counts only while its signature may be genuine', () => {
    const kinds = (genuine: Readonly<Record<string, boolean>>) =>
      full({ ...conference, genuine }).uitbreiding.besluiten.flatMap(({ aard, handtekening }) =>
        aard === 'mandaat' ? [handtekening] : [],
      )
    const value = conference.values.asked
    if (value?.kind !== 'escalation') throw new Error('escalation')
    const signed = value.escalations.filter((one) => one.signed !== null).map(({ id }) => id)
    const all = (is: boolean) => Object.fromEntries(signed.map((id) => [id, is]))
    expect(signed.length).toBeGreaterThan(0)
    expect(kinds(all(true))).toEqual(signed.map(() => 'geldig'))
    expect(kinds({})).toEqual(signed.map(() => 'niet gecontroleerd'))
    expect(kinds(all(false))).toEqual([])
  })

  test('R-EXCHANGE-2 what the draft requires and is not given, is told in both languages', () => {
    for (const { place, why } of notGiven)
      expect([place, why.nl, why.en].every((text) => text.length > 5)).toBe(true)
    expect(JSON.stringify(schema)).not.toMatch(
      /"(burgerservicenummer|adres|postcode|huisnummer|heeftBetrekkingOp)"/,
    )
  })
})

/** Every text that members wrote, made recognisable. */
const written = (snapshot: SessionSnapshot): SessionSnapshot => ({
  ...snapshot,
  about: { ...snapshot.about, title: 'GEHEIM titel', purpose: 'GEHEIM doel' },
  attendees: snapshot.attendees.map((one) => ({ ...one, name: `GEHEIM ${one.name}` })),
  values: Object.fromEntries(
    Object.entries(snapshot.values).map(([id, value]) => [
      id,
      JSON.parse(
        JSON.stringify(value, (key, part) =>
          typeof part === 'string' &&
          /^(text|action|person|condition|sign|reason|decision|holder|dissent|question)$/.test(key)
            ? `GEHEIM ${part}`
            : part,
        ),
      ),
    ]),
  ),
})

describe('R-EXCHANGE-4 the levels', () => {
  test('R-EXCHANGE-4 level 0 says that there is an outcome, level 1 how it stands; neither has a word or a name', () => {
    const secret = written(conference)
    expect(outcome(secret, { level: 0 })).toEqual({
      formaat: 'beraad-uitkomst-overleg',
      versie: 1,
      concept: '0.1',
      gemaaktOp: new Date(options.now).toISOString(),
      niveau: 0,
      casusoverleg: { id: 'overleg-7', datum: '2026-11-22' },
    })
    const first = outcome(secret, { level: 1, organisation: 'De Kade', minutes: 'nl' })
    expect(JSON.stringify(first)).not.toContain('GEHEIM')
    expect(first).toMatchObject({
      uitbreiding: { acties: expect.arrayContaining([{ status: 'open', aantal: expect.any(Number) }]) },
    })
    expect(JSON.stringify(outcome(secret, { level: 2 }))).toContain('GEHEIM')
  })

  test('R-EXCHANGE-4 whoever the case is about is no organisation', () => {
    const attendees = [{ deviceId: 'x', name: 'A.', organisation: 'Familie A.', role: 'resident' }]
    expect(JSON.stringify(outcome({ ...conference, attendees }, { level: 1 }))).not.toContain('Familie')
  })

  test('R-EXCHANGE-5 one organisation gets its own agreements and nobody else’s, and no minutes', () => {
    const kade = full(conference, { organisation: 'de kade', minutes: 'nl' })
    expect(kade.casusoverleg.betreft.heeftActie.map(({ omschrijving }) => omschrijving)).toEqual([
      'Bellen met de\nschool',
    ])
    expect(kade.casusoverleg.betreft.heeftBesluit).toEqual([])
    expect(JSON.stringify(kade)).not.toMatch(/Huur betalen|Werkplein|notulen|Niemand/)
    expect(kade.uitbreiding.acties).toHaveLength(1)
    expect(kade.uitbreiding.eerdereActies.map(({ omschrijving }) => omschrijving)).toEqual([
      'Huurschuld bevriezen',
    ])
    const decided = full(conference, { organisation: 'De Kade', withDecisions: true })
    expect(decided.casusoverleg.betreft.heeftBesluit.length).toBeGreaterThan(0)
    expect(full(conference, { organisation: 'Onbekend' }).casusoverleg.betreft.heeftActie).toEqual([])
    expect(full(conference, { organisation: ' ' }).casusoverleg.betreft.heeftActie).toEqual([])
  })

  test('R-EXCHANGE-5 minutes come along only when asked for', () => {
    expect(full(conference)).not.toHaveProperty('casusoverleg.notulen')
    expect(full(conference, { minutes: 'nl' }).casusoverleg.notulen).toContain('# ')
  })
})

describe('R-EXCHANGE-6 what stays inside', () => {
  test('R-EXCHANGE-6 nothing while a contribution is sealed, at no level', () => {
    fc.assert(
      fc.property(anySnapshot, fc.constantFrom(0, 1, 2), (any, level) => {
        fc.pre(hasOpenRound(any))
        expect(toUitkomstOverleg(any, { ...options, level })).toEqual({ ok: false, code: 'round-open' })
      }),
      { numRuns: 20 },
    )
  })

  test('R-EXCHANGE-6 what came out of a circle, also in the minutes and in what is counted', () => {
    const circle = { circle: 'Hulpverlening', members: 3 }
    const fromCircles = {
      agreements: circle,
      decided: circle,
      asked: circle,
      'picture/housing': circle,
      story: circle,
    }
    const secret = written({ ...conference, fromCircles })
    const made = full(secret, { minutes: 'nl' })
    expect(made.casusoverleg.betreft).toMatchObject({ heeftBesluit: [] })
    expect(made.casusoverleg.notulen).toContain('Hulpverlening')
    expect(JSON.stringify(made)).not.toMatch(/Huur betalen|Bellen met de/)
    const housing = conference.values.picture
    if (housing?.kind !== 'domains') throw new Error('domains')
    const picture = housing.domains.housing
    const words = picture !== undefined && 'items' in picture ? picture.items.map(({ text }) => text) : []
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(made.casusoverleg.notulen).not.toContain(word)
    const inside = outcome({ ...conference, fromCircles: { agreements: circle } }, { level: 1 })
    const outside = outcome(conference, { level: 1 })
    expect(JSON.stringify(inside)).not.toBe(JSON.stringify(outside))
  })

  test('R-EXCHANGE-6 no id of the session, a device or an agreement', () => {
    const text = JSON.stringify(full(conference, { minutes: 'en' }))
    expect(text).not.toMatch(/agreement-\d|device-one|request-1|escalation-1|signature-of/)
    expect(text).not.toContain(conference.about.id)
  })

  test('R-EXCHANGE-1 a day that no calendar holds gives no outcome', () => {
    const about = { ...filledSnapshot.about, startedAt: 8.64e15, plannedAt: null }
    expect(toUitkomstOverleg({ ...filledSnapshot, about }, { ...options, level: 0 })).toEqual({
      ok: false,
      code: 'no-day',
    })
  })
})
