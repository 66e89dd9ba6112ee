import { type Detector, wordsBefore } from './detector.ts'
import { firstNames } from './first-names.ts'
import { wordsOf } from './word-list.ts'

/** How names of streets end. A word in lower case counts only with one of the first row, and only when it says more. */
const surely = wordsOf('straat laan gracht singel steeg dreef plantsoen straatje laantje kade plein')
const maybe = wordsOf(`
  weg dijk pad park hof markt baan ring wal veld berg haven dam brink es esch akker kamp hoek poort zoom oever wijk weide
  erf gaarde gaard horst heuvel tuin tuinen hage meent boulevard allee stoep vest vaart tocht donk bos waard polder schans
  sluis brug kwartier rade rijk gang rak hout loo stein sloot bolwerk promenade passage esplanade geer hofje hoeve
  kreek meer duin duinen land kamer werf boog bongerd boomgaard burg spoor steeg waarden weiden velden akkers hoven
  parallelweg pleintje weggetje dijkje paadje wegje laar broek goed state borg donck made pas stede zijl zand`)

/** Words with such an ending that name a sort of road, or no road at all. */
const noStreets = wordsOf(`
  straat laan gracht singel steeg dreef kade plein weg dijk pad park hof markt baan ring wal veld berg haven dam
  snelweg spoorweg fietspad voetpad zijstraat winkelstraat woonstraat dwarsstraat werkplein schoolplein rijbaan glijbaan
  loopbaan tramlijn omweg uitweg onderweg halverwege arbeidsmarkt woningmarkt supermarkt rechtbank stadspark speelplein
  vakantiepark bungalowpark vrijstaat achterstraat buitenland binnenland nederland duitsland vaderland platteland eiland
  thuisland engeland schotland rusland griekenland finland zwitserland ierland verband afstand hoofdweg provincialeweg
  slaapkamer woonkamer kinderkamer spreekkamer wachtkamer badkamer huiskamer rechtzaal zwembad achtertuin voortuin
  moestuin volkstuin speeltuin dierentuin kantoorpand wooncomplex weekend gemiddeld spoorbrug onderbroek werkgang toegang
  voortgang omgang ingang uitgang afgang overgang voorgang doorgang vooruitgang ondergang achteruitgang omvang aanvang
  kinderwerf carpoolplaats kruispunt knelpunt mijlpaal artikel groep dossier wijk buurtwijk vinexwijk woonwijk achterstandswijk
  beroepsgoed erfgoed speelgoed tegoed vastgoed begroeting opgang bestanddeel helling prijsberg schuldenberg bouwkamp
  werkkamp vluchtelingenkamp zomerkamp kerstpas buspas kortingspas verblijfspas stadspas kantonkamer familiekamer tweede kamer
  kabinet samenstelling pleegland herkomstland gastland woonland afrikaland hoofdpoort spijtpas aanmeer zomeer tijdspad
  groeipad leerpad loopbaanpad afbouwpad levenspad zorgpad dwaalspoor treinspoor tweespoor`)

/** What a count counts: behind such a word the number is not that of a house. */
const counted =
  /^ ?(?:%|[°€]|(?:jaar|jaren|jr|maand|maanden|week|weken|dag|dagen|uur|uren|minuten|min|keer|maal|euro|km|kilometer|meter|procent|personen|mensen|kinderen|gezinnen|bewoners|huizen|woningen|appartementen|huishoudens|buren|jongeren|leden|collega\p{L}*|gesprekken|meldingen|afspraken|trajecten|organisaties|stappen|years?|months?|weeks?|days?|people|children|families|times|houses)(?![\p{L}]))/iu

const addition =
  /(?:-?(?:[a-z]{1,2}|bis|hs|huis|rood|zwart)|[ -](?:[a-h]|bis|hs|rood|zwart|i{1,3}|iv|boven|beneden)|\/[a-z\d])?(?:[ -]?(?:\d{1,4}|i{1,3}|hoog)(?!\d|[:.]\d))?(?![\p{L}\p{N}])/iuy

/** Where the house number with its addition ends; -1 when the number counts something else. */
const houseEnd = (text: string, numberEnd: number): number => {
  addition.lastIndex = numberEnd
  const end = addition.test(text) ? addition.lastIndex : -1
  const stop = end < 0 && !/^[\p{L}\p{N}]/u.test(text.slice(numberEnd, numberEnd + 2)) ? numberEnd : end
  if (stop < 0 || /^(?:[.,:]\d|-\d)/.test(text.slice(stop, stop + 2))) return -1
  return counted.test(text.slice(numberEnd, numberEnd + 16)) ? -1 : stop
}

const endsAs = (word: string, endings: ReadonlySet<string>): boolean => {
  for (let length = 2; length <= Math.min(11, word.length); length++)
    if (endings.has(word.slice(-length))) return true
  return false
}

/** Words that open the name of a street of several words. */
const opening =
  /^(?:burgemeester|burg|prins|prinses|koningin|koning|dokter|dr|professor|prof|pastoor|pater|dominee|ds|sint|st|lange|korte|oude|nieuwe|grote|kleine|hoge|lage|noorder|zuider|ooster|wester|oost|west|noord|zuid|generaal|admiraal|kapitein|kolonel|mr|ir|van|von|de|het|\d{1,2}(?:e|ste|de)|eerste|tweede|derde|vierde|graaf|hertog|jonkheer|jhr|meester|wethouder|minister|president|kardinaal|bisschop|deken|kanunnik|laan|plein|hof|weg|johan|maria)$/iu
