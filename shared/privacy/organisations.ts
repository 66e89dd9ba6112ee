import { wordsOf } from './word-list.ts'

/** Organisations, laws, methods, marks and abbreviations that are written with a capital, folded. */
export const organisations: ReadonlySet<string> = wordsOf(`
  uwv svb cak ciz ind coa duo ggd ggz ggzinstelling gz rvb rvig cbs scp wrr rivm igj nza vng divosa movisie nji trimbos vilans nibud bkr cjib cjg om rvs crvb ehrm
  wmo pw wsnp wgs avg awb wlz zvw jw ioaw ioaz bbz anw aow wia wajong ww zw wvggz wzd wkb wvp woo wob bw iw evrm ivrk bpr brp wgbo wpg svwi suwi vn eu nvo fnv cnv
  participatiewet jeugdwet zorgverzekeringswet opvangwet huisvestingswet grondwet leerplichtwet vreemdelingenwet inburgeringswet huurwet woningwet
  belastingdienst toeslagen rechtbank gerechtshof ombudsman kinderombudsman reclassering halt slachtofferhulp veilig thuis jeugdbescherming bureau jeugdzorg kinderbescherming
  humanitas heils leger kruis rode voedselbank kledingbank schuldhulpmaatje vluchtelingenwerk vluchteling buurtzorg cordaan parnassia altrecht arkin lentis mediant dimence ggnet
  dokters pluryn lievegoed koraal philadelphia prismazorg ipse amarant cello entrea timon william schrikker spirit levvel youke enver intermetzo jarabee pactum combinatie
  kredietbank stadsbank plangroep zuidweg werkplein werkzaak werkse werkcentrum pantar sociale sagenn stimulansz zorgbelang zonnebloem zonnehuis timpaan welzijn
  ymere eigen haard rochdale stadgenoot vestia woonbron havensteder portaal mitros woonstad staedion domijn woonpunt lefier nijestee ouder amstel accolade vivare
  vgz cz menzis achmea zilveren kruis dsw ohra ditzo rabobank ing abn amro asn sns knab bunq triodos klarna afterpay paypal tikkie vattenfall eneco essent greenchoice
  vitens ziggo kpn odido vodafone tele2 ns gvb ret htm arriva connexxion postnl dhl dpd bol hema jumbo lidl aldi plus spar dirk kruidvat action ikea gamma praxis blokker xenos
  whatsapp facebook instagram tiktok snapchat youtube google microsoft teams outlook word excel zoom signal telegram linkedin twitter netflix marktplaats vinted
  digid mijnoverheid eherkenning suwinet inlichtingenbureau mens centraal zaaksysteem socrates civision ons nedap ecd epd smile
  socratisch socratische utrechts utrechtse nijmeegs nijmeegse hermeneutisch hermeneutische zevenstappenplan zevenstappen stappenplan doelboom doorbraakmethode cura moresprudentie
  sociocratie oplossingsgericht oplossingsgerichte omgekeerde toets zelfredzaamheidsmatrix zrm signs safety eigen kracht presentiebenadering presentietheorie
  christelijk christelijke katholiek katholieke protestants islamitisch islamitische joods joodse moslim moslims islam christen christenen boeddhist hindoe hindoeistisch
  covid corona autisme adhd ptss ass adl iq pgb zin lvb mbo hbo vmbo havo vwo pro vso wo roc bso kdv vve ib isk inburgering staatsexamen examen cito
  kamer tweede eerste kabinet gemeenteraad raad college provinciale staten waterschap rijksoverheid minister ministerie szw vws jenv bzk ocw
  aristoteles plato socrates kant hume mill rawls habermas ricoeur gadamer levinas arendt nussbaum macintyre baart heidegger nietzsche spinoza descartes
  jonas tronto gilligan kohlberg beauchamp childress
  bv nv vof zzp cao hr pz or mt rc pi fpc tbs prik soep svo pleegzorg raak de-escalatie
  van-dale dale vandale modaal alleman nhs ngo ceo gp cps npo ggzrijnmond`)

/** Words behind which a name is that of an organisation, a rule, a book, a house or a street. */
export const headsOfOrganisations: ReadonlySet<string> = wordsOf(`
  stichting school basisschool scholengemeenschap middelbare praktijkschool ziekenhuis verpleeghuis verzorgingshuis woonzorgcentrum zorgcentrum kliniek vereniging
  sportclub club bond methode motie commissie team wijkteam buurtteam jeugdteam buurthuis wijkcentrum bureau gemeente provincie restaurant cafe supermarkt winkel museum
  kerk moskee park station project programma regeling arrest uitspraak woongroep organisatie firma bedrijf uitgeverij universiteit hogeschool college lyceum gymnasium
  tehuis hospice inloop inloophuis opvang kinderopvang creche peuterspeelzaal huisartsenpraktijk praktijk gezondheidscentrum apotheek tandartspraktijk
  corporatie woningcorporatie woningbouw verzekeraar bank ministerie rechtbank gerechtshof bibliotheek theater stadion hotel camping zwembad sporthal haven brug
  tunnel straat plein wijk buurt stadsdeel stad dorp regio eiland land eilanden zorggroep zorginstelling zorgaanbieder aanbieder instelling leverancier partij fractie krant boek
  film serie roman toneelstuk woordenboek dikke koninklijke koning koningin prins prinses sint heilige sinterklaas
  foundation hospital church mosque university company restaurant charity ward centre center street square model theorie filosoof
  sociaal-ethicus denker denkers wet raad huis huize hof weg dag dienst afdeling locatie vestiging flat complex gebouw zaal zalencentrum boerderij zorgboerderij manege`)

/** Words behind a name that make it one of an organisation or a place. */
export const tailsOfOrganisations: ReadonlySet<string> = wordsOf(`
  school college lyceum stichting ziekenhuis groep fonds huis park bv nv advocaten notarissen bewind bewindvoering zorg thuiszorg makelaars fysiotherapie apotheek
  kliniek instituut museum bank b.v straat laan plein weg gracht kade hof kerk stadion arena ziekenhuizen universiteit university hospital foundation street road avenue
  toets norm theorie methode model schaal stappenplan woordenboek arrest principe`)

/** Names of people and houses that everybody knows and that say nothing about anybody in a case, folded words. */
export const publicNames: readonly string[] = [
  'van dale',
  'albert heijn',
  'anne frank',
  'leger des heils',
  'dirk van den broek',
  'jan modaal',
  'den haag',
  'den bosch',
  'den helder',
  'johan cruijff',
  'aletta jacobs',
  'willem alexander',
  'max havelaar',
  'john rawls',
  'immanuel kant',
  'hannah arendt',
  'martha nussbaum',
  'paul ricoeur',
  'hans georg gadamer',
  'emmanuel levinas',
  'jurgen habermas',
  'andries baart',
  'joan tronto',
  'carol gilligan',
  'john stuart mill',
  'william schrikker',
  'de bijenkorf',
  'henri dunant',
  'florence nightingale',
  'maria montessori',
  'rudolf steiner',
  'sint maarten',
  'sint jan',
  'zwarte piet',
  'van oord',
  'van lanschot',
  'jan en alleman',
  'jan met de pet',
  'van gogh',
  'van abbe',
]
