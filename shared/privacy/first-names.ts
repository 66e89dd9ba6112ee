import { wordsOf } from './word-list.ts'

/** First names that are heard in the Netherlands, folded (lower case, no accents), by where they mostly come from. */
const dutch = `
  aad aart abel adriaan agnes alida aleida alie anneke annelies anneloes annemarie annemiek annette annie anouk ans antje
  antoinette anton arend arie arjan arjen arno arnold astrid barbara barend bart bas bastiaan bea beatrijs berend bernadette
  bert berta bertus betty bianca bob boudewijn bram brechtje britt carla carlijn carolien caroline caspar casper catharina cees
  charlotte chantal chris christa christel christiaan christien claudia coen colette conny coos corine corinne cornelis
  cornelia corrie corry cynthia daan daniel danielle danique david debbie denise dennis desiree diana diane dick diederik
  dieuwertje dineke dirk dirkje doortje dorien douwe eddy edith edwin eefje eelco eelke egbert elisabeth elise elize elke ellen elly
  els elsbeth emiel emma eric erik erna ernst esmee esther evelien eveline evert femke fien fieke floris fokke franciscus
  frank frans frederik freek fred frits froukje geert geertje geertruida george gerard gerda gerben gerdien gerrie gerrit gert gertjan
  gijs gijsbert gitte greet greetje gretha guido gusta guusje hanna hannah hanneke hannie hans harm harmen harold harrie
  harry hein heleen helena hella hendrik hendrikje hendrika henk henny henriette herman hester hetty hilde hilda hugo huub
  ida ilona ilse ina ineke inez inge ingeborg ingrid irene irma isabel isabella ivo jaap jacco jacob jacoba jacqueline jacques
  jan jana janneke jannie jantje janna jannes jarno jasper jelle jelmer jennifer jeroen jeske jessica jesse jet jetske jetty jikke joanne
  job jochem joep joke jolanda jolanthe jolien joop joost jordy joris jos jose josien josine jozef judith julia juliana
  jurgen jurre justin karel karen karin karlijn katja kees kelly kim kirsten klaas klaartje klazien koen koos kyra lars laura
  laurens lauren leen leendert lena lenie lennart leo leonie leontien lex lia lian lianne lidia lies liesbeth lieke lieve lilian
  linda lisa lisanne lisette lobke loek loes lonneke lotte louis louise luc lucas lucia lukas luuk lydia maaike maarten maartje
  machteld mandy manon marcel marco margot margreet margriet maria marian marianne marieke marie marije marijke marijn
  marika marina marinus marion marit marita marja marjan marjolein marjon marlies marleen marlene marloes marlou martijn martin martina
  martine mathijs matthijs maud maurice maurits max meike melanie menno merel mia michel michelle michiel mieke mien miep
  minke mirjam mirte mirthe moniek monique myrthe nanda nathalie natasja nel nelleke nellie nicole nicolaas nicoline niek niels niki
  nienke nico nina noortje olaf olga onno oscar otto patricia patrick paul paula pauline peter petra philip pien pier piet
  pieter pieternel pim quinten quirijn ralph ramona raymond regina reinier reinout rein rembrandt rene renee renske ria riet rianne
  richard rick rie rik rina rita robbert robert roberta robin roderick roel roelof roelie rogier roland rolf romy ron ronald ronnie
  rosa rosalie rosanne rob ruben ruud ruth sabine samuel sander sandra sanne saskia sebastiaan selma sem sepp sharon siebe sieb
  siem sietske sigrid silvia simon simone sjaak sjaan sjef sjoerd sjors sofie sonja sophie stan stefan stefanie stella steven
  stijn suzan suzanne suze sven swaan sylvia tamara tanja tara ted teun teunis teuntje thea theo theodoor thera thijs thijmen thirza
  thomas tiemen tijmen tim timo tineke tinus titia tjalling tjeerd tjitske tobias tom ton tonnie toos tristan trudy truus tygo
  ties ursula valerie vera veerle veronique victor victoria vincent wendy wessel wies wietske wiebe wieger wilbert
  willem willeke willemien willemijn willy wilma wim wouter wout wubbo xander yannick yoeri yolanda yvette yvonne zoe zwaantje
  noah liam luca milan levi mila julian finn thijs james saar noor tess nora evi lynn yara yuna fenna isa olivia sara
  elin sophia vince owen benjamin adam sami siebren jelte wytze ytsje sjoukje hidde jort tjerk wiebren gerlof gerke sybren anna anne
  angela angelique andrea andre andreas alexander alex alice alida albertus albert alfred alwin amber amy arlette arthur august
  bernard bernhard brenda brigitte bruno carmen celine cor corné corne dave dominique doris eduard elsa emily emile eva fabian fleur floor
  gabriel gabriella gwen helga ivan ivonne jamie jason jeffrey jeremy jerome jimmy joey johan johanna johannes john johnny jonas jonathan
  joyce kevin kimberly leonard leon lionel lisbeth loretta luna lily mark marc marcus mario marvin mathilde melissa michael mike miranda mitchell
  naomi natalie nick nicky noel oliver pascal quincy rachel rebecca rens roos ricardo rosemarie roxanne roy rutger ryan samantha sarah
  shirley stacey stephan stephanie tessa thijs tina tony vanessa vivian walter wesley yasmin mees bo tijn iris jasmijn linde sterre`

