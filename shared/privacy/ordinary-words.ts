import { wordsOf } from './word-list.ts'

/** First and last names that are also words: they count only where something else says that a person is meant. */
export const alsoWords: ReadonlySet<string> = wordsOf(`
  roos storm mei bloem wit iris jasmijn linde sterre hoop vos max mark rob will will art grace hope joy dawn june may april augustus august ton bo wolf
  floor fleur cor door do can ben han wil mart nu jo lot toon lente zomer winter linda hazel faith rose holly ivan penny pen daisy ruby
  door rein juist sultan melk bar mina guy sue bill pat rich frank norm jack jet bas mees top tas tak tol pas pot post pol prins koning keizer
  koningin baas bakker boer visser smit slager kok mulder molenaar dekker brouwer schipper timmerman visser jager herder schrijver wever
  de boot brand brink bos berg dijk dam beek veen ven meer duin heuvel hoek wijk wal laan broek huis kamp kool appel boon blok bal balk ham haas haan
  beer leeuw zwaan vink vogel snoek mol wolf schaap otter pauw uil geel groen zwart rood bruin blauw wit klein groot lange korte jong oude ouden jonge
  sterk snel vroom vrolijk wild wilde burger buurman meester meerman vriend graaf hertog ridder engel heer dik mooi kort goed oost west noord
  zuid oosten westen hout steen staal nagel spijker slot poort sluis tuin veer spek koek klaver klomp kraan kroon kruis hart borst haar maat maas
  sande rijn waal linde zon zee zeeman rust vrede kans steun hulp baan jaar week dag maand maart juli juni
  jas jan-modaal dien pier job jobs emmer ster stella luna nova viola aster robin saba tess victoria sofia florence paris chelsea jordan israel asia
  angel brown black white green hill bell hall baker carter king cook young long martin miller walker wright hunter cooper page price
  hero her herman karel ka su sun sen said ali ate ada era ella ana una ida dina tara tina sima mira asia mali chad iman iman imam hadi haji aya el al
  ion ionut pim pien pop roman rosa rita marina gemma nina vera kim lee sam abel noel paul peter teun gul bahar deniz nur kara kurt koc polat yaman turk can kaplan
  harde vliet velde sari emin aydin nes es os loo
  hall prent rens rik sky steef toos tiny truus vince vries zoon heide horst haven lier loon pel
  ates acar efe baran mazur moroz sultan umut mutlu sevgi melek mert ozan ufuk onur okan bulut gunes toprak tekin keskin turan duman soner serap
  sepp sem sen sima sow bah barry costa silva santos rossi sital linger lont winter balde
  sara hema emma lidia mina alem ben beth scott dean glen dale earl duke wanda amber jade ivy olive sage ginger crystal eve
  ria rie riet rein ras riem vera olaf freek mies sien stan stien`)

/** Those of them that are far more often a name than a word when they have a capital. */
export const mostlyNames: ReadonlySet<string> = wordsOf(`
  iris jasmijn linde sterre max rob linda ivan frank ben han cor fleur mees bas pim pien robin tess victoria sofia stella luna viola martin ali dina tara tina sima mira iman
  hadi aya ionut roman rosa rita marina gemma nina vera kim sam abel noel paul peter teun deniz nur polat kaplan rens rik toos truus vries sari emin aydin efe
  sem sima barry sara emma lidia mina alem beth scott wanda amber jade ria riet olaf freek mies sien stan ida ana ella herman karel job jack floor mulder
  mart wouter ton visser roos bo ada yaman tiny vince onur umut mert ozan okan serap melek jordan olive ivy sven penny holly daisy rose sue bill abel ion aster saba grace joy`)

