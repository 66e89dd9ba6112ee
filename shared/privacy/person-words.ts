import { wordsOf } from './word-list.ts'

const honorificList = wordsOf(`
  mevrouw meneer mijnheer heer mejuffrouw juffrouw juf meester zuster broeder tante oom opa oma pater pastoor dominee imam rabbijn
  dokter professor madam mister doctor`)
const shortened = wordsOf('mw mevr mevr dhr hr mr mrs ms dr drs ir ing prof ds fam mej miss')

/** Words before a name that honour its bearer; true for those that are written with a point. */
export const honorifics: ReadonlyMap<string, boolean> = new Map([
  ...[...honorificList].map((word) => [word, false] as const),
  ...[...shortened].map((word) => [word, true] as const),
  ['familie', false],
])

/** Who somebody is to the case: a word with a capital behind one of these is a name, unless tables know better. */
export const roles: ReadonlySet<string> = wordsOf(`
  moeder vader mama papa zoon dochter zoontje dochtertje broer broertje zus zusje oma opa neef nicht tante oom partner ex ex-partner exman man vrouw vriend vriendin echtgenoot
  echtgenote kind baby peuter kleuter tweelingbroer tweelingzus stiefvader stiefmoeder stiefzoon stiefdochter pleegvader pleegmoeder pleegzoon pleegdochter pleegkind
  ouders pleegouders grootouders stiefouders schoonouders gezin kinderen zonen dochters broers zussen
  schoonmoeder schoonvader schoonzus schoonzoon schoondochter zwager grootmoeder grootvader kleinzoon kleindochter kleinkind oudste jongste middelste
  buurman buurvrouw buurmeisje buurjongen huisgenoot huisbaas verhuurder mantelzorger
  client cliente inwoner inwoonster bewoner bewoonster klant patient patiente jeugdige leerling student statushouder burger aanvrager belanghebbende
  huisarts arts tandarts kinderarts verpleegkundige wijkverpleegkundige praktijkondersteuner psycholoog psychiater therapeut fysiotherapeut logopedist verloskundige
  klantmanager consulent casusregisseur casemanager procesregisseur regisseur jobcoach begeleider begeleidster woonbegeleider behandelaar hulpverlener gezinscoach
  maatschappelijkwerker werker jongerenwerker jeugdwerker wijkwerker opbouwwerker schuldhulpverlener budgetcoach budgetbeheerder
  mentor mentrix bewindvoerder curator voogd gezinsvoogd jeugdbeschermer jeugdzorgwerker toezichthouder handhaver leerplichtambtenaar
  advocaat advocate rechter officier agent wijkagent rechercheur reclasseringswerker deurwaarder notaris tolk
  leerkracht docent docente leraar lerares ib'er schoolleider directeur teamleider manager leidinggevende afdelingshoofd coach trainer vrijwilliger vrijwilligster stagiaire stagiair
  collega werkgever voorman chef wethouder burgemeester raadslid ambtenaar gespreksleider voorzitter notulist
  mother father son daughter brother sister husband wife neighbour neighbor colleague client resident uncle aunt grandmother grandfather cousin nephew niece boyfriend girlfriend
  nurse lawyer caseworker teacher landlord therapist psychologist counsellor manager interpreter`)

/** Words behind which a name is given. */
export const naming: ReadonlySet<string> = wordsOf(
  'heet heette heten genaamd geheten noemt naam roepnaam voornaam achternaam volledige named called name namens aldus ondertekend',
)
