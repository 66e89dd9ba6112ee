import { readLabelled } from './labelled.fixture.ts'

/** Names of invented people, and words that are none, in the tone of case notes. */
export const labelledNames = readLabelled(`
Mevrouw {name|Yilmaz} wil graag werken, maar de lessen zijn overdag.
Meneer {name|De Vries} belde terug na drie weken.
Dhr. {name|van der Berg} is bekend bij het wijkteam.
mw. {name|El Amrani} komt morgen met een tolk.
Mevr. {name|Jansen-de Wit} heeft bezwaar gemaakt.
De heer {name|Kowalski} spreekt geen Nederlands.
Wij spraken met {name|Fatima El Amrani} over haar wensen.
{name|Jan de Vries} heeft drie kinderen.
Vandaag belde {name|Piet-Hein van Dijk} met een klacht.
{name|J. de Vries} tekent het plan.
Het verslag is van {name|A.B. Jansen} en is nog niet af.
Brief van {name|J.P.M. van den Heuvel} ontvangen.
Haar zoon {name|Mohammed} gaat niet naar school.
Zijn moeder, {name|Aicha}, kookt voor de buren.
De huisarts {name|Smeets} maakt zich zorgen.
Klantmanager {name|Bakker} heeft het dossier overgenomen.
Collega {name|Sjoerd} neemt het gesprek over.
{name|Samira} vertelt dat ze weinig slaapt.
Volgens {name|Ahmed} klopt de brief niet.
We vragen {name|Agnieszka Nowak} om mee te denken.
{name|Oksana Shevchenko} vluchtte twee jaar geleden.
Begeleider {name|Tom Bakker} zag het anders.
De kinderen {name|Yara} en {name|Noah} slapen bij oma.
{name|Fatima}'s jongste heeft koorts.
{name|Toms} huis is te klein voor vier mensen.
Haar vriendin {name|Soraya Ramdin} past op.
Bewindvoerder {name|Van Leeuwen} reageert niet op mail.
Wijkagent {name|Peters} kwam twee keer langs.
Advocaat mr. {name|Benali} dient een beroep in.
Psychiater dr. {name|K. Hosseini} schreef het rapport.
Ik heet {name|Tesfay Haile} en kom uit Asmara.
Zijn naam is {name|Yusuf Kaya}, zei hij aan de balie.
De buurman, {name|Henk Mulder}, belde de politie.
{name|Maria Gonzalez-Lopez} heeft geen verblijfsvergunning.
Zij trouwde met {name|Mehmet Öztürk} in 2010.
Het gezin van {name|Abdirahman Warsame} krijgt urgentie.
Tante {name|Zohra} zorgt voor het eten.
Opa {name|Kees} wil niet verhuizen.
Juf {name|Marieke} van groep 4 maakt zich zorgen.
De zus van {name|Dilan} woont in Duitsland.
{name|Björn Andersson} werkt in de haven.
{name|Łukasz Wiśniewski} wacht op een uitkering.
Mevrouw {name|'t Hart} is 92 en woont zelfstandig.
{name|Anne van 't Hof} en {name|Bram Postma} waren erbij.
Mr {name|Smith} did not answer the letter.
Ms. {name|Okafor} asked for an interpreter.
Her son {name|Daniel} missed school for six weeks.
{name|Sarah Johnson} told us she feels safe now.
Dr. {name|Patel} signed the form.
We spoke with {name|Ibrahim Diallo} in French.
Aanwezig: {name|Mirjam Kok}, {name|Joris Veen} en {name|Hanneke Wit}.
Notulist: {name|L. Verhoeven}
Met vriendelijke groet, {name|Ingrid Dijkstra}
cc: {name|P. Hendriks}
Namens {name|Esra Demir} vragen we uitstel.
{name|fatima yilmaz} heeft gebeld, typ ik even snel.
FAMILIE {name|JANSEN} staat op de lijst.
De familie {name|Bouazza} heeft een huurschuld.
Gezinsvoogd {name|Linda de Graaf} is met verlof.
Haar ex, {name|Marco Visser}, betaalt niet.
Partner {name|Rachid} is in beeld.
Dochter {name|Sterre} zit in de brugklas.
{name|Iris} kwam gisteren huilend binnen.
Ik vroeg {name|Max} wat hij zelf wil.
Toen {name|Roos van Vliet} binnenkwam werd het stil.
Meneer {name|Storm} is vorige week verhuisd.
Mevrouw {name|Mei} woont op de derde verdieping.
Mevrouw {name|Bloem} heeft een hond.
Cliënt {name|De Wit} heeft geen inkomen.
Mevrouw {name|Zwart} vindt dat onrechtvaardig.
Teamleider {name|Joke Veenstra} beslist.
Volgens {name|Hendriks} is de termijn voorbij.
Met {name|Van den Broek} is afgesproken dat hij belt.
{name|De Jong} wil geen hulp.
Het was {name|Rabia} die de melding deed.
{name|Wei Zhang} helpt bij het vertalen.
{name|Thi Nguyen} zoekt een kamer.
{name|Somchai} kookt in het buurthuis.
De mentor van {name|Djamila} is ziek.
{name|Guusje van Dijk} kwam als vrijwilliger.
Wethouder {name|Brouwer} wil het weten.
Tolk {name|Amal Haddad} was aanwezig.
Mentor {name|Gijs} belt haar elke maandag.
Zwager {name|Orhan} bood een baan aan.
De schuldeiser is {name|Willem van Oranjewoud}.
Ze noemt zich {name|Lola}.
De pleegouders {name|Van der Meer} willen stoppen.
Het meisje heet {name|Ayşe}.
{name|Özlem Şahin} schrijft zelf mee.
{name|André} en {name|Zoë} zijn gescheiden.
Leerplichtambtenaar {name|Ter Horst} kwam langs.
Mevrouw {name|van der Steen-van Dalen} belde boos op.
Jobcoach {name|Femke} zag een kans.
Zijn reclasseringswerker, {name|B. Kuipers}, was er niet.
Directeur {name|S. de Haan-Bos} tekent.
Vader {name|Hassan} wil zijn kinderen zien.
{name|Nadia A.} schoof later aan.
De moeder van {name|Jayden} werkt 's nachts.
Mevrouw {name|Ouali} en meneer {name|Ouali} willen apart wonen.
De heer en mevrouw {name|Sanders} zijn akkoord.
Mevrouw belde gisteren.
De heer des huizes was er niet.
Meneer wil werken met zijn handen.
Mevrouw A. werkt in de nacht.
Mevrouw M. zit op de bank. Kinderen spelen buiten.
Inwoner B. Daarna volgde een gesprek.
De roos op tafel was van de buren.
Een storm had het dak beschadigd.
In mei begint de cursus.
Mei was een zware maand.
Storm en regen maakten de kelder nat.
Wit is de kleur van rouw in haar familie.
Bloemen stonden op het graf.
Volgens Van Dale betekent mandaat een opdracht.
Zij werkt bij Albert Heijn.
De Anne Frankschool heeft plek.
Het Leger des Heils biedt een bed.
De Participatiewet laat ruimte.
De Jeugdwet geldt tot achttien jaar.
Op grond van de Wmo is maatwerk mogelijk.
Het UWV en de SVB spreken elkaar tegen.
De Raad van State oordeelde anders.
Het Huis van Bewaring belt niet terug.
Het Ministerie van Sociale Zaken stelt de norm.
Wijkteam Oost heeft een wachtlijst.
Werkplein Noord en De Kade werken samen.
Stichting Jan van Dijk geeft een bijdrage.
Gemeente Den Haag betaalt de helft.
Zij komt uit Utrecht en hij uit Aleppo.
In Amsterdam is geen woning te vinden.
Maandag komt de monteur.
Op dinsdag is er overleg met Humanitas.
Ze spreekt Arabisch, Turks en Nederlands.
De Nijmeegse methode begint met de feiten.
Het Utrechts stappenplan vraagt om een morele vraag.
Rawls zou kiezen voor de zwakste.
Kant noemt dat een plicht.
We volgen het Socratisch gesprek.
De Voedselbank is open op vrijdag.
De Rechtbank Midden-Nederland doet uitspraak.
De Belastingdienst vordert de toeslag terug.
Het Jongerenwerk organiseert een avond.
Moeder vertelt dat ze moe is.
Vader is uit beeld sinds Pasen.
Zoon zit in groep acht.
Huisarts en school maken zich zorgen.
De klantmanager Inkomen is ziek.
Collega’s van Jeugd sluiten aan.
Begeleider van De Wending was erbij.
Ik ben moe, zei ze.
Door de regels zit ze vast.
Do komt de rapportage, wo het overleg.
Will she come back tomorrow?
May we postpone the decision?
Hope is what keeps her going.
Mark the date in your calendar.
The Council decided in March.
In June the family moved to Manchester.
She speaks Arabic and a little Dutch.
Hij wil een ton sparen voor een huis.
De prins op het witte paard bestaat niet.
De bakker op de hoek geeft haar brood.
De boer heeft werk voor hem.
De visser lag met zijn boot in de haven.
Een koning van een vent, zei de buurvrouw.
De Koning heeft de wet getekend.
Zij zit op Basisschool De Vlinder.
De Wereld Draait Door keek ze elke avond.
Ziekenhuis Rijnstate heeft een wachtlijst.
Hij werkt bij Van Oord in de bouw.
De vraag Wat is goed? staat centraal.
Stap 2: Feiten. Stap 3: Waarden.
Recht op privacy weegt zwaar.
Autonomie en Zorg botsen hier.
Alle Betrokkenen zijn gehoord.
Eerste Kamer en Tweede Kamer stemden in.
Zij leest de Koran en hij de Bijbel.
God zal oordelen, zei hij.
Met Kerst zijn ze samen.
Ramadan begint in februari.
De hoop is gevestigd op de nieuwe woning.
Het doel: rust in huis.
Jan en alleman weet het al.
Een Poolse collega hielp bij het vertalen.
De Syrische familie boven ons is stil.
GGZ Centraal heeft geen plek.
Veilig Thuis heeft onderzoek gedaan.
De Raad voor de Kinderbescherming adviseert.
Dat is Haar eigen keuze.
Zij heeft een WIA-uitkering en een PGB.
De Wet langdurige zorg is van toepassing.
Tijdens Corona kwam niemand langs.
Nibud rekent met andere bedragen.
Artikel 8 EVRM beschermt het gezinsleven.
De zaak {name|Timmermans} tegen de staat is bekend.
`)