const joining = /^(?:van|de|der|den|het|ter|ten|te|'t|op|la|le|du|in|v|d)$/iu

/** How far to the left the name of a street reaches that ends with the word at `start`. */
const nameStart = (text: string, start: number): number => {
  const before = wordsBefore(text, start, 60)
  const words = [...before.matchAll(/[\p{L}\p{N}'-]+\.?(?= |$)|[.,;:!?()]/gu)].slice(-5)
  let at = start
  let candidate = start
  for (const word of words.reverse()) {
    const place = start - before.length + word.index
    const bare = word[0].replace(/\.$/, '')
    if (text.slice(place + word[0].length, candidate).trim() !== '') break
    candidate = place
    const capital = /^[\p{Lu}\d]/u.test(bare)
    const opens = opening.test(bare) || firstNames.has(bare.toLowerCase()) || /^\p{Lu}$/u.test(bare)
    if (capital && opens && !/^(?:De|Het|In|Op)$/.test(bare)) at = place
    else if (!joining.test(bare)) break
  }
  return at
}

/** "Laan van Meerdervoort": the sort of road comes first. */
const roadFirst =
  /(?<![\p{L}\p{N}])(?:Laan|Plein|Weg|Straat|Hof|Dreef|Kade|Singel|Boulevard|Avenue|Rue|Pad|Markt) (?:(?:van|der|den|de|het|la|le|ter|naar|du|'t) ?){1,3}(?:\p{L}[\p{L}'.-]{0,24} ){0,3}$/u

const spokenOf =
  /(?:^|[^\p{L}])(?:adres|aan (?:de|het)|op (?:de|het)|op|aan|woont|woonachtig|wonende|verhuisd naar|naar|huisbezoek)[: ]+(?:de |het )?$/iu

const dutchStreet: Detector = {
  kind: 'address',
  pattern:
    /(?<![\p{L}\p{N}'.-])(\p{L}[\p{L}'.-]{1,39}),?( {1,2}(?:(?:huisnummer|nummer|huisnr|nr|no)\.? ?)?)(\d{1,5})(?!\d)/giu,
  read: (match, text) => {
    const [all, word = ''] = match
    const start = match.index
    const numberEnd = start + all.length
    const lower = word.toLowerCase()
    const capital = /^\p{Lu}/u.test(word)
    const end = houseEnd(text, numberEnd)
    if (end < 0) return null
    const first = roadFirst.exec(`${wordsBefore(text, start, 70)}${word} `)
    if (first !== null && capital)
      return { start: start - Math.min(70, start) + first.index, end, certainty: 'certain' }
    const left = nameStart(text, start)
    if (noStreets.has(lower)) {
      const named = left < start || (capital && spokenOf.test(wordsBefore(text, start)))
      const street = capital && named && (surely.has(lower) || maybe.has(lower))
      return street ? { start: left, end, certainty: 'likely' } : null
    }
    const sure = endsAs(lower, surely)
    if (!sure && !(capital && endsAs(lower, maybe) && lower.length > 4)) return null
    return { start: left, end, certainty: sure && capital ? 'certain' : 'likely' }
  },
}

const englishStreet: Detector = {
  kind: 'address',
  pattern:
    /(?<![\p{L}\p{N}.,/-])\d{1,4}[a-z]? (?:[A-Z][\p{L}'-]{1,24} ){1,3}(?:Street|Road|Lane|Avenue|Drive|Close|Square|Court|Crescent|Place|Terrace|Gardens|Grove|Walk|Way|Mews|St|Rd|Ave)(?![\p{L}\p{N}])/gu,
  read: ({ index, 0: written }) => ({ start: index, end: index + written.length, certainty: 'likely' }),
}

/** Two letters in lower case behind four digits that are a word. */
const shortWords = wordsOf(`
  en of in op te is de om uw zo we ze ik je na al er ga nu af ja do ca mg ml cc am pm vs at to by on an as it if up no st nd
  rd th eg wo di ma vr za zo el al`)

/** Two letters that are a unit, a form of business or an age in capitals as well. */
const units = wordsOf('cm mm km kg gr mb gb tb kb kw eu nv bv vn ps us uk nl bc ad ha')

const postcodeWord = /(?:postcode|pc|adres|postal code|woont|wonende)[^\n\d]{0,14}$/iu

const postcode: Detector = {
  kind: 'postcode',
  pattern: /(?<![\p{L}\p{N}_]|[€$£] ?|\d[.,/-])[1-9]\d{3} {0,2}[a-z]{2}(?![\p{L}\p{N}_'])/giu,
  read: (match, text) => {
    const start = match.index
    const end = start + match[0].length
    const letters = match[0].slice(-2)
    const named = postcodeWord.test(wordsBefore(text, start))
    const upper = letters === letters.toUpperCase()
    if (/^(?:sa|sd|ss)$/i.test(letters)) return null
    if (!named && (units.has(letters.toLowerCase()) || (!upper && shortWords.has(letters)))) return null
    const house = /^(?:,? |, ?| - |-)(?:(?:huisnummer|nummer|huisnr|nr|no)\.? ?)?\d{1,5}(?!\d)/iu.exec(
      text.slice(end, end + 24),
    )
    const houseAt = house === null ? -1 : houseEnd(text, end + house[0].length)
    if (houseAt > 0)
      return upper || named || !match[0].includes(' ') ? { start, end: houseAt, certainty: 'certain' } : null
    const year = /^(?:19|20)/.test(match[0])
    const town = /^,? {1,2}\p{Lu}\p{Ll}/u.test(text.slice(end, end + 5))
    const spaced = match[0].includes(' ')
    if (named || (upper && (town || (spaced && !year)))) return { start, end, certainty: 'likely' }
    return null
  },
}

/** Where somebody lives. */
export const addresses: readonly Detector[] = [dutchStreet, englishStreet, postcode]