const newer = `
  jayden djamila lola senna lieke mila zoey nova julie lauren sofie hanna jasmijn nine lot fay isabel nikki romy bente jolie elena
  lynn sanne puck pippa feline lizzy jade lena rosie fiene noa nore maeve maud amira lina lisa loua kiki mia livia hailey aaliyah jaylinn
  daan bram lucas levi finn luuk mats jesse thijn boaz guus hugo teun jens lars gijs milan david otis mason jace hidde stef floris siem
  benja melle morris lowie pepijn dex vos sep abel roan joah joep job tobias ties dean tygo morris ryan mick jurre niek dani dylan damian kai kayne
  kyan jaxx luan ravi xavi xavier giovanni jaylano devon quinn rayan rayane ilay elif nour-eddine ayden mohamed-amin zakariya yassir ilyano
  shanice chanel priscilla samantha cheyenne demi joyce kelsey naomi tiffany wendy latoya cheryl rowena rowan denzel darryl jeremiah ezra micha
  corrina carla trees truida geesje grietje wilhelmina jacomina neeltje aaltje hilletje maaike pietje fenna wiepkje baukje tjitske froukje
  bep bets cato dora gonnie gre hennie jopie leni mimi nellie riki ripke sjef sjaan stien toos wil zus gerardus johannis theodorus wilhelmus
  petrus adrianus lambertus hubertus antonius josephus leonardus lodewijk maximiliaan constantijn alexia amalia ariane beatrix
  marije merijn jorn jorrit jorn sjors tijs wiebe harmke hilke ilse inge-marie jorien jolijn karlien klaske leonoor lotje maartje marlous mariska melissa
  mirte nadja nienke noortje pleun rozemarijn saskia silke sietske suzanne tamar tessel tirza willeke yoni ymke`

const turkish = `
  abdullah adem adnan ahmet akif alper arda arzu aslan aslihan asli asiye atilla ayhan aylin aynur ayse aysegul aysel aysun aytac ayten aydin
  azra bahar baris batuhan bayram belgin berk berkay beyza bilal birgul bulent burak burcu busra cafer can canan caner cansu celal
  cem cemal cemil cengiz ceren cetin cigdem coskun defne demet deniz derya devrim dilan dilek duygu ebru ece ecrin efe
  elif emel emin emine emirhan emre ender ercan erdal erdem erdogan eren erhan erkan erol ersin esma esra fadime fatih fatma
  ferhat feride fikret filiz furkan gamze gokhan gonul gul gulay gulcan gulsen gulsum gulten gunay hakan halil halime hamza
  hande hanife hasan hatice haydar hulya huseyin ibrahim ilhan ilker ilknur ismail kadir kadriye kaan kamil kazim kemal kenan
  kerem koray kubra leyla levent lutfiye mahmut mehmet melek meliha meltem meral merve meryem mert metin mevlut muhammed muhammet muharrem
  murat musa mustafa mutlu nazan nazli necati nermin nesrin nevin nihat nilgun nuray nurcan nuri nursel onur orhan osman ozan
  ozcan ozge ozgur ozlem ramazan rabia recep refik remzi sabri sadik safiye salih sedat seda sefa selahattin selcuk selim selin selma
  semra sena serap serdar serhat serkan serpil sevda sevgi sevim sevilay sibel sinan songul suleyman sultan sumeyye tarik tayfun
  tolga tugba tuncay turgay turkan ufuk ugur umit umut veli veysel volkan yakup yasar yasemin yasin yavuz yeliz yeter
  yildiz yilmaz yunus yusuf zehra zeki zeliha zeynep zubeyde zuhal`

