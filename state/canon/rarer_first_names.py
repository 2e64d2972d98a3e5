"""First names that are less common here, of the many origins of people in Belgium, the Netherlands, France, Britain and America.

Folded: public facts. Words, towns and family names that are given as first names too are left out: they would prove nothing.
"""

from __future__ import annotations

RARER = frozenset(
    """
    aage aamir abbas abbie abdallah abdelaziz abdelilah abdelkarim abdellatif abdelmajid abderrahim abderrahman abdessamad abdou
    abdoul abdoulaye abdulrahman abdurrahman abeba abebe abed abelardo abena abhijit abhishek abid abir achieng achraf adalbert adama
    adebayo adel adela adelbert adelien adem adeola adina aditi aditya adjoa adolphe adriana adwoa afaf affan afonso afra afua agatha
    agneta agron agus ahlam aida aihua aikaterini aike ailsa aine aino aisling aisyah ajay ajit ajmal akash akhil akif akiko akin
    akira akkelien akosua akram aksel akshay akua alaa aladdin alae alasdair alastair albana alberta albertina albertine alberto
    albina albrecht alcide alda aldo alec aled aleid aleida alejandra aleksandar aleksander aleksei aleksey alen alessandra alessandro
    alessia alexa alexander alexandrine alexandros alexandru alexei alexey alexia alfie alfreda alfredo algoet alhassan alia alicja
    alin aliou alistair aliyah alizee allard allegonda allyson almaz almir alois aloise alok alper altan alun alvaro alvin alwine
    alyce alyson amadeu amadou amalia amand amandeep amani amara amarjit ambroise amedee amela amer americo aminata amit amita amitabh
    ammar amol amos amparo amra amrit amrita amsale anabel anael analyn anand anandi anas anass anastasiia anastasios anastasiya
    anatole anatolii anatoliy anatoly anca andi andreea andrei andres andrey andries andrii andriy aneta anetta anette ange angelia
    angeliki angeline ania anibal anicet anika anil anila anis anish anissa anjali anju ankit ankita ankur annalies annelie anneliese
    annemarij annemijn annerie annicka annigje annika annmarie anoop anouck anselme anselmo ansgar ansje anske anthelme anthonie
    antonella antonie antonina antonino antonios antonius antti anupam anuradha anurag anzhela aoife aouatif aparna apollinaire
    apostolos aquilino araceli arben archana ardita ariana arianna arif aris aristea arjun arkadiusz arkady arlette arlindo arline
    armande armel arnaldo arndt arnoud arsenio arta artan artem arti artie arun aruna arvid arvind arwa arzu asad asbjorn asger ashish
    ashleigh ashlyn ashok ashwin asif asim asiye aslaug asli asmae asmir assefa assia astou astri asuka athanasios athenais athina
    atif atsuko atul aubin aubry audra auguste augusto aukje aurel aurelio auxane avinash axelina ayah ayaka ayako ayaz aydan aydin
    aygul ayhan ayla ayman aymeric aynur ayodele aysa aysegul aysel aysun aytac aytekin ayten ayumi aziza azize azra babacar babett
    babette bader badreddine bahri bairbre baird bakari bakary balbir baldassare baljit banu baozhu baran barend bartek bartel
    barthelemy bartolo bartosz basak basel basem bashar bashkim basiel bassam bastian batuhan baukje bayram beatriz beert begona bekir
    benedetta benedita benita benito benjamien benjamine benta beraat berangere berdien berend berenice berhane berk berkan berke
    berlinda berna bernadet bernadien bernadine bernardino bernardo bernhard bernhardine berrin berthold bertien bertil bertille
    bertina bertine bertus beryl besnik bess bessie bethan betje bette bettie bettye betul beyza bharat bhaskar bhavesh bhavna biagio
    bich bikram bilgin biljana bingbing binh binta birger birgitte birsen birte birthe birtukan biswajit bjarke bjarne bjorne blaine
    blathnaid blerim blerina boaz bobbi bodo bogdan bogumila boguslaw bohdan bohumil bohuslav bojan borys boubacar bouchra bouke bouwe
    bouwina bozena bozidar braden branden branislav branka braxton brendon brenna bretislav brianne bridgette brielle brieuc britney
    britta bronagh bronislaw bronwen bronwyn brunhilde bryn brynn budi bukola bukurie bulent burcin burcu burhan burkhard burkhardt
    busra byung caden caetano cahal cait caitlyn cajo calin calixte callie calogero camiel camilo canan caner cansu cara carel caren
    caridad carina carlijn carlota carmella carmelo carola carolee carolynn caryl caryn carys casimir cassandre catalin catarina
    cathal catharina catharine cathia cathleen catho cathryn cato catrina catriona cecelia ceciel cedrik celal celestine celestino
    celien celik celina celso cemal cemil cemile cengiz ceri cestmir cetin ceyda ceyhan cezary chadia chafik chahid chahrazad chakir
    chandan chantale charaf charel charla charly charmaine chas cheikh cherif cheryll chet chetan chiara chidi chidinma chieko chikako
    chinedu chinwe chioma chokri chrissy christal christen christianne christl christos chrystal chrystel chul chunhua ciaran cigdem
    cihan cillian cinzia ciprian cisca ciska claas clairette clarice clarissa claudie claudio claudiu claudius clelia clemente clodagh
    cloe codrin coleen collin colm conall conceicao concetta conchita congcong conor consolata constantijn consuelo cordelia coretta
    corien corina corinna cormac corneel cornel cornelie cornelus corrien cosette cosimo coskun costas costel coumba cristi cristiana
    cristiano cristinel cristobal cuong cyriel cyrielle czeslaw dafydd dagmara daisuke dalibor dalisay daljit damiaan damiano damienne
    damir danae dandan dani daniela danijel danijela danilo danita danitsja dante danuta dany darcey darci dardan daren darija darina
    dariusz darko darleen daron darragh darrin darya davey davide davina davine davor dayna deaglan deana deann deanne debashish debbi
    declan deepa deepak deepika deepti deidra dejan delfien delfina delilah delma deloris delyth demba demet demetria demy dena denisa
    denys deolinda derick dermot derya desiderio desmund desta detlev devendra devrim dewayne dewi dhananjay dhruv diann diarmuid
    didem diederick diederik diego diep dietlind dieudonne dieuwertje dieuwke dilan dilara dilek dilip dilys dimitra dimitrios
    dimitris dinah dineke dinesh dinh dini dionne ditte ditty divya djamel djamila djeneba djibril dmitriy dmitro dmitry dmytro dogan
    doina dolf domenic domenica domien domingo dominik donal donalda donatella donatien donatienne donato donncha donnell donny
    doortje dorian doriane dorin dorinda dorit dorota dorrit dorte dorthy doru dougal dougald douglass douwe dragan dragana drago
    dragos dree dreesje drika drita duarte dubravka dulcie dumitru dunya durga dusan duyen dymfna dymphna dympna eamon eamonn earla
    earle earline earnestine ebbe ebel ebele eberhard ecaterina ecem eckard eckart edanur edeltraut edie edin edite edmee edmonde
    edoardo edon eduarda edwige edwina edyta eeltje effie efrain efren eftychia efua egide egidius egil egor ehrenfried eiji eiko
    eilidh eilis eimear einar eino eira eirini eirlys ekin ekkehard ekow ekrem elaina elana eldon eleanore eleftheria eleonora
    eleuterio elfi elfie elham elia eliene elikia elina elinor elio eliot eliott elira elisabet elisabetta elisee elisio eliska elissa
    elizaveta elize elles ellinor elmar elmo eloi eloy elsemieke eluned elva elvin elvir elvire elyse elza elzbieta eman emeka emel
    emerence emiko emilee emilian emilienne emin emina emira emlyn emmeke emmely emmerik emmet emmie emrah emrys endang enes engelien
    enguerrand enno enoch enora enrica enzo eoghan eoin erdem erdogan eren erhan erhard erjon erland erling erma ermelinda erol ersin
    ertan ertugrul erwan erwann esad eshetu eskil esma espen esperanza esra essam essie estela estella ester estrellita etenesh
    etiennette etsuko etta euan eudes eugeen eugen eugenio eulalie eunji euphrasie eusebe eusebio evangelia evangelina evangelos
    evarist evariste evaristo evelyna everdien evgenia evgenii evgeniy evgeny evie evren ewald ewan ewelina ewen eyob eyup ezekiel
    ezgi ezio fabiana fabio fabiola fabricio fabrizio fadi fadil fadime fadma fahad fahd faical faiza fares farhad farhan farhana
    fariba fariha faris farouk farrah fatema fathi fathia fatim fatimata fatme fatmir fatna fatos fatou faustino fawzi fawzia faycal
    fayza fedde federica federico fedir fedor feifei feike felicie felicienne felicite felien feliks feline felisberto femmy fenne
    fenno ferdi fergal feride ferit fermin fernanda fernao ferre ferry fethi fevzi feyza ffion fiacre fidan fidelma fiene figen fikret
    fikri filiep filipa filipe filippo filiz filomena finbar fintan fionn fionnuala fiorella firmin firmine flavia flavien flavienne
    floortje florante flordeliza florencia florentin florentina florentine florestan florien florimond florin fode foeke foekje foppe
    fortunato fotini fouzia francelina francesca francesco francien francisca francisque francky franco franjo franky fransien
    frantisek frantiska franz fredegard frederica frederieke fredric fredrik freida freja frida fridolin friedel friedemann friederike
    frode fulbert fulvio fumie fumiko fumio funda funmi furkan gaatske gabe gabi gabin gabriella gaby gaetane gaetano gagan galina
    ganesh gaurav gauri gayatri gayla gearoid geeske geeta gella gemma gena gennadi gennady gennaro genowefa geoff geoffroy georg
    georgeanna georgeta georgiana georgie georgina georgine georgios georgiy geraard gerallt geraud gerben gerbert gerbrand gerbrich
    gerd gerdi gerdina gereon geri gerlinda gernot gerolf gerrianne gertie gertraud gertruda gertrui gertruud gervais gery gesa
    getachew gethin gezim ghada ghassan gheorghe ghirmay ghita ghizlane giacomo giada gian giancarlo gianfranco giang gianluca
    gianmarco gianna gianni giannis giedo gigi gijs gijsbert gilberto giles gillian gioacchino giorgia giorgio giovanna girish girma
    girolamo giselle gislaine gita gitta giulia giuliana giuliano giulio giuseppina gizem gleb glenna glenys gobind goedroen gokce
    gokhan goksel gonca goncalo gontran gonul gonzalo goossen gopal gordana goronwy gosta goswin gottfried gotz govind graca gracelyn
    graciela grainne gratien grazia graziella grazyna greetje gregor gregoria gregorio grietsje grigori grigory griselda gruffydd
    guanghui guenole guewen guglielmo guilaine guilherme guillaum guinevere guiomar guislain gulay gulcan gulden guler gulhan gulin
    gulsah gulsen gulsum gulten gummaar gunda gunes gunhild gunilla gunnar gunvor guoqiang gurdeep gurkan gurmeet gurpreet gussie
    gusta gustaf gustavo guven guylaine gwenael gwenda gwendolen gwenny gwilym gwladys gwyn gwyneth haakon habiba habtom hacer hadi
    hadia hadil hadjar hadrien haeun hafsa hafssa haiko haile haitham haiyan hajar hajer hakima haleigh halide halil halim halime
    hallie haluk halvor halyna hamad hamdi hamida hamit hana hanane hande hanh hani hanife hanim hanno hansjorg haregewoin hariette
    haris harish harjit haroun harpreet harrie harrij harsh harsha hartger hartwig haruka haruki haruko harumi harun haruto hasiba
    hasna hasnae hassane hassiba hassna hasso hatem hatim hava hawa hayati hayato haylee hayley hayrettin hayriye hebe hedda hediye
    hedy heejin heide heidrun heikki heiner heino heitor heledd heli heliodoor helle hellmut helmuth heloise hema hemant hendra
    hendrick hendrien hendrikje henner henrik henrike henrique henryk herb heriberto herlinde hermance hermano hermelinde hermeline
    hermine herminia hernan herta herwig herwin hesham hettie hetty hichem hidayet hideaki hideki hideko hideo hieke hien hieu hikaru
    hilario hildegarde hilke hillary hille hilleke hillie hilmar hilmi himanshu hina hinke hiram hiroaki hiroki hiroko hiromi hiroshi
    hiroto hiroyuki hirut hisako hisham hitomi hitoshi hjalmar hoai hoang hollie hongmei honorata honorio horacio horia houcine houria
    hourya houssam howie hrvoje hryhoriy huberte hubrecht huey huibert huiying hulya humberto humeyra huong huriye husam husein husna
    husnu hussain huyen hyacinthe hyejin hylke hylkje hynek hysni hyunwoo hywel iacob iarla ibrahima ibtissam ichiro idir idriss
    idrissa idske iestyn ieuan ifan ifeanyi ifeoma ignazio ihab ihor ihssane ikbal ikrame ilaria ilda ileana ilhan ilie ilir ilkay
    ilker ilknur ilonka ilya ilyas ilyass imaan imelda imene imke imma imogen imogene indira indra indu inga inger ingmar ingolf
    ingvar ingvild inna innes insaf intissar ioan ioana ioanna ioannis iolo ionel ionela ionut iosif iqbal irenee irfan irmtraud iryna
    isabeau isamu isaura iseult ishaan isiah isidoor isidore isidro ismet isobel isolde issa issam itsuki itte iulia iulian ivana
    ivanna ivar iveta ivica ivone izaak izabela izzet jaafar jaakko jaber jabir jabu jacek jacinta jacinthe jacinto jacobien jacobine
    jacquot jacquy jaden jadranka jadwiga jagdish jagjit jairo jakoba jalila jamel jami jamil jamilla jancis janell janette janien
    jannetje jannigje jantsje janusz jarmila jaro jarod jaromir jaron jaroslav jaroslaw jarred jarrod jasbir jasim jasmina jasna
    jaspreet jasvinder jaswinder jatin jawad jaya jayant jayanti jayden jayesh jayla jaylen jayson jeana jeanie jeannick jedidiah
    jefferey jejomar jela jelena jelke jelske jelte jeltje jemima jemma jena jenneke jenni jeri jerko jerod jerri jerrod jerrold jerzy
    jesper jessy jhon jiahui jianguo jianhua jianjun jiawei jihad jihan jihane jihoon jihye jikke jimin jinane jindrich jingjing
    jinhua jinping jiri jirina jiro jisoo jitendra jitka jits jitse jitske jiwon jiwoo jiyeon jiyoung joao joaquim joaquina johanne
    johnathan johnathon joko jolande jolanthe jolijn jolyn jomar jonah jonathon joni jonna jonne joozef jordane joren jorgen jorien
    jorijn jorre josefien joselito josep josephe josie josine josip josse josue joud jouke jovan jovana jovelyn jozefa jozefien
    jozefina jozua judi juha jukka jule juliaan juliane juliet julieta junichi junjie junko juraj jurjan jurjen jurre justien justina
    justyna jyoti jytte kaarina kacey kacper kade kaden kadiatou kadri kadriye kaija kailey kais kaisa kaito kaleb kali kalpana
    kaltoum kamar kamel kamil kamila kamla kana kanako kanchan kandace kandi kaori kaoru kapil karam karan karianne karien karleen
    karlien karlijn karolin karolina karrie karthik kartik kartika karyn kasey kassie kasumi katarina katerina kateryna katharine
    kathelijn kathi kathie katho kathrin kathrine katinka katlyn katri katsumi katy kavita kavitha kaylee kayleigh kayo kayoko kays
    kazimierz kazue kazuhiro kazuki kazuko kazumi kazuo kazuya kebede keesjan keiichi keiko keir keira keisha keisuke kelechi kelli
    kelsie kemi kenan kendrick kenichi kenji kenna kenta kenza keri ketan ketil ketty kezia keziban khadim khadra khalida khalil khanh
    khaoula kheira khoa khrystyna khulood kiana kiara kidane kieran kiersten kieu kikuko kilian killian kimberlee kimberley kimiko
    kimmo kira kirill kirsti kirstie kirstin kirti kishore kitty kiyoko kiyoshi kjersti kjetil klaske klaudia klavdia klazien knud
    knut koert koffi kofi koichi koji kojo komal konstantina konstantinos konstanze koosje kor koray korentin korey korkmaz kornelia
    kory kostyantyn kotaro kouame kouassi krishna krist kristian kristoffel kristoffer kristopher krystian krystyna ksenia kseniia
    ksenija kubra kujtim kuldeep kulwinder kumiko kunal kunio kurtis kusum kutay kveta kwabena kwadwo kwaku kwame kwasi kyan kyara
    kyla kylee kylie kyoko kyra kyriaki kyriakos kyunghee laarbi lachie lachlan ladan ladislav laila lakshmi lale lalit lalita
    lamberte lamia lamiae lamya laney lanita lanny larbi larisa larysa lassana lasse lassi latasha latisha latonya laureen laurentien
    laurentiu laurette lauri laurianne lauryn lavern laverne lavinia lawanda laxmi layan lazare leander leandra leandro leann leanna
    lebuin lech leela leentje lefteris leida leif lejla lemlem lenaert lenard lenie lenka lennart lennert lenora lenore leny leola
    leonardus leonhard leonid leonidas leonor leonora leontine leontyna lesa lessie lesya leszek leta letha letitia letizia letje
    levent lewellyn lexie liana lianne libor libuse lida lidiya lidwina lidy lienke liesel liesje lieske liesl lievijne ligaya ligia
    lihua lijntje lijuan lilah lili lilia lilou lindiwe lineke lingling linh linn linnea linnie linsey liridon lisandro lisbet
    liselore liselot liset lisette lito liubov liudmyla livien liviu liwayway liza lize lizelot lizzie lizzy ljiljana ljubica ljubo
    lleucu llewellyn llinos llyr loane lobke loek loesje lolita lolke lonneke loraine lorcan loree lorene lorenza lorie lorinda lorne
    lorri lorrie lottie louann louie louison lounis lowie lowri loyd lualhati luan luann lubbert lubomir lubos luciaan lucian luciana
    lucica lucile lucio lucius lucjan lucretia lucyna ludek ludmilla ludmyla ludovica ludovicus ludvig ludwien luella luigina luise
    lukasz lulama luljeta luminita lurdes lutfi lutgarde lutje lutske luuk luzviminda lydwine lyman lyndon lyndsey lyne lynnette
    lynsey lysette lyubov lyudmila lyudmyla maaikel mable macarena machiko madalena madalina maddalena maddie maddison maddy madelein
    madelief madelyn madge madhav madhavi madhu madhuri madlen madoka maegan maelys maeva maeve mafalda magdaleen magne maha mahaut
    mahdi mahendra maher mahesh mahfoud mahmud mahmut maija maik mair mairead mairi maisie majda majdi majed majid majida majke maki
    makiko makis makoto maksim maksym malachi malachy malek malgorzata malin malinda malorie malvina mamadi mamadou mami mamie mamiko
    mamoun mamta manabu manal mandeep mandi mandla maneesh manish manisha manja manjeet manjit manju manjula manoj manola manolo manou
    mara maram marcellin marcelline marcello marcelo marci marcie marcio marcy mared maren margareta margarida margarite margery
    margherita margitta margje margrethe marharyta mari mariah mariama mariame mariangela marianka mariano maricar maricel mariejose
    mariel marien marietta mariia marij marijana marije marijse mariko marilee marilena marilyne marilyse marinela marinette marinka
    marinus mariola marites maritza mariusz marivic marja marjatta marjolaine marjon marjorieke marketa markku marko marlein marlin
    marlis marlon marlyn marlyse marnik marouan marouane marriet marry martiale martti maryama maryanne marybeth maryellen maryem
    maryjane maryline marylou maryse maryvonne masaaki masahiro masaki masako masanori masao masaru masashi masato masayuki masood
    masoud massimo masuma mateus matheo mathilda matias matilde matteo matthe matthys matti mattia matvey maude maura maurane
    mauricette mauricio mauritz maurizio maximiliaan maximilian maximilien maximilienne maximo maya maysa mayu mayuko mayumi mbarek
    mckenna mckenzie mebrahtu mechthild mederic meena meenakshi meera megha megumi mehtap mehul meinard meindert meinolf mekki melaine
    melaku melba melchor melda melek melih meliha melike melis melisa melodie meltem melva melvyn memet menekse menke menna menne
    merete merieme merita merle mersad mert mertcan mervin mervyn meryeme mesfin mesut mete metin meto mette meurig mezzour mhairi mia
    micha michaella michalis michela michelangelo michiko michio mickael micky midori mieczyslaw mieko mien mienke miep miette mihaela
    mihai mihail mihaita mihir miho mijntje mikael mikako mikayla mikel miki mikiko mikio mikko mikolaj milada milagros milica milind
    millicent millie milly milorad milos miloslav milou miloud milouda mimi mimoza minako mingming minji minjun minke minne minoru
    mira mircea mirela mirella mirjana mirko miroslaw miroslawa mirosława mirta mirza misa misaki mitsuko mitsuo mitzi miwa miyako
    miyoko miyuki mizuki mladen moad moaz mogens mohamad mohini mohsen moises moktar mollie momcilo momoko monaim montserrat morag
    morten morven motoko mouad mouhcine moulay mouloud mouna mounia moussa moustafa muhamed muhammed muhammet muhsin muireann mujahid
    mukaddes mukesh mukul mulugeta murali murdo murielle musa mutlu muzaffer mwamba myfanwy mykhailo mykhaylo mykola myles myrna myrte
    myrthe myrtille nada nadezda nadiia nadiya nadya nagihan nagisa nahed nahid naim naja najah najiba najim najla najlae najwa nalan
    nalini namrata nanako nanci nanda nandi nandini nanette nanon nanou naoki naoko naoto narayan narciso narcisse narendra naresh
    narges narinder narjis nasim nasima nasira nasr nasreddine nasrin nasser nassim nassima nassira nataliia nataliya natasa nathanael
    natik natsuki natsuko natsumi nausikaa naveen navid navin navjot navneet nazan nazar nazario nazih nazli nazmi ndeye nebojsa
    necati necla necmi nedim neelam neeraj neeta negin neha nelio nena nenad nenita nerea nermin nerys nesibe neslihan nesrin nesrine
    netje nevena nevin nevzat neyla nezahat nezha nghia ngoc ngozi nguyet nhung niall niamh nicephore nicholle nickolas nicolae
    nicoleta nicoletta nicolien nicoline nicolo nicu nidhi nihal nihat nikhil niki niklaas niko nikola nikolaas nikolai nikolaj
    nikolaos nikolas nikolay nikoletta nikolina nikos nilay nilesh nilgun nilufer nimet nimisha ninke nino niranjan nirmal nirmala
    nisha nishant nisrin nisrine nita nitin nizar nkechi nkosi nneka noam noboru nobuko nobuo nobuyuki noelie noella noirin nola nomsa
    nona nonn norah norberto nordin noriko norio noud nouha nouhaila nourdin nouredine nouria ntombi nuala nuno nunzia nuray nurcan
    nurdan nurettin nurgul nurhan nuri nuriye nursel nurten nurullah nyambura nydia nyla nyoman oana oanh obinna obrad octavian
    octavie octavio odis oeds ofelia oguz oguzhan oisin okan okke oktay olav olcay oldrich oleh oleksandra oleksii oleksiy oleksiya
    olesia olesya oleta olha olinda olivera oliviero oluf olufemi olumide oluwaseun olwen omayma ombeline omid omolara ondine ondrej
    onesime oonagh ophelia ophelie orane orazio oreste oriane orin orla orlaith orlan orlane ornella orpha orson ortrud ortwin orval
    osama osamu osian oskari osmo ossama ostap osvaldo otakar othman othmane otilia otmar otohiko ottelien ottmar ottoline ouafa
    ouafae ouassim ouissam oumaima oumar oumou oussama ovidiu owain oystein ozan ozcan ozge ozgur ozkan oznur paco padmini padraic
    padraig paivi pallavi palle paloma pamala panagiota panagiotis pankaj paola paolo paramjit paraskevi parcival parisa parminder
    parul parvati parvin pascalle pasquale paterne patricie patrizia patrycja pattie pauliene paulina pavla pavlina pavlo pavlos payal
    payton peadar pearlie peder peik pekka pelin pelle pepe perlita pernille petr petre petro petronille petros petru peyton phelix
    philibert philiberte philippa phineas phuc phuoc phuong piebe piera pierluigi piero pierrick pieta pieternel pina pinar pirkko
    pirmin polina polleke polyxeni pooja poul prabha prabhakar prabhu pradeep prakash pramod pranav prashant pratap pratibha pratik
    praveen preben predrag preeti primitivo priti priya priyanka proinsias przemyslaw puja pushpa putri qais qasim qiang qing qingqing
    quang quirijn quirine quiryn quitterie quoc quyen quynh rabah rabie rabii rachana rachele rachelle radek radha radia radim radka
    radmila radomir radoslav radouan radouane radovan radu raelene rafaela rafal raffaele raffaella rafik raghav raghu ragna ragnar
    ragnhild rahayu rahel rahima rahma rahmi rahmouna rahul raimund raimundo raisa raissa rajaa rajae rajat rajeev rajendra rajesh
    rajinder rajiv rajni raju rakesh raluca raman ramazan ramesh ramil ramya ramzi rana ranjan ranjana ranjit ranko ranya raouf
    raphaela raphaele rasha rashad rashida rashmi rasmus ratko rauf ravindra raylene rayna razan razvan reba rebeca rebekah rebekka
    recep redouane reece refik reha rehana reid reidar reiko reimond reina reinaart reinbert reinder reindert reinhart reinhild
    reinilde reinjan reinou reinoud reintje rekha remko remzi rena renae renald renata renato renaude reneke renske renu renuka renzo
    retha reva rexhep reyhan reynald reynaldo reza rhian rhiannon rhoda rhodri rhys riadh riane riccardo richarde richie ricki rickie
    rico rida ridouan riekie rieko rieneke rients rifat rihab riitta rikako rikie rikkert riku rima rini rinske ritchie ritesh ritu
    rixt riyad riza rizalina rizky rizlane rkia roaa roberte robiel rocco rocio rodel rodelio roderik rodica roelant roelie roeliene
    rogerio roghaya rogier rohan rohini rohit roisin rokia roksolana rolanda rolland romana romanie romaric ronaldo rony roopa roosje
    rosalba rosalee rosalia rosalina rosalinda rosalinde rosaline rosalyn rosalynn rosan rosaria roseanne roseline rosella rosetta
    rosine roslyn rostislav rostyslav rowena roxana roxanna roya royce ruairi ruaridh ruba rudie rufin ruggero rukiye rumeysa ruoxi
    rupa rupali rupert rupinder ruprecht ruslan ruslana russel rutger ruthann ruthe ruthie ruya ruzena rylan rylee ryoichi ryoko
    ryosuke ryota ryszard ryuichi ryuji saad saadet saadia saartje sabahat sabiha sabina sabir sabri sabrin sacha sachiko sachin
    sacide sadako sadek sadia sadik sadiq saeed safa safaa safae safia safiya safwan sagar sahar sahin sait sajid sakari saki sakiko
    sakina sakine sakura salah salaheddine saleh saleha salima sallie salman salmane salwa samah sameer samet samia samih samiya
    sammie samuele sanaa sanae sandeep sanderijn sandhya sandi sandrien sandrina sandro sangeeta sanja sanjana sanjeev sanjiv sanna
    sanneke saoirse sapna sarika sarita saroj sasa sasha saske satish satoko satomi satoru satoshi satyam saundra saurabh saverio
    savine savita sayaka sayuri schelte scot sead seamas seamus sebastiano sebastienne sebnem sedat sedef seema sefa sefika seiichi
    seiji seiko sekou selahattin selam selamawit selami selcuk selda selin seline selman semhar semih semiha semir semyon senad senay
    sener senka senol seojun seosamh seppo serafien serap seraphin seraphine sercan serenity sergei sergey sergiu serhii serhiy serife
    serpil sertac servane setsuko sevcan severin sevgi sevil sevilay sevim sevinc seyda seydou seyfi seyit seyma sezen sezer sezgin
    shabnam shadi shadia shae shahid shahin shahla shahram shailesh shaima shaina shakira shalini sharad sharla sharlene sharmila
    sharron shashi shawnee shay shayla shayna sheena sheetal shelbi shelli sheree sherie sherif sherine sherrie sherwin shigeko
    shigeru shilpa shinichi shinji shinobu shinya shiori shirin shirlee shiv shizuka shizuko shobha shohreh shoichi shoji shoko shota
    shpresa shreya shruti shubham shufen shuichi shuji shweta sian sibe sibusiso siddharth sido sidonie siegbert siegfriede sieglinde
    siegmar siegmund siemen sieta sietse siglinde sigmar sigrun sigurd sihame silvana silvano silvere silvestro silvija silvio silviu
    simeon simo simonetta sina sinead sini sinisa sioned sipho sippie sirpa sita siti sixte sixtine siyu sjefke sjors sjoukje sjuul
    skender slamet slavica slawomir slobodan smita sneha snezana snizhana snorre sofieke sofietje sofiia sofiya soizic soledad solenn
    solenne solomiya solomon solveig sonal sonali sonay sondra soojin sophieke sorcha soren sorin sorley sotiria sotirios soufian
    souhail souhaila soukaina soulaiman soulaimane souleymane soumia sounia spyridon spyros srdjan sridhar srinivas sriram stanislav
    stanislaw stanislawa stanko stavros stefania stefano steffen steijn steinar stelian stelios stellan stepan stepanka stephany
    stephenie stevan stientje stin stipe stratos struan sture styn suada suat subhash subramanian sudha sudhir suheyl suheyla sujata
    sukhdev sukhwinder sukran sukriye sulaiman suleiman sumaya sumayya sumeyye sumiko sumit suna sunghee sunil sunita supriya suraj
    surekha surendra suresh surinder surjit susana susannah sushil sushila sushma susilo susumu suzan suzana suzel suzie suzuko svante
    svein sverre svetozar svitlana svyatoslav swantje swapna swati sylke sylvana sylvestre sylvine sylwester sylwia synnove sytse
    sytske szymon tadao tadashi tadesse tadeusz tahar tahir tahsin taichi taiki taisia takahiro takako takao takashi takayuki takehiko
    takeo takeshi takis takuma takumi takuya talal taleb talha talib tamami tamia tamiko tammi tamotsu tamra tamsin tana tancrede
    taner tanisha tanvi taoufik taras tarek tariq tarja taro tarun taryn tatana tatsuo tatsuya tatyana tawana tawfik tawny tayeb
    tayfun tayyip teddy teemu tegwen tejas tekle telma telmo temitope tendai teodor teodoro teoman teresita tereza terhi terje terrie
    teruko tesfaye tessie tetiana tetsuo tetsuro tetsuya tetyana teuntje teuta tevfik thabo thanasis thandiwe thang thao thecle themba
    thembi theodora theodoros theofiel theofilos theresia theron theuntje thibau thiebaud thien thijmen thora thoralf thorben
    thorbjorn thouraya thuan thulani thuong thurman thurston thuy tiago tiana tiberiu tieme tiffani tigist tihana tihomir tiina tijmen
    tijn tilly tilman timofey timur tingting tisha titia titouan tiziana tiziano tjaard tjalling tjarda tjitse tjitske toan tobin
    toine tokiko tolga tolgahan tomislav tommaso tomoe tomohiro tomoko tomomi tomos tomoya tonia tonja tonnie tonny toos tora torben
    torbjorn torhild tori tormod torstein toshiaki toshiko toshio toshiyuki touria toussaint toyoko traian traudel traute tremaine
    trine trinette trinh trish trista tristen trudi trudie trudy truida trung truusje tryntsje tsubasa tsuneo tsuyoshi tuan tuana
    tufan tugce tuija tulay tulin tullio tunc tuncay tunde tuomas turgay turid turkan turlough tushar tuyen tuyet twan twila tybo tygo
    tymofiy tyra tyree tyrell uche uday ufuk ugochukwu ugur ujjwal uliana ulku ulrik ulyana umar umaru umberto umeko umesh umur unni
    urielle urmila ursel ursuline urszula urvashi uschi uyen vaclav vadym vahid vaibhav valbona valeer valentino valentyn valentyna
    valere valeriane valeriia valerio valeriu valeriya valon valorie vanda vandana varsha varun vasant vasanthi vasco vasile vasilica
    vasiliki vasilios vasilis vasily vasyl vasyliy veda vedat vedran veena veerke veikko velda veli velimir venancio vendula venkat
    venkatesh verle vernell veroniek veronika veysel viacheslav vianney vibha vicente victorien victorin vidar viera viet vigdis viggo
    vijay vijaya vikas vikki vikram vikrant viktorien viktoriya vilhelm vilma vimal vimala vina vinay vincente vincenza vincenzo
    vinciane vincianne vineet vinh vinita vinko vinod vinzenz violaine violeta viorel viorica vipin vipul vira virender virgile
    virgilia viridiana vishal vishnu vitalii vitaliy vitaly vitezslav vitor vitoria vittoria vittorio viviana vivien vivienne vjosa
    vlad vlada vladan vladimir vladimira vladislav vlado vladyslav vlasta vlastimil vlora vojislav vojtech volkan volkert vonda vonny
    vuong vyacheslav wael wafa wafae wahiba wahid wahyu wail wakana walburga waltraut wapke wassila wataru wayan waylon weidong weiwei
    wenda wendall wendeline wendi wenjie wenjing wenzel weronika wiam wibo widad wided wieger wieland wiem wiepkje wieske wieslaw
    wieslawa wiktor wiktoria wilco wilda wilford wilfredo wilfrieda wilhelmine wilhelmus willa willemke willene willibald wilmer
    wilmien wilna wina winand winfred winnie winona wisal wissam witold wivina wladyslaw wlodzimierz wojtek wolfram wubbe wybe wyneke
    wytske wytze xanne xaver xaviera xaviere xena xhemal xiaohong xiaojun xiaoling xiaoming xiaoyan ximena xinyi xiuying xiuzhen xuan
    yacine yacoub yael yagiz yagmur yago yahia yahya yakoub yakup yalcin yaling yamina yanling yannic yannis yanouk yanyan yared yaren
    yarne yaroslav yaroslava yasar yasemin yaser yash yasmeen yasmien yassir yasuhiro yasuko yasuo yasushi yavuz yegor yelda yelena
    yeliz yelizaveta yener yenthe yesim yetunde yevgen yevgenia yevgeniy yevhen yevheniia yiannis yigit yingying yiorgos ymkje yngve
    yoan yoann yoeri yogesh yogita yohann yohannes yoichi yoko yonas yongjun yorben yoshiaki yoshie yoshihiro yoshiko yoshimi yoshio
    yoshiro yoshiyuki yosuke youcef youngho youngmi younous yousra youssouf youssra yrjo ysaline yseult ytsje yuanyuan yucel yuichi
    yuji yuka yukari yuki yukie yukiko yukio yuko yuksel yulan yuliya yumi yumiko yunes yunus yuri yurii yuriko yuriy yusra yusuke
    yuta yutaka yuto yuxin yveline yvelise yvonnick zach zachariah zacharie zachery zack zaher zahia zahid zahida zahir zahraa zaina
    zainab zainabou zakarya zaki zakia zamfir zana zane zaynab zbigniew zdenek zdenka zdravko zdzislaw zeger zeina zeinab zeke zekeria
    zekeriya zeki zekiye zelda zelia zelie zeliha zeljka zeljko zelma zena zenebech zenobie zenon zephyrin zeritu zerrin zeyneb zhanna
    zhen zhiqiang zhiyuan zhour ziad zidane zied zihan zinaida zinedine ziya zlata zlatko zodwa zoey zofia zohair zoi zola zoraida
    zoran zoriana zoubida zouhair zouhaira zouhir zoulikha zoya zubeyde zuhair zuhal zulal zuleyha zulfiya zulkifli zulmira zuzana
    zuzanna zvonimir zygmunt zyta øyvind
    """.split()
)
