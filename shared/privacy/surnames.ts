import { wordsOf } from './word-list.ts'

/** Surnames by their last word, folded, without "van" and "de". */
export const surnames: ReadonlySet<string> = wordsOf(`
  jansen janssen jong vries berg bakker dijk visser smit meijer meyer boer mulder groot bos vos peters hendriks leeuwen dekker
  brouwer wit dijkstra smits graaf meer linden kok jacobs haan vermeulen heuvel veen broek broeke bruijn bruin heijden schouten beek willems vliet ven
  verhoeven dam bruin koning wal hoek wijk prins blom huisman peeters kuijpers kuipers post kuiper jonge veenstra kramer kroon laan
  gerritsen martens postma bosch timmermans timmerman boersma evers jonker wolters zwart hermans pol ploeg velde scholten hoekstra
  vermeer dongen schipper prinsen bosman maas steen koster sanders vink klein hoeven hofman gerrits willemsen horst hartman molenaar
  hermsen wolf dijkman zijlstra lange vonk driessen kuijper roos koning adrichem aalbers aarts abbink akkerman albers alblas appel arends
  baas baars bakels bal balk barends bart bastiaans beekman beer beers beets beijer berends berends bergman bergsma bernards besselink beukers beuving bijl bijlsma blaauw blok
  blokland bloem boekel boer boerma boersen boone boon boot borst bouma bouman bouwman bouwmeester braak brand brands brandsma breukelen brink brinkman
  broekhuis broekman broers bronkhorst brugman bruggink bruins buijs buis burger buter buurman claassen coenen cornelissen cox craens daalen damen dekkers
  derks derksen dijkhuizen dijkhuis dik dirks dirksen doorn drent duin duijn dubbeldam eijk eikelboom elzinga engel engelen es everts faber feenstra feijen
  fokkema franken franssen fransen gaal geerts geest geerlings gelder geel geurts gils goossens goor graaff graafland groen groeneveld groenewoud groothuis
  haar haas hagen hageman ham hamers hanssen hansen harmsen harms hart heemskerk heer heeren heerde heide heijmans heijnen hell hendrikx hendriksen henstra herder hest heus
  hilgers hoeksema hoekman hoekman hoff hofstra hoffman holst hooft hoogendoorn hoogeveen hoogland horn houten hout houtman huber huijbers huizinga huls hulst
  hurk ijzerman jaarsma jacobse jager jans jaspers joosten jonkers jonkman jongsma jongbloed kaiser kamp kampen kamphuis kappert kapteijn karels kats keijzer keizer
  kemper kersten ketelaar kiers klaassen klaver kleijn kloosterman klomp knol koch koek koelewijn koenen koersen kolk konings kooij kooijman kooistra kool koolen koopman
  koopmans koops kooten kortekaas kraan kramers krijger kruijt kruis kruijf kuik kuit kwakman lammers lamers lansink leeuw leemans lente lier ligtenberg lindeman linders linssen
  loon looij lubbers luijten maat maassen maarschalk mandemakers manders marinus meeuwsen meerman melis mensink merkx messing meulen meulenbelt mol moor mooij moll nagel
  nauta nelissen niemeijer nieuwenhuis nieuwenhuizen nijhuis nijland nijs noort noord noordhoek oever okhuizen olde oosten oosterhuis ooms oostrom os otten otter ouden oudshoorn
  paassen pas pauw peer pel pen pieters pieterse pietersen pijl poel polman poort pot pouwels prent pruijssen raaijmakers ras reijnders reinders reinders rekers rietveld
  rijn rijnders ridder riet roelofs roelofsen roelofse romijn rooij roosendaal rood ruijter ruiter rutten sande sas schaap schaik schep schenk scherpenzeel schippers schmidt schoenmaker scholte scholtens
  schoonhoven schreuder schrijver schreurs schuurman schulte schut segers seijn siebers sijbrands simons slager slot sluis sluijs smeets smeenk smidt snel snijder snijders
  snoek spaans spek spijker staal stam steenbergen steenhuis sterk sterkenburg stevens stolk straaten straten stroeve stuurman swart swinkels tak teunissen theunissen tiggelen
  thijssen tol tromp tuinstra tuin tuinman ubbink uden uijl veenendaal veer veerman veldhuis veldhuizen veldkamp veldman verbeek verburg verbruggen verdonk verhagen verheij verhoef verkerk verkuil
  vermaat verschoor verschuren versteeg verstegen versluis verweij verwey vermunt vervoort vinke vlaar vlasblom vliegen vogel vogels voogd voort voorst voskuil vreeswijk vroom vrolijk waal
  waard wagenaar wagenmakers walraven weerd weert wegman weijers wessels westra wever wiersma wierda wijnen wijngaarden wijnands wild wilde wilms willemse wilgenburg winkel winter
  wiegers witte woude wouters zaal zanten zande zandstra zeeman zeeuw zegers zeilstra zomer zoon zuidema zwaan zwan zwarts zwiers berkel bergh bemmel eck eijck ginkel
  gogh hall ham hees hengel herk hemert heugten hoof hooff kessel kleef lent loo maanen maren meurs mierlo nes nieuwkerk nispen oord oosterhout ooijen pelt poppel putten raalte
  rossum ruiten schie soest spaendonck staveren tilborg til veldhoven vugt wees wessel wijngaard zoest zon zutphen bergen
  yilmaz kaya demir sahin celik yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan simsek polat korkmaz karaca cakir erdogan yavuz
  can acar sen aktas gunes bozkurt turk bulut keskin unal gul ozcan avci tekin tas kaplan yalcin gunduz sari duman toprak karatas akin ates guler kocak aksoy
  altun coskun durmaz erol ersoy karakaya karabulut kose ozer sonmez tuncer turan ucar uysal yaman
  alaoui amrani bouali bouazza bouzidi benali bennani benhaddou haddad haddaoui hamdaoui idrissi ouali ouahabi khattabi mansouri mourabit moussaoui yahyaoui
  yaacoubi zahraoui ziani azzouzi bakkali bakali belhaj boukhari bouhaddou chaoui chakir daoudi fassi ghazi hajji hassani jabri kaddouri khalfi lahlou lamrani maliki
  masoudi mokhtari naji najjar nassiri omari ouardi rachidi rahmani saidi salhi sabri tahiri talbi taouil tazi touzani zerouali ayadi aissati aarab boulahrouz
  hadioui kabbaj ouarti aboutaleb marcouch arib azaoui hamdi mohammadi khan hassan hussein ali ahmed mohamed mohammed ibrahim osman omar abdullah khalil saleh salem saad mahmoud
  mustafa ismail yusuf abdi adan warsame farah jama nur hersi dirie hashi jimale sheikh haji
  alhamad hariri sayed khatib masri shami ahmad hamad hamwi halabi issa jaber kabbani kassab othman qasim rifai sabbagh sabagh sultan tawil youssef zein nasser darwish
  alkhatib alhariri almasri alahmad alali alhassan alhussein aljasem alshami abbas akkad aziz barakat daher fares ghanem hamdan hamoud mansour najm rahal shaaban
  nowak kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski lewandowska zielinski zielinska szymanski szymanska
  wozniak dabrowski dabrowska kozlowski kozlowska jankowski mazur kwiatkowski krawczyk kaczmarek piotrowski grabowski zajac pawlowski michalski krol wieczorek jablonski wrobel
  majewski olszewski stepien malinowski jaworski adamczyk dudek nowicki pawlak gorski witkowski walczak sikora baran rutkowski michalak szewczyk ostrowski tomaszewski
  ivanov ivanova petrov petrova dimitrov dimitrova georgiev georgieva popescu ionescu popa stoica dumitru rusu munteanu shevchenko kovalenko bondarenko tkachenko melnyk boyko kravchenko
  oliynyk kovalchuk polishchuk lysenko savchenko marchenko petrenko rudenko moroz klymenko novak horvat jovanovic petrovic nikolic hadzic begovic hodzic
  ramdin ramdas ramlal ramsaran ramdhani bihari biharie jagroep kanhai mahabier mangal mohan mohabir narain oedit rambaran sewnarain sital soekhoe sukul
  tewarie balak bhagwandin biere bouterse brunswijk codrington emanuels esajas ferrier gefferie jubitana kartosen kasanmoentalib linger lont martodikromo menig
  overeem pinas rijkaard seedorf venetiaan wijdenbosch winter zeefuik pengel sabajo martina leito martis maduro pieternella winklaar croes
  tesfay tesfaye haile gebremedhin gebreyesus gebre tekle kidane berhane habte ghebremariam ogbazghi woldu abraha kebede bekele tadesse mengistu
  diallo bah barry camara toure traore keita sow balde jallow ceesay conteh kamara koroma bangura mensah owusu boateng asante addo okafor okoye adeyemi eze
  karimi ahmadi hosseini rezaei rahimi moradi jafari noori nouri sadeghi haidari hashimi azizi akbari amiri sharifi yousufi zahiri wardak popal
  nguyen tran pham hoang phan wong chen wang zhang liu yang huang zhao singh kaur sharma patel kumar gupta silva santos ferreira pereira oliveira costa rodrigues
  fernandes gomes lopes garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez rossi russo ferrari esposito bianchi muller schneider fischer
  weber wagner becker hoffmann smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker roberts edwards hughes hall clarke
  hof plas lubbe akker akkers zee toorn toren wall brug kerkhof ee spoel laak kuil hooft steeg eem aar ende elst esch poll braak brug
  cooper morgan bell murphy kelly obrien o'brien o'connor ryan sullivan mccarthy macdonald campbell stewart anderson miller davis martin lee baker carter hill adams`)

/** How surnames end that no list holds: Frisian, Polish, Ukrainian, Bulgarian, Turkish, Armenian, Georgian, Greek. */
const endings =
  /(?:stra|sma|inga|enga|ema|huizen|enko|wski|wska|cki|cka|owicz|oglu|czyk|chuk|ovic|evic|opoulos|akis|shvili|adze|escu|eanu|sson|yan|meijer|meyer|mans|sen|oui|aoui|zadeh|pour|ullah|singh|persad|persad|oedin|kerk|hoven|veld|broek|donk|schot|maker|makers)$/

/** Whether a folded word looks like a surname. */
export const looksLikeSurname = (folded: string): boolean =>
  surnames.has(folded) || (folded.length > 5 && endings.test(folded))

/** Prefixes that are prepositions first: they count only before another one. */
export const weakPrefixes: ReadonlySet<string> = wordsOf('in op aan te st v d')

/** What stands before the last word of a surname. */
export const surnamePrefixes: ReadonlySet<string> = wordsOf(
  "van de der den het 't ten ter te vande vander in op aan von zu el al ben bin ould ait oulad da dos di du le la st abu abd ter d v",
)
