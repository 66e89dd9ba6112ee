import * as Y from 'yjs'
import { valueVocabulary } from '../method/values.ts'
import { createIdentity } from '../room/identity.ts'
import type { Identity } from '../room/types.ts'
import { type LibraryDocuments, nameLibrary, writeRecord } from './documents.ts'
import { emptyText, type LibraryRecord, newRecord, type RecordText } from './record.ts'
import type { Trust } from './standing.ts'
import { digestOf } from './statements.ts'
import { themes } from './themes.ts'
import { type Acting, answerConsent, approveRecord, offerRecord } from './transitions.ts'

/** A noon on which everything in the tests happens, and its day. */
export const noon = Date.UTC(2026, 10, 22, 12)
export const today = '2026-11-22'

export const completeText: RecordText = {
  ...emptyText('nl'),
  title: 'Bijstand na een verzwegen gift',
  abstract:
    'Een ouder met twee kinderen ontvangt bijstand en kreeg maandelijks boodschappen van familie. Dat was niet gemeld. Terugvorderen zou een lopende schuldregeling laten mislukken.',
  question: 'Mogen wij afzien van terugvordering?',
  themes: ['reporting-and-recovery', 'debt'],
  values: ['rechtsgelijkheid', 'bestaanszekerheid'],
  options: ['Het hele bedrag terugvorderen', 'Afzien van terugvordering en een waarschuwing geven'],
  decision: 'Er wordt niet teruggevorderd. De inwoner krijgt uitleg over wat gemeld moet worden.',
  counterArgument:
    'Wie het wel meldt, krijgt minder: dat is niet eerlijk tegenover buren in dezelfde straat.',
  conditions: 'De giften waren klein en gingen op aan eten.',
  limits: 'Geldt niet bij opzet of bij giften waarmee vermogen wordt opgebouwd.',
  law: ['artikel 17 Participatiewet', 'artikel 58 van de Participatiewet'],
}

/** A text of 43 letters such as a device or a digest has, for where nothing is verified. */
export const keyText = (number: number, letter = 'A'): string => `${number}`.padStart(43, letter)

/** Devices for tests, made once: five who took part, a reviewer, and somebody else. */
export interface Cast {
  readonly present: readonly Identity[]
  readonly reviewer: Identity
  readonly stranger: Identity
  readonly trust: Trust
}

export const createCast = async (count = 3): Promise<Cast> => {
  const present = await Promise.all(Array.from({ length: count }, createIdentity))
  const [reviewer, stranger] = [await createIdentity(), await createIdentity()]
  return { present, reviewer, stranger, trust: { isReviewer: (deviceId) => deviceId === reviewer.deviceId } }
}

export const acting = (identity: Identity, { trust }: Cast, now = noon): Acting => ({ identity, now, trust })

const must = (result: Awaited<ReturnType<typeof offerRecord>>): LibraryRecord => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

export const draftOf = (cast: Cast, id = 'record-1', text = completeText): LibraryRecord =>
  newRecord(
    id,
    text,
    cast.present.map(({ deviceId }) => deviceId),
  )

export const consented = async (record: LibraryRecord, cast: Cast): Promise<LibraryRecord> => {
  let next = record
  for (const identity of cast.present) next = must(await answerConsent(next, 'yes', acting(identity, cast)))
  return next
}

export const offered = async (record: LibraryRecord, cast: Cast): Promise<LibraryRecord> => {
  const next = await consented(record, cast)
  const [first] = cast.present
  if (first === undefined) throw new Error('nobody is there')
  const check = { isClean: true, digest: await digestOf(next.text) }
  return must(await offerRecord(next, check, acting(first, cast)))
}

export const reviewUntil = (reviewBy: string) => ({ name: 'Noor Vos', organisation: 'Regio', reviewBy })

export const validated = async (
  record: LibraryRecord,
  cast: Cast,
  reviewBy = '2028-11-22',
): Promise<LibraryRecord> =>
  must(await approveRecord(await offered(record, cast), reviewUntil(reviewBy), acting(cast.reviewer, cast)))

/** The same draw every time. */
const drawing = (seed: number) => {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const one = <Value>(of: readonly Value[]): Value => of[next(of.length)] as Value
  const some = <Value>(of: readonly Value[], count: number): readonly Value[] => [
    ...new Set(Array.from({ length: count }, () => one(of))),
  ]
  return { next, one, some }
}

const who =
  'een alleenstaande ouder|een jongere die net achttien is|een ouder echtpaar|een vergunninghouder|een zelfstandige zonder werk|een mantelzorger|een gezin met vier kinderen|een man die onder bewind staat|een vrouw die haar huis mijdt|een statushouder met een leerroute|een bewoner van een opvanglocatie|een oud-militair'.split(
    '|',
  )
const where =
  'in een kleine kern|in een flat met veel overlast|bij familie op de bank|in een tijdelijke woning|op een vakantiepark|in een beschermde woonvorm'.split(
    '|',
  )
const trouble =
  'dreigt te worden ontruimd na drie maanden huurachterstand|verzweeg maandelijkse giften van familie|weigert huishoudelijke ondersteuning|komt afspraken over re-integratie niet na|heeft schulden bij zes schuldeisers en een deurwaarder|woont samen zonder dat te melden|vraagt een briefadres aan en slaapt steeds ergens anders|wil niet dat de huisarts wordt gebeld|wil een opleiding volgen met behoud van uitkering|verzorgt een zieke vader en solliciteert daarom niet|krijgt geen woonurgentie door een oude afspraak|gokt en verbergt dat voor de bewindvoerder|heeft kinderen die het schoolgeld niet kunnen betalen|vertelde in vertrouwen over geweld thuis'.split(
    '|',
  )
