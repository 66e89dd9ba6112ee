import { expect, test } from 'vitest'
import type { Agreement, SessionSnapshot } from '../session/model.ts'
import { anAgreement, conferenceValues } from './conference.fixture.ts'
import { demoConference } from './demo.fixture.ts'
import { organisationText } from './organisation-text.ts'
import { filledSnapshot, withValues } from './report.fixture.ts'
import { agreementsOf, agreementsOfNobody, organisationsOf } from './session-agreements.ts'

const agreed = (action: string, organisation: string, person = ''): Agreement => ({
  ...anAgreement,
  id: action,
  action,
  organisation,
  person,
})
const snapshot: SessionSnapshot = {
  ...filledSnapshot,
  values: {
    ...filledSnapshot.values,
    ...conferenceValues,
    earlier: { kind: 'review', agreements: [] },
    agreements: {
      kind: 'agreements',
      agreements: [
        agreed('kade', 'De Kade'),
        agreed('schrijfwijze', '  de KADE '),
        agreed('samen', 'Werkplein Noord en De Kade'),
        agreed('komma', 'Duinrand, De Kade'),
        agreed('persoon', '', 'tom bakker'),
        agreed('werkplein', 'Werkplein Noord', 'Tom Bakker'),
        agreed('kademuur', 'De Kademuur'),
        agreed('niemand', '', 'Iemand'),
      ],
    },
  },
}
const actions = (organisation: string): readonly string[] =>
  agreementsOf(snapshot, organisation).map(({ agreement }) => agreement.action)

test('R-REPORT-63 an agreement concerns the organisations that it names, or that of whoever it names', () => {
  expect(actions('De Kade')).toEqual(['kade', 'schrijfwijze', 'samen', 'komma', 'persoon'])
  expect(actions('Werkplein Noord')).toEqual(['samen', 'werkplein'])
  expect(actions('Duinrand')).toEqual(['komma'])
  expect(actions('')).toEqual([])
  expect(actions('en')).toEqual([])
})

test('R-REPORT-63 a name with "en" in it is one organisation', () => {
  const values = {
    agreements: { kind: 'agreements', agreements: [agreed('een', 'Werk en Inkomen')] },
  } as const
  expect(organisationsOf(withValues(values))).toEqual(['Werk en Inkomen'])
  expect(agreementsOf(withValues(values), 'werk en inkomen')).toHaveLength(1)
})

test('R-REPORT-63 the organisations are those that were there and those that agreements name', () => {
  expect(organisationsOf(snapshot)).toEqual(['Werkplein Noord', 'De Kade', 'De Kademuur'])
})

test('R-REPORT-63 a person of whom two organisations are known decides nothing', () => {
  const attendees = [
    ...snapshot.attendees,
    { deviceId: 'x', name: 'Tom Bakker', organisation: 'Duinrand', role: 'participant' },
  ]
  expect(
    agreementsOf({ ...snapshot, attendees }, 'De Kade').map(({ agreement }) => agreement.action),
  ).not.toContain('persoon')
  expect(agreementsOfNobody({ ...snapshot, attendees }).map(({ agreement }) => agreement.action)).toEqual([
    'persoon',
    'niemand',
  ])
})

const textFor = (organisation: string, withDecision = true, of = snapshot): string =>
  organisationText(of, { language: 'nl', timeZone: 'Europe/Amsterdam', organisation, withDecision })

test('R-REPORT-64 the text of an organisation reads well where it is pasted', () => {
  expect(textFor('Wijkteam De Wending', true, demoConference()).split('\r\n')).toEqual([
    'Afspraken voor Wijkteam De Wending',
    'Integraal casusoverleg, 10 november 2026, 13:00 uur',
    'Casusregisseur: Mirjam Kok, Duinrand',
    'Voorstel (wie het mandaat heeft, moet nog tekenen): We doen de eerste twee samen: huur rechtstreeks doorbetalen en de achterstand als gift betalen. De verlaging houden we aan tot de directeur heeft besloten.',
    '',
    'AFSPRAKEN',
    '',
    '1. Voor elk gesprek een tolk regelen, geen familie',
    '   Wie: Hanneke Wit, Wijkteam De Wending',
    '   Uiterlijk: 18 november 2026',
    '   Waaraan zien we dat het gelukt is: Mevrouw kan zelf zeggen wat ze bedoelt',
    '   Datum evaluatie: 6 december 2026',
    '   Status: Gedaan',
    '   Toelichting bij de status: Vaste tolk gevonden, ook voor de telefoon.',
    '',
    'KETENAFSPRAKEN',
    '',
    '1. Wie bij een gezin een maand huurachterstand ziet, belt dezelfde week het wijkteam; dat gaat binnen vijf dagen langs.',
    '   Wie: Hanneke Wit, Wijkteam De Wending',
    '   Voorwaarde: Het gezin weet ervan',
    '   Van wanneer: 29 november 2026',
    '   Waaraan zien we dat het gelukt is: Geen ontruiming meer waar niemand van wist',
    '   Datum evaluatie: 20 februari 2027',
    '   Status: Open',
    '',
    'EERDERE AFSPRAKEN',
    '',
    '1. De zoon niet meer laten tolken',
    '   Wie: Hanneke Wit, Wijkteam De Wending',
    '   Uiterlijk: 13 oktober 2026',
    '   Status: Gedaan',
    '   Toelichting bij de status: Sinds vijf weken een tolk aan de telefoon.',
    '',
  ])
})

test('R-REPORT-64 the text holds no agreement of another, no title and no word of the story', () => {
  const text = textFor('De Kade')
  for (const other of ['werkplein', 'kademuur', 'niemand']) expect(text).not.toContain(`. ${other}`)
  expect(text).not.toContain('Taaleis')
  expect(text).not.toContain('elke nacht')
  expect(text).not.toContain('Ontruiming kost meer')
  expect(text).toContain('Spoedplek aanvragen')
  expect(textFor('De Kade', false)).not.toContain('Spoedplek aanvragen')
  expect(textFor('Onbekend')).toContain('Er zijn geen afspraken voor deze organisatie.')
})

test('R-REPORT-64 what stands in a circle is said to, and a decision out of one stays out', () => {
  const of = {
    ...snapshot,
    fromCircles: {
      agreements: { circle: 'Inkomen', members: 3 },
      decided: { circle: 'Inkomen', members: 3 },
    },
  }
  const text = textFor('De Kade', true, of)
  expect(text.match(/Let op: uit de besloten kring Inkomen\./gu)).toHaveLength(5)
  expect(text).not.toContain('Spoedplek aanvragen')
})
