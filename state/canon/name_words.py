"""Words that tell a name from other capitalised words: particles within names, and what stands in no name at all.

Folded: small letters without accents.
"""

from __future__ import annotations

import re

PARTICLES = frozenset(
    """
    van de der den het ten ter te la le du des d von zu el al ben bin da di dos 't op in vd
    """.split()
)
BEGINS_NO_NAME = frozenset(
    """
    zum zur im am vom beim ins nach mit seit durch ohne gegen unter wegen naar voor onder tegen zonder tijdens sinds vanaf volgens
    pour chez dans avec sans par aux depuis vers with from upon about during since without near
    """.split()
)
"""Prepositions that a heading or a button begins with, and nobody's name: "Zum Inhalt springen"."""
NOT_PEOPLE = frozenset(
    """
    application applications process procedure procedures
    naam functie rol geleding vestiging locatie filiaal
    aanbod aanvragen adres afdeling afspraak agentschap algemeen antenne arrondissement avenue bedankt begeleiding
    one two three four five seven eight nine precinct
    srl sprl bvba cvba kring heemkundige heemkundig geschiedkundige huisartsenpost wachtpost
    bereikbaar bestuur bezoek brochure bureau bus campus caw centrum cgg college consultatiebureau contact
    contactgegevens contactpersoon coordinatie coordinator crisis crisislijn departement deskundige dienst diensten
    directie dossier email eerstelijnszone erkende federatie fonds gemeente gemeenten gezin gezinnen
    gezinsondersteuner gids gratis groep groepen helpdesk hoofdzetel huis huizen hulp hulplijn hulpverlening info
    informatie infolijn inlichtingen instelling intersectorale jeugd jeugdhulp jongeren kabinet kantoor kind
    kinderen kinderopvang klantendienst laan leeftijd lijn lokaal lokale maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag medewerker medewerkers meer meldpunt mentor ministerie nieuws nieuwsbrief noodnummer ocmw
    onderwijs ondersteuning onthaal opening openingsuren opgroeien opleiding opvang organisatie organisatoren ouders
    overheid pagina partner partners permanentie plein pleegzorg ploeg politie praktijk preventie privacy project
    projecten provincie provinciale psychologen psycholoog raad regio regionaal samenwerkingsverband secretariaat
    sector sociaal sociale spreekuur stad steunpunt straat team teams telefoon toegankelijk verantwoordelijke
    vereniging verpleegkundige vlaams vlaamse vlaanderen voorziening voorzieningen vragen vzw website welkom welzijn
    residentie residence senaat bestuurskamer werkgebied werking zetel
    ziekenhuis zone zorg zwangere vca vutg upc bvba nv asbl oep antwerpen limburg brussel
    oost-vlaanderen west-vlaanderen vlaams-brabant belgie ukraine oekraine januari februari maart april mei juni
    juli augustus september oktober november december academic academy accessibility account administration
    administrative admissions affairs agency agenda agendas alerts annual apply archives area assembly association
    authority board boards building business calendar call campaign center centre chamber chapter charter city civil
    clerk click clinic club code commission commissions committee committees community complaint conference congress
    constituency contacts copyright council county courts customer daily day days department departments development
    directions directory district division donate downtown downloads east education elected election elections
    emergency employees employment energy english environment environmental events executive facebook faculty family
    correo telefono electronico elettronica electronique electronic whatsapp linkedin tiktok
    faqs federal fees file finance financial find fire first floor follow form forms general get government governor
    headquarters health help highway history home hospital hours house housing human image information instagram
    internationaal internationale rode wit-gele card stop is studio studios
    institute international jobs join justice league learn legal legislative library license links list local
    location login mail mailing main map media medical meeting meetings members membership menu message mission
    monday mobile more municipal museum national natural news newsletter next notice office offices officials online
    open our parks parking party pay payment permit permits phone photo planning please police policy policies
    popular preparedness press previous primary program programs projects property public publications quick read
    records recreation region regional register registration republican democratic related report reports request
    representatives research residents resources results return rights room safety saint school schools science
    search secondary section security select senate seniors service services session share sign site sitemap sites skip
    social society staff state states statement station statistics street student students submit suite support
    survey system taxes technology terms thursday tourism town township traffic training transportation travel
    treasury tuesday twitter union unit united university upcoming updates urban vacancies valley video view village
    visit volunteer vote voter water wednesday western welcome works world year youth youtube zip zoning associate
    senior junior vice acting interim former honorable deputy chief accueil adresse annuaire bienvenue bureaux
    cabinet canton cercle commune communes communal communale conseil contactez coordonnees direction enfance
    enseignement etat evenements famille federation formation gouvernement heures horaires hotel jeunesse mairie
    ministere nos notre parlement place plan prefecture presidence publique publics quartier republique sante
    secretariat securite societe sport telephone tourisme travail travaux urbanisme ville votre bestuurders
    inwoners bewoners burgers patienten clienten bezoekers gebruikers aanvragers leerlingen citizens patients clients habitants einwohner
    burgemeester burgemeesters commissie commissies fractie fracties gemeenteraad griffie kamer kamerleden leden lid
    ondervoorzitter oppositie partij partijen plaatsvervangend politiek raadsleden raadslid schepen schepenen
    schepencollege statenleden stadhuis vicevoorzitter voorzitter wethouder wethouders about all at carolina dakota
    jersey hampshire york island mexico capitol basisschool kleuterschool lagere muziekacademie stichting vzw mediation
    prive oudercomite kantooruren bezoekadres postadres parochie dekenaat kerkfabriek kapel abdij rusthuis wzc creche
    kinderdagverblijf apotheek brandweer brandweerzone politiezone hulpverleningszone
    bibliotheek zwembad sporthal academie atheneum lyceum hogeschool
    universiteit faculteit vakgroep labo paroisse maison ecole athenee clinique hopital bibliotheque piscine pompiers sint
    control desk records animal vacant vacature onbekend home work direct fax email telefoonnummer permanence mobilite
    tax commissioner registrar assessor auditor treasurer coroner recorder collector constable marshal secretary
    president manager supervisor superintendent principal teacher librarian professor sheriff attorney judge deputy chair
    chairman chairwoman chairperson trustee councillor councilmember councilwoman councilman mayor alderman senator
    representative congressman congresswoman governor lieutenant sergeant captain engineer planner inspector
    tel gsm disclaimer cookies cookie privacyverklaring cookieverklaring toegankelijkheidsverklaring mentions legales
    responsable presidente administrateur administratrice tresorier tresoriere directrice delegue deleguee coordinateur
    coordinatrice entraineur educateur animateur conseiller conseillere echevin bourgmestre chef gerant gerante
    penningmeester trainer coach leider leidster bediende bestuurslid sportif materiel jeunes adjoint assistent
    universite foundation trust engages eenheid pastorale faculte quartiers conditions algemene voorwaarden vehicles appliances
    nederlands engels duits turks arabisch oekraiens russisch pools roemeens spaans italiaans portugees bulgaars
    neerlandais anglais allemand arabe turc ukrainien russe dutch german arabic turkish ukrainian russian
    scouting scouts scoutsgroep gidsen chiro ksa klj kwb kav krc kfc okra ferm femma neos akabe kvlv landelijke natuurpunt
    gezinsbond unizo markant davidsfonds willemsfonds vermeylenfonds harmonie fanfare toneel toneelgroep voetbal volley
    volleybal basket basketbal tennis judo karate atletiek gymnastiek hockey badminton rugby handbal korfbal petanque
    wielerclub wandelclub duikclub zwemclub speelplein jeugdhuis buurthuis dorpshuis wijkhuis trefpunt fod spf vdab cpas
    clb cpvs vzw the this your these reach address shipping
    billing delivery number record district extension region
    contacteer contacteert contactez appelez telefoneer vraag stuur schrijf
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont wisconsin wyoming
    church chapel cathedral ministries ministry lutheran methodist presbyterian episcopal catholic anglican congregation
    diocese theater theatre orchestra choir coalition alliance partnership initiative network realty insurance pharmacy dental
    dentistry psychiatry veterinary hospice nursing wellness fitness preschool kindergarten elementary outreach
    gemeinde rathaus stadt landkreis standesamt burgerburo kirche kirchengemeinde pfarrei pfarramt sportverein turnverein
    musikverein heimatverein forderverein verein verband stiftung grundschule gymnasium realschule lycee praxis bucherei feuerwehr
    freiwillige evangelische katholische zimmer raum herausgeber telefax
    unsere unser ihre biography full offnungszeiten anfahrt impressum kontakt
    advocaten advocatenkantoor notarissen huisartsen tandartsen kinesisten accountants architecten makelaars verzekeringen
    onze ons mijn jouw uw alle andere iedere deze dit wie wat waar hoe ook nog over
    locaties lessen tarieven prijzen cursussen activiteiten evenementen reservaties verhuur inschrijven inschrijvingen ligging
    routebeschrijving werkwijze aanpak visie missie geschiedenis sponsors dorpsraad ouderraad wijkraad kerkraad fetes fete arbitrage
    kerk kerkgebouw moskee synagoge klooster pastorie
    comite prive administratie distributie diaconie kerkrentmeesters kerkenraad boekhouding reservering reserveren
    bouwbedrijf garage restaurant cafe bakkerij slagerij uitvaart uitvaartzorg
    recipes food foods pantry mart army cafe veterans bank cupboard legion grill restaurant kitchen bakery burger taco whiskey brewing
    zurzeit derzeit elternzeit organizational structure agent
    agents court term ends resident market markets classroom lab labs computer dialysis road avenue boulevard surgery medical practice
    grocery
    law enforcement bugs complaints sanitation grief runaway abuse assault sexual domestic violence poison suicide depression pregnancy
    shelter hotline helpline lifeline nutrition
    jugendleitung jugendleitungen leitung geschaftsstelle vereinsheim sprechstunde korperschaft amtsgericht registergericht finanzamt
    kindertagesstatte kita kuster kusterei
    llp llc pllc inc corp corporation gmbh organisation solutions systems analytics consulting associates holdings technologies ventures
    group industries enterprises logistics software properties advisors marketing communications architects engineering construction
    by congregational
    counties townships villages precincts bridges roads parks educator educators extension
    square heights springs acres mall plaza pediatrics orthopedics cardiology radiology
    orkest orkesten koor koren ensemble band brassband bigband zanggroep slagwerkgroep dansgroep toneelvereniging
    counseling counselling cottage logement proprete population etrangers finances recette gestion ressources humaines juridique
    """.split()
)
_NOT_PEOPLE = (
    r"punt|commissie|dienst|centrum|lijn|telefoon|steun|werk|zorg|hulp|pakket|loket|platform|bureau|instituut|stichting"
    r"|federatie|vereniging|agentschap|begeleiding|bescherming|ondersteuning|werking|voorlichting|opvang|medewerker|opleiding|huisvesting"
    r"|verantwoordelijke|school|kliniek|praktijk|comite|kring|club|ploeg|huis|netwerk|gezondheid|welzijn|adviseur|ambtenaar"
    r"|secretariaat|onthaal|kabinet|beheerder|medewerkster|werker|werkster|meester|persoon|bestuurder|coordinator|leerkracht"
    r"|partnerschap|sportpark|plein|sporthal|zaal|winkel|boerderij|fabriek|maatschappij|lokaal|lokalen|gebouw|terrein"
    r"|akademie|orkest|koor|brigade|genootschap|gilde|korps|fonds|museum|groep|sport|toneel|\w\wbond"
    r"|centra|plaats|huizen|team|mishandeling|beleid|scholen|loketten|kantoor|kantoren|afdeling|eenheid|eenheden|vestiging|organisatie"
    r"|(?:wacht|arts|artsen|hulp|meld)post|toegangspoort|oppas|(?:peuter|kinder|kleuter|volks|moes)tuin|creche|\wouders"
    r"|instelling|voorziening|initiatief|initiatieven|project|traject|bestuur"
    r"|(?:jeugd|ouder|ouderen|senioren|cultuur|sport|school|kerk|gemeente|advies|wijk|dorps|milieu|leerlingen|welzijns)raad"
    r"|zentrum|zentrale|(?:dienst|amt)es|verband|verein|telefon|schule|[st]stelle|aufstelle|eldestelle|abteilung|\wamt|gemeinde"
)
_FARMS = (
    r"(?:nieuwe?n?|nije?n?|oude?n?|olden?|olt|alt|veld|groot|grot|lutt?e?k?e?|diep|steen|bol|ooster|wester|zuider|noorder|holt|broek|brink"
    r"|kamp|hof|voor|achter|middel|beek|berge?|bos|heuvel|horst|esch?|weg|wold|wolt|hul|schot|tij|enk)hui(?:s|zen)"
)
"""How families are called after a farm: "Nijhuis", "Veldhuizen"."""
_KINDS_OF_HAUS = (
    "gast|pfarr|gemeinde|jugend|kranken|kultur|burger|vereins|kinder|alten|senioren|dorf|stadt|kreis|forst|wirts|frauen"
)
"""Houses that are no family's, as "Neuhaus" is."""
NOT_PEOPLE_ENDING = re.compile(
    rf"(?!(?:de|den|der|vande?|vander|vanden)(?:{_NOT_PEOPLE})\Z|{_FARMS}\Z)\w{{2,}}(?:{_NOT_PEOPLE})(?:en|s)?\Z|(?:{_KINDS_OF_HAUS})haus\Z"
)
"""How words end that stand in no name, but for an article glued to one ("Demeester", "Vanhuis") and for families of a farm."""
ALSO_FAMILY = frozenset(
    "day west east land kind bus court law judge marshal constable bishop boom mei april kerk klooster rode".split()
)
"""Words that stand in no name, unless a first name stands before them: "Mark West", "Els Kind"."""
OF_TOWNS = frozenset(
    "new san santa los las fort mount lake port north south upper lower saint st grand little big old".split()
)
"""Words that begin the names of American towns: "New Salem", "San Pedro"."""
OF_BUILDINGS = frozenset(
    """
    kasteel waterkasteel hoeve villa herberg loods serviceflat internaat begijnhof godshuis chateau domaine ferme moulin salle auberge foyer
    gite palais manoir mediatheque internat ludotheque halte-garderie castle lodge cottage manor barn mansion pavilion schloss
    schlosschen mehrzweckhalle turnhalle stadthalle festhalle gasthof herrenhaus wohnheim altenheim pflegeheim
    """.split()
)
"""Words for a house, before whatever it is called, also somebody's name: "Kasteel Rosa", "Foyer Saint-Luc"."""
ENDS_NO_NAME = frozenset("line satellite campus desk ave blvd rd hwy pkwy cir trl bldg drive crossing".split())
"""Words that end what is no name, where no first name stands before them: "Attendance Line", "Elm Ave"."""
OF_SEVERAL = re.compile(
    r"(?i)(?:les?|nos|notre)\s+(?:membres|bureau|comit[ée]|conseil|équipe|responsables|dirigeants|bénévoles)\b|(?:\w+\s+)?secretaries\Z"
)
"""What heads several people, though "Les" and "Le" may begin a name: "Les membres du comité", "Recording Secretaries"."""