const moroccanAndArabic = `
  abdel abdelaziz abdelhak abdelkader abdelkarim abdellah abderrahim abderrahman abdul abdulkadir abdulrahman abu achraf adil ahlam ahmad ahmed aicha aisha
  alaa ali amal aman amani amina amine amir amira ammar anas anis anouar asma asmae assia aya ayman ayoub aziz aziza badr basma bassam
  bilal bouchra brahim chaima chaimae dalal dina driss dounia elias fadi fadila fadwa fahd faisal farah farid farida faris fatiha fatima
  fatma fatna fayza ferdaous firas fouad fouzia ghada ghassan ghizlane habib habiba hadi hafid hafida hafsa haitham hajar hakim hakima hala halima hamid hamida hamza
  hanaa hanan hani hassan hassna hayat hicham hind houda houria hoda huda hussein ibtissam idris ihsane ikram ilham ilias ilyas imad imane iman imran
  inas ines ismael issa jaafar jabir jalal jamal jamila jawad jihad jihane kamal karim karima khadija khadija khaled khalid kaoutar kawtar laila lamia
  latifa layla lina lubna loubna maha mahdi mahmoud mahmud majid majda malak malika manal mansour mariam maryam marwa marwan maysa mehdi mina miriam mohamed
  mohammad mohammed mouad mounia mounir mourad moussa muhammad munir musa mustapha nabil nabila nada nadia nadir nadira naima naoual naoufal nasr
  nasser nasrin nawal nezha nisrine nizar nora nordin nouh noura noureddine nour nur omar omran osama ouafa oumaima ouassima rabia rachid rachida rafik
  rahma raja rajae rami rana rania rasha rashid redouan reem rida rim riyad roula rukaya saad sabah sabrina sadia safa safae said saida salah saleh salem
  salim salima salma salwa samah samar sameer sami samia samir samira sana sanaa sarra selma siham shadi shaimaa sofian soufiane soukaina soumaya souad
  suhaib suad tahar taha tamer tarek tariq touria wafa wafae wail walid warda wassim widad yahya yahia yamina yasmina yasmine yassin yassine yassir yazan youness younes yousef youssef
  youssra yusra zaid zahra zainab zakaria zakariya zayd zeinab zineb ziad ziyad zohra zouhair rima rouba majed bashar bashir hazem basel bassel
  mazen mouhamad nidal osamah qusai raed sawsan sahar samer tarik thaer wael yaman ahed hiba`

const polishAndEastern = `
  agata agnieszka aleksander aleksandra alicja andrzej aneta anton barbara bartek bartosz beata bogdan boguslaw bozena cezary czeslaw danuta
  darek dariusz dawid dorota edyta elzbieta ewa ewelina filip franciszek grazyna grzegorz halina henryk irena iwona izabela jacek jadwiga
  jakub janina janusz jaroslaw jerzy joanna jolanta jozef justyna kamila karol karolina katarzyna kasia kazimierz kinga konrad krystian krystyna krzysztof
  leszek lukasz maciej magda magdalena malgorzata marcin marek mariola mariusz marta mateusz michal mieczyslaw miroslaw monika natalia
  pawel piotr przemyslaw rafal renata robert roman ryszard slawomir stanislaw sylwia szymon tadeusz teresa tomasz urszula waldemar wanda wieslaw wioletta
  wojciech zbigniew zdzislaw zofia zuzanna andrei bogdana constantin cristina daniela dumitru elena florin gabriela georgi gheorghe ioana ion ionut iulian
  mihai mihaela nicolae radu raluca razvan roxana simona stefania vasile viorica ivana ivanka dimitar dimitri galina hristo
  krasimir maria mariya nikolay petar plamen rositsa svetlana todor tsvetan valentin viktoria yordanka anastasia andriy bohdan daria dmytro halyna
  iryna kateryna ludmila lyudmyla maksym mykola nataliya oksana oleg oleh oleksandr oleksandra olena olha serhii sergey taras tetiana tetyana valentyna viktor
  vitaliy vladimir volodymyr yana yaroslav yevhen yulia yuliia yuri zoya dragan goran jasmina jelena marko milica mirko
  nenad nermina senad snezana vesna zoran mirela amra edin adnan emir emina`

