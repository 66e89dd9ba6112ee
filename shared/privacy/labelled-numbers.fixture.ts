import { readLabelled } from './labelled.fixture.ts'

/** Numbers, dates and addresses in the tone of case notes. Everything is invented; service numbers are of the test series. */
export const labelledNumbers = readLabelled(`
Haar BSN is {bsn|999910000} en dat klopt met de brief.
bsn {bsn|9999.11.375} gecontroleerd bij de balie.
Het burgerservicenummer {bsn|999 912 756} staat verkeerd in het systeem.
Volgens de kopie van het paspoort: {bsn|999914121}.
In de mail stond per ongeluk {bsn|999915496} van de zoon.
BSN: {bsn|9999 16 865}
Ik las het nummer {bsn|999.918.242} hardop voor, dat had niet gemoeten.
Cliëntnummer is hetzelfde als haar bsn ({bsn|999919611}).
Hij gaf twee nummers door: {bsn|999920984} en {bsn|999922361}.
The citizen service number {bsn|999923730} was read out loud.
Zijn bsn begint met nullen: {bsn|000012348}.
Het oude sofinummer {bsn|000111119} staat nog op het formulier.
Onder het kopje gegevens staat {bsn|999-925-106}.
Let op: {bsn|999926482} hoort niet in dit verslag.
Het zaaknummer is 203318847 en de termijn loopt tot vrijdag.
Zaaknummer 203318857 is gesloten.
Dossier 220973168 ligt bij de rechtbank.
Kenmerk: 238627494, graag vermelden bij antwoord.
De factuur 256281816 is nooit betaald.
Ordernummer 273936141 van de wasmachine.
Beschikking met nummer 291590457 ging naar het oude adres.
Zij verdiende vorig jaar 123.456.782 roepia, omgerekend bijna niets.
Het krediet is € 999910000 volgens de tikfout in de brief.
De schuld van de gemeente is 999910000 euro, schreef de krant.
Er zijn 309244773 meldingen geteld, dat kan niet.
Het nummer 326899094 voldoet niet aan de proef.
Ticket 344553415 staat open bij de helpdesk.
Het productnummer 999927851 hoort bij de scootmobiel.
Zijn rekening is {iban|NL91ABNA0417164300}.
De toeslag gaat naar {iban|NL42 INGB 0425 0834 31} op naam van zijn ex.
Rekeningnummer {iban|nl95rabo0433002562} is van de bewindvoerder.
Leefgeld wordt gestort op {iban|NL05.TRIO.0440.9216.93}.
IBAN: {iban|NL25 SNSB 0448 8408 24}
Er kwam geld binnen van {iban|DE89 3704 0044 0532 0130 00}.
Zij maakt elke maand 50 euro over naar {iban|TR33 0006 1005 1978 6457 8413 26}.
Zijn moeder heeft een rekening in België, {iban|BE68 5390 0754 7034}.
De huur moet naar {iban|NL51-ASNB-0456-7599-55}, niet naar de oude rekening.
His savings are at {iban|GB29 NWBK 6016 1331 9268 19}.
Het nummer NL00ABNA0417164300 klopt niet, er zit een fout in.
De code NL91XXXX staat op de enveloppe.
Formulier FR1420-B moet nog mee.
Het geld stond op {iban|PL61109010140000071219812874}.
Bankafschrift van {iban|NL76 BUNQ 0472 5982 17} opgevraagd.
Artikel NL 12 lid 3 van de voorwaarden gaat daarover.
Bel haar op {phone|06-12345678}.
Zijn nummer is {phone|0612345679}.
Mobiel: {phone|06 12 34 56 70}
Ze is alleen 's avonds bereikbaar op {phone|+31 6 12345671}.
Via {phone|+31612345672} kregen we geen gehoor.
De buurvrouw gaf {phone|0031 6 1234 5673} door.
Thuis nemen ze op via {phone|020-1234567}.
Het nummer van de moeder is {phone|(030) 123 45 67}.
Haar zus woont in Hoorn en is te bellen op {phone|0229 123456}.
Vast nummer {phone|0475-123456}, niet voor vier uur.
WhatsApp alleen naar {phone|+31 (0)6 1234 5674}.
Hij belt steeds vanaf {phone|06.12.34.56.75}.
Onze consulent heeft een direct nummer, {phone|088-1234567}.
Tel. {phone|070 123 4567} is van de broer.
Her mobile is {phone|06 - 12345676}.
Oma in België is bereikbaar op {phone|+32 475 12 34 56}.
De vader belt vanuit Turkije met {phone|+90 532 123 45 67}.
You can reach her at {phone|+44 7700 900123}.
Hij gaf een Pools nummer, {phone|0048 601 234 567}.
Bel in nood altijd 112.
De Belastingdienst is bereikbaar op 0800-0543.
Voor vragen over geld: 0900-1234567 (lokaal tarief).
Het nummer van de gemeente is 14 020.
Slachtofferhulp bel je op 0900-0101.
De kinderen bellen gratis 0800-0432.
De wachttijd was 06 weken volgens het systeem.
Polisnummer 0612345678 is vervallen.
Het kamernummer is 020, tweede verdieping.
Hij draaide dienst van 06:00 tot 14:30 uur.
De code van het portaal is 0612.
Het formulier 020-123 is ingetrokken.
Op 06-12-2024 was het huisbezoek.
De afspraak van 01-02-2025 10:30 gaat niet door.
Stuur de brief naar {email|fatima.test@voorbeeld.nl}.
Haar adres is {email|k.a.bakker+werk@mail.voorbeeld.org}.
Mail {email|JANDEVRIES1980@GMAIL.COM} werkt niet meer.
Contact via {email|o'neil@example.co.uk} kan ook.
Zij schreef haar mail als {email|samira (at) voorbeeld.nl} op de kaart.
We spraken af @ kantoor om tien uur.
De groep heet @home en komt op dinsdag samen.
Hij stuurt alles naar {email|m_elamrani@voorbeeld.com}, ook de brieven.
E-mail: {email|wijkteam.oost@gemeente-voorbeeld.nl}.
Ze tekende met @samira op het bord.
Het gezin woont op {postcode|3512 JE 14}.
Postcode en huisnummer: {postcode|3512JE 14-2}.
De brief ging naar {postcode|9711 LM, 23a}.
Verhuisd naar {postcode|1012 AB} Amsterdam in het voorjaar.
Zij staat ingeschreven op {postcode|6811 KL nr. 8}.
Op het formulier staat {postcode|2501cd 120}.
Het jaar 2024 IN cijfers staat in bijlage B.
In 2012 en 2013 woonde zij bij haar zus.
De lening was 1500 EU en dat is te veel.
Tussen 1995 en 1998 was hij dakloos.
De bijdrage is 2000 MB aan data per maand.
In 2023 is zij gestopt en in 2024 is ze weer begonnen.
Ze kreeg 1250 in maart en 1300 op 1 april.
Zij woont aan de {address|Kerkstraat 12}.
Adres: {address|Burgemeester van Randwijckstraat 5-2}, tweede bel.
Het huis aan {address|Laan van Meerdervoort 230} is te klein.
De overlast komt van {address|Dorpsweg 8A}.
We gaan op huisbezoek op de {address|Prins Hendrikkade 112 hs}.
Zij slaapt bij een vriend in de {address|Meidoornlaan 3}.
Ontruiming van {address|Nieuwe Gracht 44 bis} is aangezegd.
De post gaat naar {address|Sint Jansplein 9}, ook de aanmaning.
Hij verblijft aan het {address|Wilhelminaplantsoen 31-B}.
{address|Hoogstraat 1} is het adres van de broer.
De woning in de {address|Jan van Galenstraat 88-III} is vochtig.
Haar nieuwe plek is {address|Anna Blamanhof 6}, begane grond.
She lives at {address|14 Station Road} with her aunt.
Het staat op {address|Oude Rijksweg 17}, naast de garage.
Aan de {address|Zuidelijke Parallelweg nr. 60} staan drie caravans.
De kinderen wonen op {address|lindelaan 4}, bij hun vader.
De Kerkstraat is afgesloten voor verkeer.
Hij woont al in de Kerkstraat 3 jaar zonder problemen.
Op straat 3 mensen aangesproken over de overlast.
Zij is goed op weg 2 dagen per week te werken.
Het Werkplein 2 keer gebeld zonder gehoor.
De straat telt 40 woningen.
De supermarkt 3 weken gesloten, dus hij had geen werk.
Stap 4 van het plan is klaar.
Groep 8 van de school gaat op kamp.
Artikel 12 van de wet geeft ruimte.
Het park is 5 minuten lopen.
Zij zit in traject 3 van de gemeente.
Op de rechtbank 2 uur gewacht.
De A2 is een drukke snelweg 3 kilometer verderop.
Geboren op {birth-date|12 maart 1980} in Ankara.
Mevrouw, geb. {birth-date|12-3-1980}, vraagt bijstand aan.
Geboortedatum: {birth-date|1980-03-12}
Zijn geboortedatum is {birth-date|03/12/1980}.
De jongste is geboren op {birth-date|1 mei 2019}.
Hij ({birth-date|4-11-1975}, 49 jaar) woont alleen.
Op {birth-date|23 juni 1969} geboren in Utrecht, nu dakloos.
She was born on {birth-date|March 12, 1980} in Aleppo.
Date of birth: {birth-date|12/03/1980}.
DOB {birth-date|12 March 1980}, no fixed address.
Cliënt (man, 34 jaar, {birth-date|5-6-1990}) komt niet opdagen.
Het kind, geboren te Rabat op {birth-date|2 januari 2015}, spreekt twee talen.
{birth-date|31 december 1958} is haar geboortedatum.
Geb.datum {birth-date|07.08.1999} volgens het rijbewijs.
gebdat: {birth-date|09-10-2001}
Zij is jarig op {birth-date|14 februari}.
Op 12 maart 1980 tekende hij het contract.
Het gesprek was op 3 mei 2024 en duurde een uur.
Per 1-1-2025 stopt de uitkering.
Zij woont hier sinds 4 november 2012.
De wet van 12 maart 1980 is ingetrokken.
Geboren in Utrecht en sinds 4 november 2012 in deze wijk.
De brief van 23-6-2024 is niet aangekomen.
De zitting is op 2025-03-12 om tien uur.
Hij overleed op 5 juni 2021 na een ziekbed.
Na de geboorte van haar zoon volgde een moeilijk jaar; op 3 mei 2024 vroeg zij hulp.
Evaluatie op 14 februari met het hele team.
Meeting on March 12, 2024 at ten.
De deadline is 31 december.
In maart 1980 is de flat gebouwd.
Zijn auto, {licence-plate|GH-123-K}, staat in de garage.
Kenteken {licence-plate|12-ABC-3} is gesignaleerd.
De bestelbus met kenteken {licence-plate|VX345T} is van de baas.
Hij reed in {licence-plate|XX-99-GT} zonder verzekering.
Nummerplaat {licence-plate|gb-001-b} genoteerd door de wijkagent.
Op de camera was {licence-plate|1-KBB-00} te zien.
Een scooter met kenteken {licence-plate|D 123 FR} staat in het portiek.
The van has licence plate {licence-plate|PX-41-RT}.
Formulier AB-12-34-C invullen.
Zaak ZK-12-34 is afgesloten.
Code 12-mei-5 staat op het pakket.
Kamer B-12-3 is vrij.
De regeling 2024-AB-12 loopt af.
Bijlage 12-3-4 hoort bij het plan.
Het BIG-nummer van de arts is {big|19012345601}.
BIG-registratie {big|49098765432} is geldig tot mei.
Psycholoog, BIG: {big|59 0123456 25}, tekent het verslag.
Haar big nummer {big|29055566677} staat onder de brief.
Het ordernummer 19012345601 is bestemd voor de apotheek.
Hij telde 12345678901 knikkers, zei hij lachend.
BIG-registratie is verplicht voor artsen.
De praktijk heeft AGB-code {agb|01012345}.
AGB {agb|94-001234} staat op de declaratie.
agb-code: {agb|03 123456} van de huisarts.
Het KvK-nummer 12345678 hoort bij de zorgboerderij.
Lidnummer 94001234 van de bibliotheek.
De AGB-code ontbreekt op de factuur.
Zij betaalt € 640,50 huur en 112 euro zorgpremie.
De schuld is 3.400 euro bij 12 schuldeisers.
Artikel 3:4 lid 2 Awb vraagt om een belangenafweging.
Volgens ECLI:NL:CRVB:2019:1234 mag dat.
De norm is 1.234,56 per maand.
In 2023 waren er 1.200 aanmeldingen.
Wachtwoord 4711AX van het oefensysteem is gewijzigd.
Het gaat om 36 uur per week, verdeeld over 4 dagen.
Hij kreeg 240 uur taakstraf en 3 maanden voorwaardelijk.
De bloeddruk was 120/80 en het gewicht 82 kg.
Het verslag telt 12 pagina's en 3 bijlagen.
Zie hoofdstuk 4.2.1 van de handreiking.
De temperatuur in huis was 12,5 graden.
Stuur alles naar Postbus 1234 van de gemeente.
Vlucht KL1234 vertrok om 10.45 uur.
Versie 10.2.3 van het systeem werkt weer.
De trein van 8.40 uur had vertraging.
Hij woont op nummer 12 en zij op 14.
Lokaal 3.14 is gereserveerd van 9 tot 11.
`)
