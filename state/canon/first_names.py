"""Common first names in Belgium, the Netherlands, France, Germany, Britain and America, folded: public facts.

They tell a person from other capitalised words ("Cedar Grove"), and let a person keep a family name that is a word as well
("Els Kind", "John Hall"). The list is never complete: a name that is not on it still reads as one by its shape.
"""

from __future__ import annotations

from state.canon.rarer_first_names import RARER

DUTCH = frozenset(
    """
    aad aaf aafke aagje aaltje aart abel abele ad adri adriaan adriaantje adrie aeilko afke agaath ageeth agnes
    akke albertus aldert aletta alex alexandra alida alie aline alwien alwin amber amelie an anita anja anke
    ankie anky ann anna anne annechien annegien anneke anneleen annelien annelies anneloes annelore annelot
    annemarie annemart annemie annemiek annemieke anneriek annet annette annick annie anniek anny anouk ans
    antoinette anton antoon arend arendina ariane arianne arie arja arjan arjen arjette arnaud arne arno arnold
    arnout aron art arthur astrid auke aurelie axel barbera bareld bart bartele bartjan bas bastiaan bauke bea
    beatrijs beatrix ben benjamin benny benoni benthe bep beppie bernadette bernard bernd bert bertha berthe
    bertie betsy betty bianca bieke bjorn bob boele boudewijn boukje bram branko brecht brechtje bregje brenda
    brent britt broer bruno caitlin carin carine carla carlien carlo carmen carolien caroline casper cathelijne
    catherine cathy cecile cecilia cedric cees celine chantal chantalle charlotte chloe chris christa christel
    christiaan christian christien christina christine christoph christophe cilia claire clara claudia claudine
    cleo cobi cobie coby coen coenraad cokkie connie conny coosje cor cora coriena corine corinne corne cornelia
    cornelis corrie corry cynthia daan daniel danielle danny daphne david davy debby deborah delphine demi denis
    denise dennie dennis derk derkje diana dianne dico dieneke dieter dietmar diewertje dina dingeman dinie diny
    dion dirk dirkje dominiek dominique doreen doret dorien dorine doris dorothea doutzen douwina dre dries durk
    ed eddy edgard edith edwin eef eefje eelco eelke eelkje egbert eise ekke elias elien eline elisa elisabeth
    elise elke ella ellen elly elma elodie els elsbeth elselien elsje elske elzo emiel emilie emily emma emmy
    engbert engelbert enrico eric erica erik erika erna ernst erwin esmee esther etienne etty eva evelien
    eveline evelyn evelyne everdina evert evertje evi evy ewoud ewout fabian fabienne fanny fatima febe femke
    femmie fenna fenneke fenny ferdinand fieke fien fientje filip fleur flip floor florence floris fokje fokke
    folkert fonny fons franca francine francis franciska francois francoise frank franka frans fransje fred
    freddy frederic frederik frederique freek freija frieda friso frits frouke froukje gaston gea geert geertje
    geertrui geertruida geesje geke gerard gerda gerdien gerjan gerlof gerrie gerrit gerritje gerry gert gertjan
    gertrude geurt ghislain ghislaine gie giel gilbert gilles gina gineke ginie ginny gino giovanni gisele gitte
    gjalt godelieve godfried goedele goele gonda gonnie gonny gosse govert greet greta gretel gretha griet
    grietje guido guillaume gust gustaaf guus guusje guy gwen gwendolyn hadewych haije hanna hannah hanne
    hanneke hannelore hannie hanny hans harm harmen harmina harmke harold harry hayo hedwig heidi heimen hein
    heleen helena helene helga hella helma hendrik hendrika henk hennie henny henri henriet henriette henry
    herbert herma herman hermien hessel hester hidde hielke hilda hilde hildegard hilly hiltje hotze hubert
    hubertus hugo huguette huib huub ibe ida ietje ignace ike ilka ilona ils ilse ina ine ineke ines inez inge
    ingeborg ingrid inne irena irene iris irma isa isabel isabelle ivan ive ivo ivonne iwan jaak jaap jacco jaco
    jacob jacoba jacqueline jacques jaimy jan jana janine janna janne janneke jannes jannick jannie janny jantje
    janus jari jaring jarne jarno jasmien jasmijn jasmine jasper jean jeanine jeanne jeannette jeannine jeannot
    jef jelle jelmer jennie jennifer jenny jens jentje jeroen jerom jerry jesse jessica jessie jet jetske jette
    jetze jildert jill jinke jo joachim joan joanna joannes job jochem jochen joel joep joeri joery johan
    johanna johannes johnny joka joke jolanda jolien joline jonas jonathan joop joos joost joram jordi jordy
    jorg jorgos joris jorn jorne jorrit jos jose josee josef joseph josephine josiane josje joukje jozef juanita
    judith jules julia julie julien juliette jurgen jurriaan just justine kaat kamiel karel karen karin karine
    karl karla karolien kasper kathelijne kathleen kathy katia katja katleen katlijn kato katrien katrijn katty
    kay kees keimpe keith kelly ken kenneth kenny kerstin kevin kiki kim kirsten kjell klaartje klaas klaaske
    klara klasina klaus klazina kobe koen koenraad koos korneel kornelis kris krista kristel kristien kristin
    kristina kristine kristof krystel kurt lambert lamberta lammert lander lara lars laura laure lauren laurens
    laurent lea leen leendert lei leo leon leona leonard leonie leonoor leontien leopold lesley lia liam lidia
    liduina lidwien liekele lien lieneke lies liesa liesbet liesbeth liese lieselot lieselotte lieve lieven
    lilian liliane lily lina linda linde lindsay lindsey line lisa lisanne lisbeth lise liselotte lissa livia
    lode lodewijk loes loet lore loredana lorenz lorenzo lot lotje lotte lou louis louisa louise loulou luc luca
    lucas luce lucia lucie lucien lucienne lucy ludo ludovic ludwig luigi luk luka lukas lut lutgard lutgart
    lydia lydie lynn maaike maarten maartje machteld madeleine mady magali magda magdalena maggy maike maikel
    maja malou manon manu manuel marc marcel marcella marcellinus marco marga margaretha margo margot margreet
    margriet maria mariaan marian marianne marie marieke mariella marielle marienus mariette marijke marijn
    marijne marike marilou marilyn marina marino mario marion maris marise mariska marissa marit marita marjan
    marjo marjolein marjoleine marjolijn marjorie mark markus marleen marlene marlies marlise marloes marlous
    marnix marrie mart marta marten martha marthe martien martijn martin martina martine mathias mathieu mathijs
    mathilde matthias matthieu matthijs mattijs maud maureen maurice maurits mauro max maxim maxime mees meike
    meinte melanie melina melissa menno merel merlijn michael michaela michel michele michelle michiel mick miek
    mieke miel mies miet mijke mike mila milan milena minse miranda mireille miriam mirjam mirthe mitch moniek
    monika monique muriel myriam nadia nadine nancy nanne natacha natalie natascha natasja nathalie nathan neel
    neeltje nel nele nelleke nelly nicky nico nicolaas nicolas nicole niek niels nienke nigel nils nina noa noah
    noel noelia noor noortje nora norbert nynke octaaf odette odile olaf olga olivia olivier omer onne onno
    oscar otto pamela pascal pascale pat patricia patrick patrik patsy paul paula paulien pauline paulo peggy
    pepijn perry peter petra petronella phaedra phil philip philippe philippine pia pien piet pieter pieterjan
    pim pol pyter pytrik quinn quinten raf rafael rafke raimond ralf ralph ramona raoul raymond raymonda rebecca
    regina reginald regine reinhard reinhilde reinier reinout reint rembert remco remi remy renaat renate renaud
    rene renee renilde renze ria riana rianne ricardo richard rick riemke rien rienk rik rika rimmer rina rinus
    riny rinze rita rob robbe robbert robby robert roberto robin robrecht rodrigo roel roeland roelien roelof
    roger roland rolf rolinde roline romain romke romy ron ronald ronan ronny roos rosa rosalie rosanne rose
    roselien rosemarie rosette rosita rowan roxane rozemarijn ruben rudi rudolf rudy rune ruth ruud ruurd sabien
    sabine sabrina sam samira samuel sander sandra sandrine sanne sara sarah sarina sascha saskia sebastiaan
    seppe serge sharon sibren siebe sien sies sietske sietze sigrid sijbren silke silvain silvia silvie simke
    simon simona simone simonne sipke siska sjaak sjaan sjef sjirk sjoerd sjoerdtje sjouke sofia sofie sonia
    sonja sophie staf stan stef stefaan stefan stefanie steffi steffie stephan stephane stephanie steve steven
    stien stijn suzanna suzanne suzy sven svenja swanny swen sybren sylvain sylvia sylviane sylvie sytze tamar
    tamara tania tanja tara tatiana teake ted tess tessa tetje tettje teun teunis thea theo theodoor thera
    theresa therese thibault thibaut thierry thijs thomas tibo tiemen tietje tijl tijs tille tim timo timothy
    tina tine tineke tinie tinne tino tjeerd tjerk tjibbe tjimka tjitte tjitze tobe tobias tom tomas tony toon
    trees trienke trijntje tristan trix trui truus tsjalling tsjerk tsjikke tuur ubbo ugo uilke ulbe ulrike
    urbain ursula uwe valentijn valerie vanessa veerle vera veronica veronique vic vicky victor viktor viktoria
    vincent viola violet virginie vital vivian viviane wannes ward watse welmoed wendel wendelien wendy wenke
    werner wesley wessel wichert wiebe wiebke wiebren wieke wiepke wies wietse wietske wijnand wil wilbert
    wilfried wilhelmina wiljan willeke willem willemien willemijn willy wilma wim wobke wolter wout wouter wubbo
    xander xavier yana yannick yasmine yentl ynte yolande yoni yorick youri ype yves yvette yvonne zeno zita
    zjef zoe
    """.split()
)
FRENCH = frozenset(
    """
    adele adeline adrien agathe aime aimee alain alban albert alberte alexandre alexis alfred alice alicia alix
    alphonse amandine amaury ambre amelie anais andre andree angele angelique annabelle anne-marie antoine
    antonin apolline ariane aristide armand armelle arnaud arsene astrid aude audrey augustin aurelia aurelie
    aurelien aurore axelle ayoub baptiste barbara basile bastien baudouin beatrice benedicte benoit berengere
    bernadette bertrand blaise blanche boris brice brigitte bruno camille candice carine carole caroline
    cassandra catherine cecile cedric celestin celia celine cesar charlene charles charline chloe christelle
    christiane christophe cindy claire clarisse claude claudette clemence clement clementine clothilde clotilde
    clovis colette coline constance coralie corentin cyril cyrille damien daniele danielle delphine denise
    desire diane didier dimitri dominique dorothee edmond edouard eleonore eliane elisabeth elise elodie eloise
    emeline emeric emile emilie emilien emmanuel emmanuelle eric ernest estelle esther etienne eugene eugenie
    evelyne fabien fabienne fabrice faustine felicien felix fernand fernande fiona flavie flore florent florian
    floriane florine france francine francis franck francois francoise frederic frederique gabriel gabrielle
    gael gaelle gaetan gaston gauthier gautier genevieve georges georgette gerald geraldine gerard germain
    germaine ghislain gilbert gilberte gilles ginette gisele gregoire gregory guilhem guillaume gustave guy
    gwenaelle gwendoline helene henri henriette herve hippolyte honore honorine hortense hubert hugues huguette
    ines irene isabelle isaline jacky jacqueline jacques janine jean-baptiste jean-christophe jean-claude
    jean-francois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe
    jean-pierre jean-yves jeanne jeremie jeremy jerome jocelyne joelle johan johann jordan josette josiane jules
    julie julien juliette justin justine karim karine katia kevin laetitia laurence laurent laurie laurine lea
    leandre leila leo leon leonie leopold liliane lionel lise loic lola lou louane louis louise luc lucas
    lucette lucie lucien lucienne ludivine ludovic lydie lyse madeleine mael maelle magalie maite manuela marcel
    marceline marcelle margaux marguerite marie-anne marie-christine marie-claire marie-france marie-helene
    marie-jeanne marie-laure marie-louise marie-noelle marie-paule marie-rose marie-therese marine marion marius
    marjorie marlene marthe martial martine mathieu mathilde mathis matthieu maud maurice maxence maxime melanie
    melissa michael michele micheline mireille morgane muriel mylene myriam nadege nadine natacha nathalie
    nathan nicolas nicole ninon noe noel noelle noemie oceane octave odette odile olivia olivier pacome pascal
    pascale pascaline patrice patricia paule paulette perrine philippe philippine pierre pierre-yves pierrette
    prosper quentin rachel raoul raphael raphaelle raymonde regis reine rejane remi remy renaud rene renee robin
    roch rodolphe rodrigue rolande romain romane romuald ronan rosalie roselyne roxane sabine sabrina salome
    samuel sandrine sandy sarah sebastien segolene serge severine simon simone solange solene sophie stanislas
    stephane stephanie suzanne suzette sylvain sylvaine sylviane sylvie tanguy tatiana theo theophile therese
    thibaud thibault thierry thomas timothee tiphaine tristan ulysse urbain ursule valentin valentine valerie
    vanessa veronique victoire victor victorine vincent virginie viviane wilfrid william xavier yann yannick
    yohan yolande yvan yves yvette yvon yvonne zoe
    """.split()
)
ENGLISH = frozenset(
    """
    aaron abby abigail abraham adam addison adrian adrienne agnes aidan aileen al alan albert alejandro alexis
    alfonso alfred alice alicia alisha alison allan allen allison alma alonzo alyssa amanda amber amelia amy ana
    andre andrea andrew andy angel angela angelica angelina angelo angie anita annabelle anne annette annie
    anthony antoinette antonia antonio april ariel arlene armando arnold arthur ashlee ashley ashton aubrey
    audrey austin autumn ava avery barbara barney barry beatrice becky belinda ben benjamin bennett benny
    bernadette bernard bernice bernie bert bertha beth bethany betsy betty beverly bill billie billy blair blake
    blanca bob bobbie bobby bonita bonnie brad bradford bradley brady brandi brandon brandy brenda brendan brent
    bret brett brian briana brianna bridget brittany brittney brock brooke bruce bryan bryce bryon byron caitlin
    caleb calvin cameron camilla candace candice carl carla carlos carlton carmen carol carole caroline carolyn
    carrie carroll carter cary casey cassandra cassie catherine cathy cecil cecilia cedric celeste celia cesar
    chad charlene charles charlie charlotte chase chelsea cheryl chester chloe chris christa christi christian
    christie christina christine christopher christy chuck cindy claire clara clarence clark claude claudia clay
    clayton clifford clifton clint clinton clyde cody cole colin colleen connie connor conrad constance cora
    corey cory courtney craig cristina crystal curt curtis cynthia daisy dale dallas damon dan dana dane daniel
    danielle danny daphne darcy darla darlene darnell darrel darrell darren darryl darwin daryl dave david dawn
    dean deanna debbie debora deborah debra dee deidre delbert delia della delores demetrius denise dennis derek
    derrick desiree devin devon dewey dexter diana diane dianna dianne dick dolores dominic dominick don donald
    donna donnie dora doreen doris dorothy doug douglas drew duane dustin dwayne dwight dylan earl earnest ebony
    ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise
    eliza elizabeth ella ellen elliot elliott ellis elmer eloise elsa elsie elvira elwood emilio emily emma
    emmanuel emmett enrique eric erica erick erik erika erin ernest ernestine ernesto ervin esteban estelle
    esther ethan ethel eugene eula eunice eva evan evangeline evelyn everett faith fannie faye felicia felipe
    felix fernando florence floyd forrest frances francis francisco frank frankie franklin fred freda freddie
    frederick gabriel gabriela gabrielle gail garrett garry gary gavin gayle gene geneva genevieve geoffrey
    george georgia gerald geraldine gerard gerardo gertrude gilbert gilda gina ginger gladys glen glenda glenn
    gloria gordon grace gracie graham grant greg gregg gregory greta gretchen guadalupe guillermo gus guy gwen
    gwendolyn hailey hal haley hank hannah harold harriet harriett harrison harry harvey hattie hazel heather
    hector heidi helen henrietta henry herbert herman hilary hilda holly homer hope horace howard hubert hugh
    hugo ian ida ignacio ingrid ira irene iris irma irvin irving isaac isabel isabella isaiah israel ivan jack
    jackie jackson jaclyn jacob jacqueline jacquelyn jaime jake jamal james jamie jan jana jane janelle janet
    janice janie janis jared jasmine jason jay jayne jean jeanette jeanne jeannette jeannie jeff jeffery jeffrey
    jenna jennie jennifer jenny jerald jeremiah jeremy jermaine jerome jerry jess jesse jessica jessie jesus
    jill jillian jim jimmie jimmy jo joan joann joanna joanne joaquin jocelyn jodi jodie jody joe joel joey john
    johnnie johnny jon jonathan jordan jorge jose joseph josephine josh joshua josiah joy joyce juan juana
    juanita jud judith judy julia julian juliana julie julio julius june justin kaitlin kaitlyn kara karen kari
    karin karla kate katelyn katherine kathleen kathryn kathy katie katrina kay kayla keith kellie kelly kelsey
    kelvin ken kendall kendra kenneth kenny kent kerri kerry kevin kim kimberly kirk krista kristen kristi
    kristie kristin kristina kristine kristy krystal kurt kyle lana lance larry latoya laura lauren laurence
    laurie lawrence leah lee leigh lela leland lena leo leon leona leonard leroy lesley leslie lester levi lewis
    lila lillian lillie lily linda lindsay lindsey lionel lisa liz lloyd logan lois lola lonnie lora loren
    lorena lorenzo loretta lori lorna lorraine louis louise lowell lucas lucia lucille lucinda lucy luis luke
    lula luther luz lydia lyle lynda lynette lynn lynne mabel mack madeline madison mae maggie malcolm mandy
    manuel marc marcella marcia marco marcos marcus margaret margarita margie marguerite maria marian marianne
    maribel marie marilyn mario marion marisa marissa marjorie mark marla marlene marsha marshall marta martha
    martin marty marva marvin mary maryann mathew matt matthew mattie maureen maurice mavis max maxine megan
    meghan melanie melinda melissa melody melvin mercedes meredith micah michael micheal michele michelle miguel
    mike mildred milton mindy minnie miranda miriam mitch mitchell mohammad mohammed mona monica monique morgan
    morris moses muriel myra myron myrtle nadine nancy naomi natalie natasha nathan nathaniel neal ned neil nell
    nellie nelson nicholas nichole nick nicolas nicole nina noah noel nolan nora noreen norma norman olga olive
    oliver olivia ollie omar opal ora orlando orville oscar otis owen pablo paige pam pamela pat patricia
    patrick patsy patti patty paul paula paulette pauline pearl pedro peggy penelope penny percy perry pete
    peter phil philip phillip phoebe phyllis polly preston priscilla rachael rachel rafael ralph ramiro ramon
    ramona randal randall randi randolph randy raul ray raymond rebecca regina reginald rene renee reuben rex
    rhonda ricardo richard rick rickey ricky riley rita rob robbie robert roberta roberto robin robyn rochelle
    roderick rodney rodolfo rogelio roger roland rolando roman ron ronald ronnie rosa rosalie rosalind rosario
    rose rosemarie rosemary rosie ross roxanne roy ruben ruby rudolph rudy rufus russ russell rusty ruth ryan
    sabrina sadie sally salvador sam samantha sammy samuel sandra sandy santiago sara sarah saul savannah scott
    sean sergio seth shana shane shannon shari sharon shaun shawn shawna sheila shelby sheldon shelia shelley
    shelly sheri sherman sherri sherry sheryl shirley sidney silvia simon sonia sonja sonya sophia spencer
    stacey staci stacie stacy stan stanley stella stephan stephanie stephen sterling steve steven stewart stuart
    sue summer susan susie suzanne sybil sydney sylvester sylvia tabitha tamara tami tammy tanya tara tasha
    taylor ted terence teresa teri terrance terrell terrence terri terry tessa thelma theodore theresa thomas
    tiffany tim timmy timothy tina toby todd tom tommie tommy toni tony tonya tracey traci tracie tracy travis
    trent trevor trey tricia trisha troy tyler tyrone valerie vanessa velma vera vernon veronica vicki vickie
    vicky victor victoria vincent viola violet virgil virginia vivian wade wallace walter wanda warren wayne
    wendell wendy wes wesley whitney wilbert wilbur wilfred willard william willie willis wilma winifred winston
    woodrow xavier yesenia yolanda yvette yvonne zachary zoe
    """.split()
)
OTHER = frozenset(
    """
    aaliyah abdel abdelhak abdelkader abdellah abdul abdullah achim achmed adelheid adil adnan adolf agnieszka
    ahmad ahmed ahmet aicha aisha alana aleksandra alena alfons ali alina allie aloysius amal amar amin amina
    amine amir amira anastasia anatoli anders andreas andrej andrzej angelika anke annabel annabell annalisa
    annegret annett anouar antje anwar arash armin artur arturo asha asma aylin ayse azeddine aziz badr bahar
    barb barbel barbra baris beata beate becca benedikt berit bettina beverley bilal birgit birgitta brahim
    breanna brigitta burak callum camila carlene carmel carmela carsten cassidy catalina catrin chaima chakib
    chandra chantelle chelsey cherie christin christoph ciara claus clemens cordula cori cornelius cristian
    dagmar damian danica daria darin deandre deena deirdre deniz denny detlef dietrich dmitri domenico dottie
    driss dursun ebru eckhard edda edeltraud edna eduard egon ekaterina eleni elfriede elif elke ellie emanuel
    emil emilia emine emre enid enver ercan erdal erich ericka erkan esmeralda esmond eugenia ewa ezra fadila
    fadoua faisal farah farid farida fatih fatiha fatma fatoumata faysal felicitas ferhat fletcher florian fouad
    franziska fraser frauke fredrick friedhelm friedrich fritz gabriele ganna gareth geraint gerhard gerlinde
    gertrud gisela giuseppe goran graeme gretl grzegorz gudrun guenter gunter gunther gustav habib hafid hafida
    hakan hakim halima halina hamid hamza hanan hannes hans-jurgen hans-peter harald hartmut hasan hassan hatice
    hayat heidemarie heike heiko heinrich heinz helmut henning heribert hermann hicham hilal hiltrud holger
    horst houda huseyin hussein ibrahim igor ihsan ikram ilham ilias imad iman imane imani imran ingo irina
    irmgard ismael ismail iwona jace jada jakob jalal jamal jamila janina jasmin javier jayme jens joanna
    joellen joerg jolanta jolene jorg josefa josefina julianne jumaane jurgen jutta kader kadir kamal karima
    karina karl-heinz karlheinz karsten kasia kassandra katarzyna katharina katrin keegan kelley kemal khadija
    khaled khalid konrad konstantin kristal krzysztof lakeisha lakeitha larissa lashonda latifa lavonne layla
    leanne leonardo leticia leyla liane liliana lilly lizbeth lothar loubna louella lubna luciano ludger ludmila
    luisa lutz maciej mackenzie mahmoud malak malik malika malte manfred marcela marcin marek margarete margit
    margret mariam mariana maribeth maricela mariela marija marisol mariya marta martyna marwa maryam marzena
    mateusz matilda meagan mehdi mehmet meinhard merve meryem michal mikaela mina miroslav misty mohamed
    mohammed mohsin moira molly monika mostafa mounir mourad mucahit muhammad murat mustafa mustapha nabil
    nabila nadir nadira nadja naila naima najat najib natalia natalya nawal nawel nettie nicola nicolette nihad
    nikki niklas noemi nour noura noureddine nuria oksana oleg oleksandr olena omar onur orhan oskar osman
    oswald ousmane ozlem pawel petar piotr rachid rachida radoslaw rainer ramachandra rania raquel rashid ravi
    reda redouan reiner reinhold resul riad ridvan rigoberto rolf romina ronda rosann rosanna roseann roswitha
    rudiger sabah said saida saliha salim salma salvatore sami samir sana sandie sanjay sara sebastian selena
    selim selina selma semra serdar sergej serhat serkan sevda shanna shauna shellie sherrod siegfried siham
    silke siobhan slavko sofiane songul souad soufiane soumaya suleyman susanna susanne svetlana sybille tabatha
    taha tameka tammie tarik tatjana teodora thaddeus thandi theodor thilo thorsten tillmann tomasz toralf
    torsten trina tugba turgut udo ulf ulla ulrich umit usman uta ute valarie valentina valeria valeriy vasil
    vaughn verena verna vesna viktoriia volker volkmar volodymyr waldemar walid waltraud wassim wilhelm winfried
    wojciech wolfgang xiao yan yara yasin yasmin yasmina yassin yassine yildiz younes youness youssef yulia
    yuliia yusuf zahra zakaria zehra zeynep zineb zohra
    """.split()
)
FIRST_NAMES = DUTCH | FRENCH | ENGLISH | OTHER | RARER
"""All of them."""
ALSO_WORDS = frozenset(
    """
    frans
    ad al amber angel april art august austin autumn bill bradford carolina carroll cedar charlotte chase
    chelsea christian clark clay daisy dale dallas dawn dean den dick elle else faith floor florence forrest
    france franklin georgia grace grant guy hamilton hope houston in ina ine israel ivy jackson jefferson jet
    job jordan joy june just kay lea leen lewis lincoln line logan lorraine lot mack madison marine marion mark
    mart max may mees mercedes merel nelson noel noor olive ora orlando ours pat pearl penny pol preston reine
    rex rien rob robin roos rosario rose ruby rusty salvador san santiago savannah sterling summer sydney
    trinidad van victoire violet virginia ward warren wil will
    """.split()
)
"""First names that are common words or places too: they prove nothing by themselves."""