/** What begins a sentence, joins words or stands with a capital and is nobody: folded. */
export const functionWords: ReadonlySet<string> = wordsOf(`
  de het een en of maar want dus omdat als toen nu dan daar hier er ze zij hij ik je jij jullie we wij u men wie wat waar wanneer waarom hoe welke welk dit dat deze die
  mijn zijn haar hun ons onze uw jouw hem hen zich elkaar niet geen wel ook nog al alle alles allemaal iedereen iemand niemand iets niets elk elke ieder iedere sommige
  veel weinig meer meest minder eerst eerste tweede derde laatste vorige volgende volgens met zonder voor na achter tegen over onder boven bij naar uit in op aan van tot
  tussen tijdens sinds vanaf vanwege wegens ondanks dankzij door om te per via binnen buiten naast langs rond rondom behalve terwijl hoewel zodat tenzij mits indien zodra
  zolang voordat nadat doordat waardoor waarbij waarna daarna daarom daardoor daarbij daarnaast daarvoor vervolgens verder bovendien echter toch immers namelijk
  inmiddels ondertussen uiteindelijk eindelijk soms vaak altijd nooit meestal vandaag gisteren morgen overmorgen straks later vroeger eerder binnenkort misschien wellicht
  mogelijk natuurlijk helaas gelukkig ja nee nou kan kun kunnen kon konden wil willen wilde wilden zal zullen zou zouden moet moeten moest moesten mag mogen mocht
  hoeft heeft heb hebben had hadden is ben bent was waren wordt worden werd werden gaat gaan ging gingen komt komen kwam kwamen doet doen deed deden zegt zeggen zei zeiden
  vindt vinden vond vonden weet weten wist geeft gaf krijgt kreeg maakt maakte staat stond ligt lag zit zat blijft bleef laat liet neemt nam ziet zag vraagt vroeg denkt dacht
  belt belde woont woonde werkt werkte heet voelt wacht spreekt sprak meldt meldde volgt volgde leeft moeder vader zoon dochter kind kinderen broer zus oma opa oom tante
  partner ex man vrouw meisje jongen baby gezin ouders ouder buren buurvrouw familie vriend vriendin vrienden echtgenoot echtgenote tweeling kleinkind kleinzoon kleindochter neef nicht
  mevrouw meneer mijnheer heer dame mw mevr dhr dr drs mr ir ing prof ds persoon personen client clienten klant klanten inwoner inwoners bewoner bewoners burger patient
  huisarts arts dokter verpleegkundige wijkverpleegkundige klantmanager collega casusregisseur regisseur consulent jobcoach begeleider begeleiding behandelaar psycholoog psychiater
  mentor bewindvoerder curator voogd gezinsvoogd advocaat rechter agent wijkagent politie gemeente school leerkracht docent leraar juf meester teamleider manager wethouder
  burgemeester directeur voorzitter notulist gespreksleider deelnemer deelnemers aanwezig afwezig datum tijd plaats naam adres telefoon email onderwerp doel vraag antwoord besluit
  conclusie actie afspraak afspraken agenda verslag samenvatting toelichting bijlage stap fase ronde advies plan voorstel overleg beraad casus situatie probleem oplossing
  huur schuld schulden inkomen uitkering loon zorg hulp wonen werk onderwijs veiligheid gezondheid geld budget subsidie regeling regels wet beleid recht rechten plicht
  waarde waarden norm normen dilemma deugd deugden gevolg gevolgen belang belangen vertrouwen respect autonomie rechtvaardigheid gelijkheid privacy menselijke waardigheid
  team wijkteam jeugdteam buurtteam sociaal maatschappelijk werker werkers medewerker medewerkers professional professionals organisatie organisaties instelling partij partijen
  zaak dossier brief mail bericht bezwaar beroep klacht melding aanvraag indicatie beschikking rapport onderzoek gesprek huisbezoek bezoek intake evaluatie
  december januari februari maart april mei juni juli augustus september oktober november maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  january february march may june july august october monday tuesday wednesday thursday friday saturday sunday
  jan feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za zo
  lente zomer herfst winter pasen kerst kerstmis pinksteren ramadan suikerfeest offerfeest sinterklaas koningsdag bevrijdingsdag hemelvaart carnaval
  the a an and or but because if when then there here she he it they we you i me my your his her their our who what where why how which this that these those
  not no yes also still all every some many few first second last next after before with without for from to in on at by of about over under between during since until
  is are was were has have had will would can could should must may might do does did said says told asked lives works called mother father son daughter child children
  brother sister family neighbour client resident doctor nurse social worker manager colleague judge lawyer police school council municipality team case report meeting
  mr mrs ms miss dr dear god allah heer lord jezus bijbel koran sir madam today yesterday tomorrow please thanks although however therefore
  hallo beste geachte dag hoi groet groeten vriendelijke hoogachtend ps nb let zie cc re betreft inzake kenmerk pagina bron
  stel neem denk kijk vraag zoek bel mail noteer noem bedenk bespreek kies weeg schrijf lees luister begin start stop ga kom blijf geef laat
  ouderen jongeren volwassenen mensen buurt wijk straat huis woning kamer stad dorp land regio provincie rijk nederland europa wereld
  beide beiden samen alleen zelf zelfs juist vooral precies ongeveer bijna ruim minstens hooguit twee drie vier vijf zes zeven acht negen tien honderd duizend
  enkele verschillende andere ander anders dezelfde hetzelfde eigen nieuwe nieuw oude oud grote groot kleine klein goede goed slechte slecht lange korte hoge lage jonge
  afgelopen komende vanmorgen vanmiddag vanavond vannacht ochtend middag avond nacht tijdelijk tijdelijke totaal bedrag saldo maandelijks wekelijks dagelijks jaarlijks
  geboren geboortedatum postcode woonplaats contact contactpersoon rekening rekeningnummer bsn iban kenteken nummer nr code groep versie type soort categorie
  leidinggevende werkgever werknemer stagiair tolk vrijwilliger predikant imam pastoor dominee ambulant specialistisch beschermd begeleid financieel juridisch medisch psychisch
  namens ter attentie aanleiding achtergrond inleiding beschouwing afweging argumenten opties keuze perspectief perspectieven betrokkenen feiten gevoel emoties verhaal moment`)

const noNameEndings =
  /(?:wet|teams?|huis|school|college|straat|laan|plein|weg|gracht|singel|kade|steeg|dreef|dijk|park|stichting|centrum|bank|dienst|fonds|raad|bond|groep|zorg|wijk|buurt|kerk|moskee|ziekenhuis|kliniek|instituut|ministerie|partij|bureau|beleid|recht|plan|methode|model|kunde|logie|isme|isten?|heid|teit|schap|overleg|beraad|gesprek|regeling|uitkering|toeslag|verzekering|overheid|ing|ingen|atie|aties|ische?|achtige?|lijke?|dag|avond|ochtend|middag|nacht|vakantie|feest|nummer|datum|kosten|geld|schuld|schulden|werker|werkers|werk|medewerker|manager|coach|kundige|arts|taal|talig|talige|cursus|training|project|programma|pact|akkoord|verdrag|code|protocol|richtlijn|handreiking|vraag|ship|ness|ment|tion)$/

/** Endings of words for things, ways and bodies; a known name is not asked. */
export const endsAsNoName = (folded: string): boolean => folded.length > 5 && noNameEndings.test(folded)
