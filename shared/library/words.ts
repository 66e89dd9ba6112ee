import type { Language } from '../method/method.ts'
import type { MissingPart, RecordStatus, Validity, WithdrawalReason } from './record.ts'
import type { Answer, Lack } from './standing.ts'
import type { LibraryRefusal } from './transitions.ts'

/** What the library says in words, wherever a record is shown or leaves the program. */
export interface LibraryWords {
  readonly noPrecedent: string
  readonly statuses: Readonly<Record<RecordStatus, string>>
  readonly validities: Readonly<Record<Validity, string>>
  readonly missing: Readonly<Record<MissingPart, string>>
  readonly lacks: Readonly<Record<Lack, string>>
  readonly answers: Readonly<Record<Answer, string>>
  readonly refusals: Readonly<Record<LibraryRefusal, string>>
  readonly withdrawals: Readonly<Record<WithdrawalReason, string>>
  /** What somebody who was present agrees to. */
  readonly consent: readonly string[]
}

export const libraryWords: Readonly<Record<Language, LibraryWords>> = {
  nl: {
    noPrecedent:
      'Dit is geen precedent. Het laat zien hoe anderen in één zaak hebben afgewogen, en verplicht tot niets. Hoe vaak iets zo is beoordeeld, zegt niet dat het goed is.',
    statuses: {
      draft: 'concept',
      offered: 'aangeboden',
      validated: 'goedgekeurd',
      superseded: 'vervangen',
      withdrawn: 'ingetrokken',
    },
    validities: {
      valid: 'geldig',
      'review-due': 'opnieuw bekijken',
      superseded: 'vervangen door een nieuwere',
      withdrawn: 'ingetrokken',
      'not-validated': 'nog niet goedgekeurd',
    },
    missing: {
      title: 'Er is nog geen titel.',
      abstract: 'De casus is nog niet kort beschreven.',
      question: 'De vraag ontbreekt nog.',
      decision: 'Er staat nog niet wat er is besloten.',
      counterArgument: 'Het sterkste tegenargument ontbreekt nog.',
      limits: 'Er staat nog niet waar dit niet voor geldt.',
      themes: 'Kies minstens één thema.',
      values: 'Noem minstens twee waarden die botsen.',
    },
    lacks: {
      incomplete: 'De tekst is nog niet af.',
      'nobody-present': 'Er staat nog niet wie erbij waren.',
      'consent-missing': 'Niet iedereen die erbij was heeft met deze tekst ingestemd.',
      'consent-withheld': 'Iemand die erbij was wil dit niet.',
      'not-offered': 'Deze tekst is nog niet aangeboden.',
      'not-approved': 'Er is nog geen beoordelaar die deze tekst heeft goedgekeurd.',
    },
    answers: {
      yes: 'stemt in',
      no: 'wil dit niet',
      'earlier-text': 'stemde in met een eerdere tekst',
      none: 'heeft nog niet geantwoord',
    },
    refusals: {
      'not-offered': 'Deze beschrijving is nog niet aangeboden.',
      'not-validated': 'Deze beschrijving is nog niet goedgekeurd.',
      'already-offered': 'Deze beschrijving is al aangeboden.',
      'already-validated': 'Deze beschrijving is al goedgekeurd. Maak een nieuwe die haar vervangt.',
      'is-superseded': 'Deze beschrijving is vervangen door een nieuwere.',
      'is-withdrawn': 'Deze beschrijving is ingetrokken.',
      incomplete: 'De tekst is nog niet af.',
      'not-clean': 'In de tekst staan nog persoonsgegevens.',
      'checked-other-text': 'De tekst is veranderd na de controle. Controleer haar opnieuw.',
      'nobody-present': 'Er staat nog niet wie erbij waren.',
      'consent-missing': 'Niet iedereen die erbij was heeft met deze tekst ingestemd.',
      'consent-withheld': 'Iemand die erbij was wil dit niet.',
      'not-present': 'Alleen wie erbij was kan instemmen.',
      'not-a-reviewer': 'Dit kan alleen een beoordelaar van deze verzameling.',
      'reviewer-took-part': 'Wie erbij was of de beschrijving aanbood, kan haar niet zelf goedkeuren.',
      'not-concerned': 'Intrekken kan alleen wie erbij was, wie haar aanbood, of een beoordelaar.',
      'review-date': 'Kies een datum tussen vandaag en drie jaar verder.',
      'unknown-successor': 'De nieuwere beschrijving is er niet.',
      'successor-not-validated': 'De nieuwere beschrijving is nog niet goedgekeurd.',
      circular: 'De nieuwere beschrijving is zelf door deze vervangen.',
    },
    withdrawals: {
      consent: 'Iemand wil er niet langer aan meewerken.',
      traceable: 'Er bleek toch te herkennen om wie het ging.',
      wrong: 'Er staat iets in dat niet klopt.',
      outdated: 'De wet of de praktijk is veranderd.',
      other: 'Om een andere reden.',
    },
    consent: [
      'Deze tekst mag in de moresprudentie, waar beroepskrachten van andere organisaties haar kunnen lezen.',
      'De inwoner is er voor mij niet in te herkennen.',
      'Verandert er één woord, dan wordt het mij opnieuw gevraagd.',
      'Een beoordelaar mag er later bij schrijven hoe het afliep, zonder persoonsgegevens.',
      'Ik kan mijn instemming altijd intrekken. Dan gaat de beschrijving uit de verzameling.',
    ],
  },
  en: {
    noPrecedent:
      'This is no precedent. It shows how others weighed one case, and binds nobody. How often something was judged this way does not say that it is right.',
    statuses: {
      draft: 'draft',
      offered: 'offered',
      validated: 'approved',
      superseded: 'superseded',
      withdrawn: 'withdrawn',
    },
    validities: {
      valid: 'valid',
      'review-due': 'due for review',
      superseded: 'superseded by a newer one',
      withdrawn: 'withdrawn',
      'not-validated': 'not approved yet',
    },
    missing: {
      title: 'There is no title yet.',
      abstract: 'The case has not been described in brief yet.',
      question: 'The question is still missing.',
      decision: 'What was decided is not there yet.',
      counterArgument: 'The strongest counter-argument is still missing.',
      limits: 'It does not say yet what this does not hold for.',
      themes: 'Choose at least one theme.',
      values: 'Name at least two values that compete.',
    },
    lacks: {
      incomplete: 'The text is not finished yet.',
      'nobody-present': 'It does not say yet who were there.',
      'consent-missing': 'Not everybody who was there has agreed to this text.',
      'consent-withheld': 'Somebody who was there does not want this.',
      'not-offered': 'This text has not been offered yet.',
      'not-approved': 'No reviewer has approved this text yet.',
    },
    answers: {
      yes: 'agrees',
      no: 'does not want this',
      'earlier-text': 'agreed to an earlier text',
      none: 'has not answered yet',
    },
    refusals: {
      'not-offered': 'This record has not been offered yet.',
      'not-validated': 'This record has not been approved yet.',
      'already-offered': 'This record has already been offered.',
      'already-validated': 'This record has already been approved. Make a new one that supersedes it.',
      'is-superseded': 'This record was superseded by a newer one.',
      'is-withdrawn': 'This record was withdrawn.',
      incomplete: 'The text is not finished yet.',
      'not-clean': 'There are still personal data in the text.',
      'checked-other-text': 'The text changed after the check. Check it again.',
      'nobody-present': 'It does not say yet who were there.',
      'consent-missing': 'Not everybody who was there has agreed to this text.',
      'consent-withheld': 'Somebody who was there does not want this.',
      'not-present': 'Only those who were there can agree.',
      'not-a-reviewer': 'Only a reviewer of this library can do this.',
      'reviewer-took-part': 'Whoever was there or offered the record cannot approve it.',
      'not-concerned': 'Only those who were there, who offered it, or a reviewer can withdraw it.',
      'review-date': 'Choose a date between today and three years from now.',
      'unknown-successor': 'The newer record is not there.',
      'successor-not-validated': 'The newer record has not been approved yet.',
      circular: 'The newer record was itself superseded by this one.',
    },
    withdrawals: {
      consent: 'Somebody no longer wants to take part in it.',
      traceable: 'It turned out to show whom it was about.',
      wrong: 'Something in it is not right.',
      outdated: 'The law or practice has changed.',
      other: 'For another reason.',
    },
    consent: [
      'This text may go into the shared library, where professionals of other organisations can read it.',
      'As far as I can tell, nobody can recognise the resident in it.',
      'If one word changes, I will be asked again.',
      'A reviewer may add later how it ended, without personal data.',
      'I can always take back my agreement. Then the record leaves the library.',
    ],
  },
}
