import { readLabelled } from './labelled.fixture.ts'

/**
 * A third of the sentences, written before anything was measured and never used to choose a rule or a word: what the guard
 * makes of these tells more than what it makes of the others. Do not mend the guard by them; write new ones instead.
 */
export const heldOut = readLabelled(`
Mijn bsn is {bsn|999927851}, staat op de zorgpas.
In het systeem staat bsn {bsn|999 929 227} bij de verkeerde persoon.
Burgerservicenummer: {bsn|9999.30.606}
Graag {bsn|999931969} verwijderen uit de bijlage.
Het kind heeft {bsn|999933346} als nummer.
Wij zochten op {bsn|9999 34 715} en vonden niets.
Her BSN ({bsn|999936098}) was on the screen.
Het loonstrookje vermeldt {bsn|999937467} naast het bedrag.
Meldingsnummer 999938836 van de woningbouw.
Referentie 362207736, uw brief van mei.
Ons kenmerk 244553411 verviel.
De teller stond op 203318848 kilometer, een grapje natuurlijk.
Casusnummer 999940211 blijft open.
Betaal op rekening {iban|NL43 KNAB 0464 6790 86}, zei de brief.
Haar spaargeld staat op {iban|NL66RBRB0480517348}.
Nieuwe IBAN van de vader: {iban|NL17 ABNA 0488 4364 79}.
Een overboeking naar {iban|ES91 2100 0418 4502 0005 1332} viel op.
{iban|NL65INGB0496355610} is geblokkeerd door de bank.
De rekening {iban|IT60 X054 2811 1010 0000 0123 456} is van zijn broer.
Machtigingskenmerk NL12ZZZ343434340000 staat op het afschrift.
Het bedrag NL 450 klopt niet.
Stuur een appje naar {phone|06-87654321}.
Nummer van opa: {phone|0648123456}, niet na acht uur.
Zij is bereikbaar via {phone|+31-6-19876543}.
Vaste lijn {phone|0511 45 67 89} in het dorp.
Het alarmnummer van de buurman is {phone|(0113) 234567}.
Hij liet {phone|06 4812 3456} achter op de voicemail.
Onder telefoon staat {phone|040 - 234 56 78}.
Moeder belt met een onbekend nummer, {phone|+316 55 55 12 34}.
Call her on {phone|+49 170 1234567} after six.
Zijn tante in Marokko: {phone|+212 661 234567}.
{phone|0031 20 123 45 67} is het nummer op de kaart.
Bel 0900-8844 bij overlast.
De kindertelefoon is 0800-0432, ook op zondag.
Op kenteken en bel 144 reageert niemand.
Aanvraagnummer 0698765432 is afgehandeld.
Het pakket met code 06 1234 is zoek.
Van 03-04-2023 tot 05-06-2023 was ze opgenomen.
Schrijf naar {email|yusuf.kaya@voorbeeld.com} met een kopie.
{email|info@zorgvoorbeeld.nl} geeft geen antwoord.
Het mailadres is {email|L.vandenberg@school-voorbeeld.nl}, met een punt.
Wachtwoord en {email|zus_van_noor@voorbeeld.net} lagen op tafel.
Hij zit op Telegram als @kade12.
Het is 5 @ 20 euro per stuk.
Ze woont nu op {postcode|5611 AZ 101}, bij een kennis.
Het adres {postcode|7411HR 9B} is geheim.
Post naar {postcode|8911 KX}, Leeuwarden.
De postcode is {postcode|2022zk}, nummer weet ze niet.
{postcode|3011 WN, 45} is een briefadres.
Het is 1850 BC volgens het museum.
De boiler is 1500 kW en 2000 km ver.
Rond 2015 is het misgegaan.
In 1998 of 1999 kwam ze naar Nederland.
Ze verhuisde naar de {address|Tulpstraat 77}.
Het gezin slaapt in {address|Koningin Emmalaan 14 a}.
Hij staat nog ingeschreven op {address|Zeedijk 101}.
Woonadres: {address|De Ruyterkade 3-hs}
Aan {address|het Oosterpark 6} is plek.
De politie ging naar {address|Van Ostadestraat 210 III}.
De brand was op {address|Molenweg 2}, naast de school.
Mevrouw huurt aan de {address|Professor Lorentzlaan 28}.
Sleutel ligt bij {address|Rozengracht 15-2}.
Bezoek aan {address|Eerste Oosterparkstraat 90}, derde etage.
The flat at {address|22 Church Lane} is too damp.
Ze liep door de Tulpstraat en zag hem.
Na de Dorpsstraat 2 kilometer rechtdoor.
In de wijk 12 gezinnen gesproken.
Op het plein 5 jongeren gezien.
Ronde 3 van het gesprek ging over waarden.
Hoofdstuk 8 van het handboek.
Bus 12 rijdt niet meer langs het huis.
Graad 2 op de schaal is licht.
Ze is op {birth-date|8 juli 1994} geboren en woont alleen.
Geboren: {birth-date|21-09-1961}
Mijn dochter, geboren {birth-date|30 oktober 2012}, vraagt om rust.
Geboortedag {birth-date|1 januari 1970}, want de echte datum is onbekend.
De man (geb. {birth-date|3 februari 1948}) dwaalt 's nachts.
His date of birth is {birth-date|1988-07-21}.
He was born {birth-date|5 May 1979}, says the file.
Een jongen van 16 jaar ({birth-date|11-12-2008}) sliep buiten.
Cliënte, {birth-date|17-4-1983} te Tanger geboren, wil een huis.
De beschikking van 17-4-2024 is ingetrokken.
Zij kreeg op 8 juli 1994 haar paspoort.
Het contract loopt van 1 mei tot 1 november 2025.
Sinds 21-09-2019 is hij schuldenvrij.
Op 11 december vergadert de raad.
De bevalling wordt verwacht rond 3 februari 2026.
Geboortekaartje ontvangen, huisbezoek gepland op 4 april 2025.
Due on 5 May 2025, please confirm.
De rode auto met {licence-plate|HZ-456-P} stond dubbel.
Kenteken: {licence-plate|99-XTD-8}.
Zijn busje heeft kenteken {licence-plate|8VKZ12}.
{licence-plate|ZS-RT-45} is total loss.
Haar brommer, {licence-plate|F-345-BG}, is gestolen.
The car, {licence-plate|NX-123-L}, was towed.
Sectie AB-123 is leeg.
Ruimte 3-B-12 op de tweede etage.
Model X-100-PL van de rolstoel past niet.
BIG nummer: {big|89012345678}
De verpleegkundige is BIG-geregistreerd onder {big|30011223344}.
AGB-code praktijk {agb|53530123}, graag vermelden.
De AGB is {agb|04-005678} volgens de declaratie.
Het bonnummer 53530123 is kwijt.
Mevrouw {name|Aydin} wil haar kinderen meenemen.
Meneer {name|Van Rossum} snapt de brief niet.
mw {name|Hakimi} vraagt om een vrouwelijke arts.
dhr {name|Pieterse} is boos weggelopen.
Mijnheer {name|Tadesse} wacht al een jaar.
{name|Hatice Arslan} werkt in de thuiszorg.
{name|Willem van der Plas} drinkt weer.
{name|Krzysztof Zieliński} slaapt in zijn auto.
{name|Amina Bouzidi-Jansen} tekent voor akkoord.
{name|R.J. ter Braak} schreef de nota.
Gezien door {name|M. Oostveen}, psycholoog.
Broer {name|Bilal} neemt de zorg over.
Haar dochtertje {name|Lotte} plast weer in bed.
Casusregisseur {name|Ellen} roept ons bij elkaar.
De huisarts, {name|dokter De Bruin}, belde niet terug.
Wij vroegen {name|Layla} naar haar plannen.
{name|Ineke} denkt dat het te snel gaat.
{name|Mustafa}'s uitkering is gestopt.
{name|Karins} voorstel kreeg steun.
Gesprek met {name|Natalia Kravchenko} over de kinderen.
De tante van {name|Selam} heeft een kamer.
Neef {name|Goran} werkt zwart in de bouw.
Buurvrouw {name|Truus} ziet veel.
Met {name|Van Veen} is niets afgesproken.
Volgens {name|Mulder} was er geen plek.
{name|Vincent} en {name|Priya} zijn het oneens.
{name|Saïd} praat liever niet over vroeger.
Ze heet {name|Hiba} en is zeven.
De officier, mr. {name|T. Wolters}, eiste straf.
Mrs {name|Thompson} has a hearing on Tuesday.
We met {name|Grace Mensah} at the library.
Neighbour {name|Emily} heard shouting.
Aanwezig waren {name|Coen de Boer}, {name|Fadime Koç} en {name|Sheila Ramlal}.
Familie {name|Van Houten} heeft recht op urgentie.
Moeder ({name|Irina}) is bang voor de uitslag.
Teamleider {name|Achraf} wil het voorleggen.
Zoon {name|Tijn} gamet tot laat.
Mevrouw {name|Lente} viel van de trap.
Meneer {name|Boer} heeft een boerderij.
Mevrouw {name|de Koning} wil naar huis.
Cliënt {name|Vos} heeft bezwaar.
{name|Jasmijn} is haar baan kwijt.
Met {name|Robin} is gebeld over school.
{name|Floor van den Akker} is de nieuwe mentor.
{name|Marieke Zwart} heeft ontslag genomen.
Er is contact met {name|Youssef el Khattabi} over werk.
Opgesteld door: {name|Bas Hoekstra}
Groetjes, {name|Anouk}
Het rapport van {name|drs. P. Vermeulen} is duidelijk.
Leerkracht {name|Yvonne} ziet hem opbloeien.
Mevrouw {name|Achterberg} kan niet slapen.
Meneer {name|Xhaka} zoekt een tolk.
Ook {name|Zeynep} vindt de eis te zwaar.
De ex van {name|Monique} dreigt.
Voogd {name|Nadine Postma} was ziek.
mevrouw {name|jansen} appte vannacht.
{name|mohamed el idrissi} stond voor de deur.
Mevrouw zei niets meer.
Mevrouw B. huilde. Daarna werd het stil.
De heren kwamen te laat.
De heer was onvindbaar, schreef de agent.
Rozen en tulpen in de tuin.
De storm Ciarán duurde twee dagen.
Bloem en suiker uit de voedselbank.
Met de hoop op een huis kwam ze binnen.
De lente brengt haar goeds.
Vos en haas zeggen elkaar daar goedenacht.
De smit en de kok zijn uitgestorven beroepen.
Vlaardingen en Schiedam hebben andere regels.
Zij vluchtte uit Homs via Istanbul.
Donderdag is de zitting.
Begin Februari bellen we opnieuw.
Het CJIB stuurde een aanmaning.
Menzis vergoedt de therapie niet.
Zij werkt via Randstad bij PostNL.
Bij Ikea kocht hij een bed.
Woningcorporatie Ymere wil ontruimen.
Cordaan levert huishoudelijke hulp.
Het Rode Kruis zoekt de familie.
De Wet maatschappelijke ondersteuning 2015 is helder.
Volgens de Algemene wet bestuursrecht kan dat.
Hannah Arendt schreef daarover.
Aristoteles noemt het de gulden middenweg.
Met de Zelfredzaamheidsmatrix scoren we laag.
Stap Vijf slaan we over.
Het Sociaal Team Zuid is gesloten.
De Commissie Bezwaarschriften adviseert.
Kinderopvang De Roos heeft plek.
Buurthuis Het Anker opent om negen.
Verpleeghuis Sint Jozef belde over de opname.
School Prinses Amalia vraagt een gesprek.
De Koningsschool heeft een wachtlijst.
Het Jeugdfonds betaalt de sport.
Zij volgt een cursus Nederlands bij het ROC.
Een Turkse bakker gaf haar werk.
Veel Eritreeërs kennen deze regel niet.
Islam en Christendom kwamen ter sprake.
Met Oud en Nieuw was het onrustig.
Suikerfeest valt dit jaar in maart.
Kwetsbaarheid is geen Zwakte, stond op de muur.
Onze Waarden: Rust, Ruimte, Respect.
Ga na of de Norm klopt.
Kan dat ook anders? Zeker.
The Salvation Army offered a bed.
Social Services closed the file in April.
Summer was hard on the family.
Every Monday she visits the centre.
Wie heeft hier het mandaat? Niemand.
Tot slot: Dank voor ieders inbreng.
`)