const because =
  'De kostendelersnorm maakt samenwonen onbetaalbaar.|De inlichtingenplicht is duidelijk, de schade van handhaven ook.|De wachtlijst voor schuldhulpverlening is een half jaar.|De schuldregeling loopt stuk wanneer er een boete bij komt.|De wijkverpleegkundige beroept zich op haar geheimhouding.|De woningcorporatie heeft een vonnis en wil niet langer wachten.|De school ziet de kinderen vaker zonder ontbijt.|Niemand heeft het mandaat om van de regel af te wijken.|Er zijn al vier organisaties bij betrokken en geen ervan heeft de regie.|De inlichtingen kwamen binnen via een anonieme tip.|De familie kan het niet langer aan.|De beleidsregel kent een hardheidsclausule die zelden wordt gebruikt.'.split(
    '|',
  )
const asks =
  'Mogen wij een uitzondering maken|Moeten wij melden wat ons in vertrouwen is verteld|Willen wij de maatregel opschorten|Mogen wij ingrijpen tegen iemands wil|Moeten wij gelijke gevallen hier gelijk behandelen|Durven wij te wachten'.split(
    '|',
  )
const ways =
  'Uitstel geven en een regeling treffen|Handhaven zoals de regel vraagt|Maatwerk met een einddatum|Opschalen naar de casusregisseur|De melding doen en dat eerst vertellen|Niets doen en volgende maand weer kijken'.split(
    '|',
  )
const objections =
  'Wie zich wel aan de regel houdt, staat nu achteraan.|Met ieder uitstel wordt de schuld groter.|Vertrouwen dat je één keer beschaamt, komt niet terug.|Het is de taak van de rechter en niet van ons.|Wie altijd helpt, leert iemand niets.|De kinderen kunnen niet wachten tot de volwassenen eruit zijn.'.split(
    '|',
  )
const limits =
  'Geldt niet wanneer er kinderen in gevaar zijn.|Geldt alleen zolang de schuldregeling loopt.|Geldt niet bij opzet of herhaling.|Hangt af van de gemeentelijke beleidsregels van dat jaar.|Niet overdraagbaar naar zaken met een rechterlijke uitspraak.'.split(
    '|',
  )
const laws =
  'artikel 17 Participatiewet|artikel 18 Participatiewet|artikel 22a Participatiewet|artikel 58 Participatiewet|artikel 2.3.5 Wmo 2015|artikel 4:84 Awb|artikel 3:4 Awb|artikel 3 Wgs|artikel 8 EVRM|artikel 3 IVRK|artikel 6 AVG|Jeugdwet|Wet inburgering 2021, artikel 7'.split(
    '|',
  )

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const generatedText = (number: number): RecordText => {
  const { next, one, some } = drawing(number * 7_919 + 1)
  const [person, problem] = [one(who), one(trouble)]
  const question = `${one(asks)} wanneer ${person} ${problem}?`
  return {
    ...emptyText('nl'),
    title: `${capital(problem)} (${number})`,
    abstract: [
      `${capital(person)} ${one(where)} ${problem}.`,
      ...some(because, 3 + next(3)),
      `${capital(one(who))} die erbij betrokken is, ${one(trouble)}.`,
    ].join(' '),
    question,
    themes: some(
      themes.map(({ id }) => id),
      1 + next(3),
    ),
    values: some(
      valueVocabulary.map(({ id }) => id),
      2 + next(4),
    ),
    options: some(ways, 3),
    decision: `${one(ways)}. ${one(because)} ${one(because)}`,
    counterArgument: some(objections, 2).join(' '),
    conditions: one(because),
    limits: some(limits, 2).join(' '),
    law: some(laws, 1 + next(3)),
  }
}

/** So many records as a region might have after years, each with its signatures in form; none of them is genuine. */
export const generatedRecords = (count: number): readonly LibraryRecord[] =>
  Array.from({ length: count }, (_, number): LibraryRecord => {
    const id = `record-${number}`
    const { next } = drawing(number + 1)
    const present = Array.from({ length: 4 + next(4) }, (_one, at) => keyText(number * 10 + at)).sort()
    const signed = {
      digest: keyText(number, 'D'),
      at: noon - next(1_000) * 86_400_000,
      signature: 'S'.repeat(86),
    }
    const isSuperseded = number % 25 === 1
    return {
      ...newRecord(id, generatedText(number), present),
      consents: present.map((deviceId) => ({ ...signed, deviceId, answer: 'yes' })),
      offer: { ...signed, deviceId: present[0] ?? '' },
      approval: {
        ...signed,
        deviceId: keyText(1, 'R'),
        name: 'Noor Vos',
        organisation: 'Regio',
        reviewBy: number % 10 === 0 ? '2026-03-01' : '2028-03-01',
      },
      supersession: isSuperseded
        ? { ...signed, deviceId: keyText(1, 'R'), recordId: `record-${number - 1}` }
        : null,
    }
  })

/** The documents of a library with these records in it. */
export const libraryWith = (records: readonly LibraryRecord[]): LibraryDocuments => {
  const documents = { agenda: new Y.Doc(), case: new Y.Doc() }
  nameLibrary(documents.agenda, 'Regio Noord')
  documents.case.transact(() => {
    for (const record of records) writeRecord(documents.case, record, null)
  })
  return documents
}
