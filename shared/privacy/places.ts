import { wordsOf } from './word-list.ts'

/** Towns, regions, countries, peoples and languages, folded. */
export const places: ReadonlySet<string> = wordsOf(`
  amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen enschede apeldoorn haarlem arnhem amersfoort zaanstad zaandam hoofddorp haarlemmermeer zwolle
  leiden zoetermeer dordrecht maastricht alkmaar ede delft venlo deventer sittard geleen helmond oss hilversum heerlen purmerend hengelo schiedam lelystad leeuwarden
  vlaardingen gouda roosendaal spijkenisse hoorn almelo assen emmen amstelveen middelburg vlissingen goes terneuzen zierikzee bergen zoom weert roermond kerkrade veenendaal
  nieuwegein houten zeist zutphen doetinchem winterswijk tiel wageningen harderwijk ermelo nunspeet kampen meppel hoogeveen coevorden drachten heerenveen sneek harlingen
  franeker dokkum stadskanaal veendam winschoten delfzijl appingedam haren hardenberg ommen raalte oldenzaal borne rijssen nijverdal barneveld nijkerk soest baarn bussum naarden huizen
  weesp diemen uithoorn aalsmeer heemskerk beverwijk velsen ijmuiden castricum heiloo schagen helder texel enkhuizen medemblik volendam edam katwijk noordwijk
  wassenaar voorburg leidschendam rijswijk delfgauw maassluis naaldwijk westland barendrecht ridderkerk capelle krimpen gorinchem sliedrecht papendrecht zwijndrecht waalwijk
  oosterhout etten-leur boxtel vught veghel uden cuijk boxmeer deurne geldrop veldhoven valkenswaard best dongen rucphen zundert bosch hertogenbosch haag
  limburg brabant noord-brabant gelderland overijssel drenthe friesland fryslan flevoland zeeland holland noord-holland zuid-holland twente achterhoek veluwe betuwe randstad
  kennemerland haaglanden rijnmond gooi zeeuws-vlaanderen bijlmer kanaleneiland overvecht schilderswijk feijenoord charlois zuidoost lombok laak
  nederland belgie duitsland frankrijk engeland groot-brittannie verenigd koninkrijk spanje italie portugal polen roemenie bulgarije hongarije oekraine rusland turkije
  marokko algerije tunesie egypte libie syrie irak iran afghanistan pakistan india china vietnam indonesie suriname curacao aruba bonaire antillen somalie eritrea ethiopie soedan
  ghana nigeria senegal gambia guinee kaapverdie angola congo kameroen kenia oeganda zuid-afrika amerika canada brazilie colombia venezuela mexico australie japan israel
  palestina libanon jordanie jemen saoedi-arabie griekenland oostenrijk zwitserland denemarken zweden noorwegen finland ierland schotland kroatie servie bosnie kosovo albanie
  europa afrika azie ankara istanbul izmir casablanca rabat tanger nador fes marrakech damascus aleppo homs bagdad teheran kabul mogadishu asmara paramaribo willemstad
  warschau krakau sofia boekarest kyiv kiev odessa charkov moskou londen london parijs paris berlijn brussel antwerpen gent madrid rome lissabon athene belgrado
  nederlands nederlandse nederlander nederlanders engels engelse duits duitse frans franse turks turkse marokkaans marokkaanse arabisch arabische syrisch syrische
  eritrees eritrese somalisch somalische pools poolse bulgaars roemeens oekraiens oekraiense russisch russische surinaams surinaamse antilliaans antilliaanse afghaans
  iraans iraanse irakees koerdisch koerdische berbers tamazight farsi dari pashto tigrinya amhaars spaans spaanse portugees portugese italiaans italiaanse chinees chinese
  tamil urdu hindi papiaments papiamento fries friese limburgs twents dutch english german french turkish moroccan arabic syrian polish romanian ukrainian
  netherlands belgium germany france england britain scotland ireland spain italy turkey morocco syria poland romania bulgaria ukraine iraq sudan somalia manchester
  birmingham leeds bristol amstel rijn maas waal ijssel vecht schelde noordzee waddenzee zuidas schiphol`)
