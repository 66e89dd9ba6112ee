import { counting, lines, type StatementWords, valuesIn } from './statement-words.ts'

/** Dutch words that show what sort of statement a sentence is. */
export const dutchWords: StatementWords = {
  legal: lines(`
    artikel(?:en)? \\d+
    art\\. \\d+
    volgens (?:de|het) (?:wet|regels|recht|verordening|beleidsregels?)
    mag (?:niet )?volgens
    (?:de|geen|elke|deze) wet
    \\p{L}+wet
    wettelijke?
    verordening(?:en)?
    beleidsregels?
    regelgeving
    jurisprudentie
    grondrecht(?:en)?
    (?:on)?rechtmatige?
    juridische?
    rechts?grond(?:slag)?
    wettelijke grondslag
    (?:geen )?recht op
    in strijd met
    is (?:\\p{L}+ )?verplicht
    zijn (?:\\p{L}+ )?verplicht
    (?:niet )?toegestaan
    awb
    wmo
    avg
    evrm
    inlichtingenplicht
    zorgplicht
    hardheidsclausule`),
  moral: [
    ...lines(`
    (?:on|niet )?eerlijke?
    (?:on)?rechtvaardige?
    onrecht
    (?:on)?fatsoenlijke?
    onmenselijke?
    (?:mens)?waardige?
    respectloze?
    het (?:goede|juiste) (?:om te )?doen
    is (?:\\p{L}+ )?goed om
    is (?:\\p{L}+ )?goed dat
    niet goed om
    (?:dat|dit|zo) hoort (?:het )?(?:niet|zo|te)
    zo hoort het
    hoort te
    horen te
    behoort te
    behoren te
    hoort niet
    moreel juist
    verdient (?:een|de|onze|meer) (?:\\p{L}+ )?(?:kans|respect|rust|hulp|aandacht|waardering)
    tekort doen
    doet \\p{L}+ tekort
    in de steek laten
    verplicht aan
    zijn het \\p{L}+ verschuldigd
    geen mens`),
    ...valuesIn('nl', true),
    counting(
      [...valuesIn('nl', false), 'belang', 'welzijn'],
      'gaat voor|gaat boven|staat voorop|telt|weegt|komt eerst|is belangrijker',
    ),
  ],
  modal: lines(`
    (?:we|wij|je|jij|men|iedereen|niemand|gemeente|overheid|professionals?) (?:moet|moeten)
    (?:moet|moeten) (?:we|wij|je|men|iedereen)`),
  strategic: lines(`
    (?:on)?haalba(?:ar|re)
    (?:on)?uitvoerbaar
    draagvlak
    bestuurlijke?
    (?:het bestuur|de wethouder|het college|de raad|de gemeenteraad|de directie) (?:wil|wenst|vindt|eist|accepteert|steunt|gaat|zal|wacht|kijkt|krijgt)
    beleid van het college
    politieke?
    kosten
    te duur
    te veel geld
    kost (?:ons|de gemeente)
    kost (?:veel )?geld
    (?:geen|niet het|te weinig) budget
    begroting
    imago
    reputatie
    de pers
    de media
    in de krant
    precedent(?:werking)?
    capaciteit
    formatie
    efficiënte?
    werkbaar
    invoerbaar
    tijdwinst
    sneller klaar
    wachtlijst(?:en)? oplopen
    prioriteit
    meerjarenplan
    zuinige?`),
  checkable: lines(`
    \\d[\\d.,]*
    januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december
    maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
    gisteren|vorige week|vorige maand|vorig jaar
    kreeg|kregen|kwam|kwamen|begon|begonnen|verloor|bleef|bleven|gaf|gaven|nam|namen
    stond|stonden|zat|zaten|sliep|vertrok|overleed|schreef|sprak|spraken|vroeg|vroegen|zei|zeiden
    belde|belden|stopte|stopten|werkte|werkten|woonde|woonden|vertelde|vertelden|meldde|meldden|betaalde
    stuurde|weigerde|miste|volgde|verhuisde|trouwde|scheidde|haalde|ontving|tekende
    (?:heeft|hebben|is|zijn) (?:\\p{L}+ ){0,5}(?:gestuurd|gemeld|afgemeld|ziekgemeld|opgezegd|gewerkt|gewoond|betaald|gebeld|geschreven|getekend|ondertekend|ontvangen|verhuisd|gestopt|begonnen|geboren|overleden|opgenomen|ingeschreven|uitgeschreven|aangevraagd|afgewezen|toegekend|verloren|ontslagen|gemist|verschenen|gehaald|gescheiden|getrouwd|gekregen van|opgegroeid|geplaatst)
    twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf`),
  plain: lines(`
    woont|wonen|ontvangt|ontvangen|bedraagt|bezoekt|staat ingeschreven|verblijft|verblijven
    werkt (?:bij|als|elke|iedere|parttime|fulltime|nachten|overdag|in (?:een|de|het))
    slaapt (?:in|bij|op)
    zit in (?:groep|(?:de )?(?:detentie|gevangenis|schuldsanering|bijstand|opvang|ziektewet))
    krijgt (?:een|geen|hulp|zorg|bijstand|toeslag|les|begeleiding)
    volgt (?:een|de|geen|les)
    spreekt (?:geen |alleen )?(?:nederlands|engels|arabisch|turks|tigrinya|pools|oekraïens|farsi|dari|somalisch|berbers)
    (?:betaalt|belt|ziet|bezoekt|helpt) (?:\\p{L}+ ){0,3}(?:elke|iedere)
    heeft (?:een |geen |haar |zijn )?(?:baan|werk|uitkering|bijstand|verblijfsvergunning|diagnose|kinderen|kind|auto|woning|huis|contract|diploma|schulden|schuld|partner|inkomen|rijbewijs|bewindvoerder|advocaat|gezinsvoogd|indicatie)
    is (?:een )?(?:alleenstaande?|gescheiden|getrouwd|werkloos|zwanger|dakloos|minderjarig|statushouder|weduwe|weduwnaar|student)
    is (?:haar|zijn|hun) \\p{L}+ kwijt`),
  past: lines(`
    was|waren|had|hadden|werd|werden|ging|gingen|deed|deden|liep|liepen|dacht|dachten|vond|vonden|leek|bleek`),
  guarded: lines(`
    altijd|nooit|iedereen|niemand|alles|genoeg|misschien|mogelijk|waarschijnlijk|vermoedelijk|vast wel|lijkt|lijken|schijnt|denk|denkt|denken|vermoed
    vind|vindt|vinden|geloof|gelooft|hoop|hoopt|hopen|vrees|volgens mij|eigenlijk|gewoon|natuurlijk
    zal|zullen|zou|zouden|kan|kunnen|wil|wilt|willen|moet|moeten|moest|mag|mogen|hoeft|hoeven|dient|dienen
    belangrijke?|goede?|betere?|slechte?|foute?|juiste?|nodig|noodzakelijke?|verstandige?|onverstandige?
    wenselijke?|onwenselijke?|redelijke?|onredelijke?|terechte?|onterechte?|logische?|normale?|raar|gek|jammer
    verantwoordelijke?|schuldig|moeilijke?|lastige?|zware?|zielige?|mooie?|lieve?|ernstige?|erge?|bijzondere?|begrijpelijke?|onbegrijpelijke?
    gemotiveerde?|geschikte?|ongeschikte?|gewenste?|ongewenste?|geloofwaardige?|gebaat|gelukkige?|gemakkelijke?
    te \\p{L}+|beste|liever|als|tenzij|zolang|risico|kans|gevolg|gevaarlijke?`),
  own: lines(`
    de|het|een|zij|ze|hij|wij|niet|van|en|op|met|dat|dit|haar|voor|heeft|zijn|aan|naar|maar|ook|geen|wordt|moet|bij|te|die`),
}