const surinameseAndCaribbean = `
  anand anil anita ashwin astra carlo chandra clyde cedric delano deepak dewi dharma edgar elvira errol faizal farida ferdinand fidel gaitri glenn
  gladys goeroe harish harriet henna humphrey indra indira iwan jagdish joan jules kavita kenneth kishan kries lloyd lucien lilian mahesh maikel
  marlon marvin mavis melvin milton mohan moestafa muriel naresh nirmala orlando orpheo otmar percy pradeep prem priya radj radjesh radha rajesh rakesh ramesh
  ranjani ravi regillio remy rinaldo rishi roshni romeo roel ruben ruthmila sabitrie sandhia santoesh sarita satish sewdath sharda sharmila
  shanti shivani sieuwkoemar soenil soenita soraya stanley sunil surinder sushila tjon urmila varsha vidjai vijay vikash virginia winston wonny yolanda
  angelo churandy gianni giovanni jairo jandino jermaine junior luigi mirugia nelson papito quinsy raul rayvano rignaldo rudsel shurandy tico`

const african = `
  abdi abdirahman abdullahi abeba abel abiodun abshir adama aden adesuwa afeworki akua alem almaz amadou amanuel aminata amina asad asha aster ato awet
  ayaan ayan aynalem berhane bereket biniam daniel dawit deqa ebrima emeka esperance faduma fadumo farhiya fatou fatoumata feven filmon fiyori freweini
  ghebre girma goitom grace habtom hawa helen hibo hodan ibrahima idil ifeoma ifrah isaias jamilah kadiatou kebede kidane kibrom kofi kwame kwabena lamin
  lemlem letebrhan lul luwam mamadou mariama mehari mekonnen merhawi meron mewael mihret mikael mohamud mulu mulugeta mussie natnael ngozi nimo
  okon olu oumar ousmane rahel robel ruta saba safiyo sagal salamatu samrawit samuel segen selam selamawit semhar senait sekou solomon tekle tesfay tesfaye
  tigist tsegay tsehay ubah warsame winta yared yemane yohannes yonas yordanos zahra zebib zeray zewdi chidi chinedu ebele folake yaw abena adjoa esi`

const iranianAfghanAndAsian = `
  abbas abdulla afsaneh ahmadreza akbar amirali arash arezoo arman ashkan atefeh azadeh babak bahram behnaz behrouz dariush ebrahim elaheh elham
  esmail farhad faraz fariba farhan farrokh farzad farzaneh fatemeh fereshteh ghulam golnaz habibullah hamed hamidullah hossein jamshid javad kamran kaveh
  khadijeh khalilullah kianoush ladan leila mahin mahnaz maliha maryam masoud masoumeh mehran mehrdad mina mitra mohsen mojgan morteza mujtaba nahid najib
  najibullah nargis narges nasim nasrin navid nazanin niloufar noorullah omid parisa parviz parwana payam pari qasim rahim reza roya rohullah sadaf saeed sahar
  sajjad sakina samiullah sayed setareh shabnam shahin shahnaz shahram shirin siavash sima soheila tahereh tahmina wahid wali yalda zabihullah zahir
  zarghuna zohreh aram azad bahoz berfin berivan dilovan hawar hozan jiyan nergiz nechirvan rojda rojin sherzad shilan soran sirwan zana zilan
  wei ming ling mei-ling hui xiu yan jing linh thi nguyen minh trang tuan huong duc phuong somchai malee arun anjali arjun deepika fatma
  kumar lakshmi mohit neha pooja rahul sanjay sunita vikram sivakumar thanh tran intan wayan made agus siti yanti`

const englishAndSouthern = `
  aaron abigail adele alan alejandra alejandro alessandro amanda amelia ana andrew angel anthony antonio ashley ben beth brian carlos caitlin catherine charles chloe
  christine christopher claire cristian daisy daniela danny deborah diego edward eleanor elizabeth emanuel enrique eric ernesto
  fabio felipe fernanda fernando fiona francesca francesco francisco gemma giorgos giulia graham gregory hannah harriet hayley heather holly ian isaac jack
  jackie jacob jake jane janet javier jean jenny jill joao jordan jorge joseph josh joshua juan juana judy julie karina kate katie keith kenny kyle leah luis
  lucy luke manuel marcela marcos margaret martha matthew megan miguel molly nadine nancy neil nicola nigel olivia pablo paolo pamela patrick
  pedro penny peter phil rafael ramon raquel rodrigo rose rosario salvatore sally santiago scott sean sergio sheila simon sofia sonia stephen steve stuart sue
  susan tracy trevor valeria victor william zachary konstantinos dimitris maria eleni yiannis`

/** All of them. */
export const firstNames: ReadonlySet<string> = wordsOf(
  [
    dutch,
    newer,
    turkish,
    moroccanAndArabic,
    polishAndEastern,
    surinameseAndCaribbean,
    african,
    iranianAfghanAndAsian,
    englishAndSouthern,
  ].join(' '),
)
