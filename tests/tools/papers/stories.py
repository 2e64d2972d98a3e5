"""What the papers say. All people, places of work and numbers are invented."""

from __future__ import annotations

from tests.tools.papers.person import Entry

_AGENCY = "Agentschap Samen Groot"


def _worker(person: str, phone: str, email: str, *areas: str) -> Entry:
    return Entry(
        organisation=_AGENCY,
        person=person,
        role="intersectoraal medewerker",
        phones=(phone,),
        emails=(f"{email}@samengroot.example",),
        areas=areas,
    )


WORKERS = (
    _worker(
        "Annelies Vrancken",
        "0472 61 80 13",
        "annelies.vrancken",
        "Aalst",
        "Erpe-Mere",
        "Lede",
        "Haaltert",
        "Denderleeuw",
    ),
    _worker(
        "Bert Hoornaert",
        "0472 61 80 27",
        "bert.hoornaert",
        "Brugge",
        "Damme",
        "Knokke-Heist",
        "Blankenberge",
        "Zuienkerke",
        "Jabbeke",
    ),
    _worker("Carine Op de Beeck", "0472 61 80 31", "carine.opdebeeck", "Mechelen"),
    _worker(
        "Dorien Lauwereys", "0472 61 80 44", "dorien.lauwereys", "Genk", "As", "Zutendaal", "Maasmechelen", "Lanaken"
    ),
    _worker("Emmanuel Okonkwo", "0472 61 80 58", "emmanuel.okonkwo", "Gent", "Destelbergen", "Melle"),
    _worker(
        "Fatiha Benali",
        "0472 61 80 65",
        "fatiha.benali",
        "Vilvoorde",
        "Machelen",
        "Zaventem",
        "Steenokkerzeel",
        "Kampenhout",
        "Zemst",
    ),
    _worker("Geertrui Claessens", "0472 61 80 72", "geertrui.claessens", "Hasselt", "Diepenbeek"),
    _worker(
        "Hilde Maertens",
        "0472 61 80 86",
        "hilde.maertens",
        "Ieper",
        "Poperinge",
        "Heuvelland",
        "Mesen",
        "Langemark-Poelkapelle",
        "Zonnebeke",
    ),
    _worker("Ivo Santermans", "0472 61 80 99", "ivo.santermans", "Turnhout", "Beerse", "Vosselaar"),
    _worker("Joke Wuyts", "0472 61 81 04", "joke.wuyts", "Leuven", "Herent", "Bierbeek", "Oud-Heverlee"),
    _worker("Karel Thienpont", "0472 61 81 18", "karel.thienpont", "Oudenaarde"),
    _worker(
        "Lien Dewaele",
        "0472 61 81 22",
        "lien.dewaele",
        "Kortrijk",
        "Harelbeke",
        "Kuurne",
        "Wevelgem",
        "Menen",
        "Zwevegem",
    ),
    _worker("Mieke Raskin", "0472 61 81 35", "mieke.raskin", "Sint-Truiden", "Gingelom", "Nieuwerkerken"),
    _worker("Noor Abdallah", "0472 61 81 49", "noor.abdallah", "Antwerpen"),
    _worker(
        "Olivier Stroobants", "0472 61 81 53", "olivier.stroobants", "Halle", "Beersel", "Sint-Pieters-Leeuw", "Dilbeek"
    ),
    _worker("Petra Van Impe", "0472 61 81 67", "petra.vanimpe", "Dendermonde", "Hamme", "Buggenhout"),
    _worker("Quinten Saelens", "0472 61 81 71", "quinten.saelens", "Roeselare", "Izegem", "Hooglede"),
    _worker("Ruth Jacquemyn", "0472 61 81 80", "ruth.jacquemyn", "Eeklo", "Kaprijke", "Sint-Laureins", "Assenede"),
)

_SCHOOL = "Basisschool De Zonnebloem Herzele"
FOLDER = (
    ("h", "Onze school"),
    (
        "p",
        "Onze school ligt midden in het dorp en telt 214 leerlingen. Elke klas heeft een eigen tuin, en we gaan elke week samen naar het bos. Nieuwe leerlingen zijn het hele jaar door welkom.",
    ),
    ("h", "Directie"),
    ("l", "Directeur: Griet Van Hecke"),
    ("l", "Tel.: 053 62 41 07"),
    ("l", "directie@zonnebloem-herzele.example"),
    ("h", "Secretariaat"),
    ("l", "Kerkstraat 18, 9550 Herzele"),
    ("l", "Tel.: 053 62 41 00"),
    ("l", "secretariaat@zonnebloem-herzele.example"),
    ("l", "Open op schooldagen van 8 tot 16 uur"),
    ("h", "Zorg"),
    (
        "p",
        "Heeft uw kind het moeilijk? Praat erover met onze zorg-coördinator. Samen zoeken we wat kan helpen, en als het nodig is vragen we het CLB om raad.",
    ),
    ("l", "Zorgcoördinator: Tine Roelandt"),
    ("l", "Gsm: 0488 31 75 20"),
    ("h", "Opvang"),
    ("p", "Voor en na school is er opvang:"),
    ("b", "’s morgens vanaf 7 uur in de refter, met ontbijt voor wie dat vraagt;"),
    ("b", "’s avonds tot 18 uur; op woensdag tot 17.30 uur, met begeleide huistaak voor de oudste kinderen;"),
    ("b", "op schoolvrije dagen na inschrijving."),
    ("l", "Verantwoordelijke opvang: Sofie Bogaert"),
    ("l", "Tel.: 053 62 41 15"),
    ("l", "opvang@zonnebloem-herzele.example"),
    ("h", "Ouderraad"),
    (
        "p",
        "De ouderraad komt elke eerste dinsdag van de maand samen in de refter. Iedereen mag mee praten over de werking van de school, het feest in mei en de aankoop van nieuwe boeken voor de bibliotheek. Ook wie maar een uur kan helpen is van harte welkom, en wie iets wil vragen mailt de voorzitter. De verslagen hangen aan het bord bij de poort, en de oude verslagen liggen op het secretariaat. In het voorjaar houden we een rommelmarkt; de opbrengst gaat dit jaar naar een nieuwe zandbak en een fietsenstalling met een dak.",
    ),
    ("l", "Voorzitter: Kristof Aerts"),
    ("l", "ouderraad@zonnebloem-herzele.example"),
    ("h", "CLB"),
    (
        "p",
        "Ons centrum voor leerlingenbegeleiding is Vrij CLB Zuid-Oost. Het helpt gratis en houdt geheim wat u vertelt. U kunt er terecht voor leren, studeren, gezondheid en hoe uw kind zich voelt; de school hoeft daar niets van te weten.",
    ),
    ("l", "Contactpersoon: Wim Lefever"),
    ("l", "Tel.: 053 78 85 10"),
)
FOLDER_PEOPLE = (
    Entry(
        organisation=_SCHOOL,
        person="Griet Van Hecke",
        role="Directeur",
        phones=("053 62 41 07",),
        emails=("directie@zonnebloem-herzele.example",),
    ),
    Entry(
        organisation=_SCHOOL,
        unit="Secretariaat",
        phones=("053 62 41 00",),
        emails=("secretariaat@zonnebloem-herzele.example",),
        street="Kerkstraat 18",
        postcode="9550",
        municipality="Herzele",
        hours="schooldagen van 8 tot 16 uur",
    ),
    Entry(organisation=_SCHOOL, person="Tine Roelandt", role="Zorgcoördinator", phones=("0488 31 75 20",)),
    Entry(
        organisation=_SCHOOL,
        person="Sofie Bogaert",
        role="Verantwoordelijke opvang",
        phones=("053 62 41 15",),
        emails=("opvang@zonnebloem-herzele.example",),
    ),
    Entry(
        organisation=_SCHOOL,
        unit="Ouderraad",
        person="Kristof Aerts",
        role="Voorzitter",
        emails=("ouderraad@zonnebloem-herzele.example",),
    ),
    Entry(
        organisation="Vrij CLB Zuid-Oost",
        unit="CLB",
        person="Wim Lefever",
        role="Contactpersoon",
        phones=("053 78 85 10",),
    ),
)

LETTER_PEOPLE = (
    Entry(
        organisation="Huis voor Gezinnen",
        unit="Dienst Lokale Netwerken",
        phones=("09 324 16 00",),
        emails=("netwerken@huisvoorgezinnen.example",),
        street="Kongostraat 42",
        postcode="9000",
        municipality="Gent",
    ),
    Entry(
        organisation="Huis voor Gezinnen", person="Roos Vandermeulen", role="stafmedewerker", phones=("09 324 16 78",)
    ),
    Entry(organisation="Huis voor Gezinnen", person="Pieter De Backer", role="directeur"),
)
LETTER_MEASURES = (
    (
        "Hogere toeslag voor plaatsen buiten de gewone uren",
        "Vanaf 1 maart 2026 krijgt elke opvang die voor 7 uur of na 18 uur open is een toeslag van 4,20 euro per kind en per dag. U vraagt de toeslag aan voor 15 februari 2026.",
    ),
    (
        "Taalaanbod voor kinderen die nog geen Nederlands spreken en hun ouders",
        "De opvang kan per kind tien uur begeleiding krijgen van een taalcoach. Dat geldt tot en met 31 december 2026. De coach komt ter plaatse en overlegt met de ouders.",
    ),
    (
        "Melden van vrije plaatsen",
        "Wij vragen u om elke maandag de vrije plaatsen te melden via het digitale loket. Zo vindt een gezin in nood sneller een plaats.",
    ),
)

_OCMW = "OCMW Nevele-Zomergem"


def _desk(unit: str, phone: str) -> Entry:
    return Entry(organisation=_OCMW, unit=unit, phones=(phone,))


def _clerk(person: str, role: str, phone: str) -> Entry:
    return Entry(organisation=_OCMW, person=person, role=role, phones=(phone,))


PRICES = (
    ("Algemeen", (_desk("Onthaal", "09 371 02 00"), _desk("Wachtdienst buiten de uren", "0479 66 12 08"))),
    (
        "Sociale dienst",
        (
            _clerk("Hanne De Sutter", "diensthoofd", "09 371 02 11"),
            _clerk("Yves Cornelis", "maatschappelijk werker", "09 371 02 12"),
            _clerk("Leen Haegeman", "budgetbegeleider", "09 371 02 14"),
        ),
    ),
    (
        "Thuisdiensten",
        (
            _clerk("Mia Dhaenens", "coördinator poetshulp", "09 371 02 31"),
            _desk("Maaltijden aan huis", "09 371 02 33"),
        ),
    ),
    (
        "Woonzorgcentrum",
        (
            _clerk("Stefaan Boelens", "directeur", "09 371 02 50"),
            _clerk("Inge Van Parys", "hoofdverpleegkundige", "09 371 02 52"),
        ),
    ),
)
PRICES_OFFICE = Entry(
    organisation=_OCMW, emails=("info@ocmw-nz.example",), street="Kerkplein 3", postcode="9930", municipality="Lievegem"
)


def _officer(unit: str, person: str, role: str, phone: str, email: str, fax: str | None = None) -> Entry:
    return Entry(
        organisation="Harlan Valley County",
        unit=unit,
        person=person,
        role=role,
        phones=(phone,),
        faxes=(fax,) if fax else (),
        emails=(f"{email}@harlanvalley.example",) if email else (),
    )


COUNTY = (
    (
        "Office of the County Clerk",
        (
            _officer(
                "Office of the County Clerk",
                "Janelle Brockmeier",
                "County Clerk and Register of Deeds",
                "(308) 555-0141",
                "jbrockmeier",
                "(308) 555-0149",
            ),
            _officer("Office of the County Clerk", "Todd Ruhl", "Deputy Clerk", "(308) 555-0142", "truhl"),
        ),
    ),
    (
        "Health and Human Services",
        (
            _officer(
                "Health and Human Services",
                "Dr. Aisha Lindqvist-Moore",
                "Medical Director",
                "(308) 555-0160",
                "alindqvist",
            ),
            _officer(
                "Health and Human Services",
                "Peggy Svoboda",
                "Program Coordinator, Women, Infants and Children",
                "(308) 555-0163",
                "psvoboda",
            ),
            _officer(
                "Health and Human Services", "Darnell Whitaker", "Environmental Health Specialist", "(308) 555-0165", ""
            ),
        ),
    ),
    (
        "Road Department",
        (
            _officer(
                "Road Department",
                "Curtis Amundson",
                "Highway Superintendent",
                "(308) 555-0181",
                "camundson",
                "(308) 555-0182",
            ),
        ),
    ),
)
COUNTY_HOUSE = Entry(
    organisation="Harlan Valley County",
    phones=("(308) 555-0140",),
    street="300 Depot Street",
    postcode="68920",
    municipality="Alma",
)

_ASSOCIATION = "Association Les Passerelles"


def _antenna(
    unit: str,
    street: str,
    town: str,
    phone: str,
    email: str,
    person: str | None = None,
    fax: str | None = None,
    hours: str | None = None,
) -> Entry:
    postcode, municipality = town.split(" ", 1)
    return Entry(
        organisation=_ASSOCIATION,
        unit=unit,
        person=person,
        role="Responsable" if person else None,
        phones=(phone,),
        faxes=(fax,) if fax else (),
        emails=(f"{email}@passerelles.example",),
        street=street,
        postcode=postcode,
        municipality=municipality,
        hours=hours,
    )


CARDS = (
    _antenna("Antenne de Lille", "14 rue des Tisserands", "59000 Lille", "03 20 41 08 16", "lille", "Maud Deschamps"),
    _antenna(
        "Antenne de Roubaix",
        "3 place du Marché",
        "59100 Roubaix",
        "03 20 73 55 02",
        "roubaix",
        hours="Ouvert du lundi au jeudi de 9h à 17h",
    ),
    _antenna(
        "Antenne de Tourcoing",
        "88 avenue des Lilas",
        "59200 Tourcoing",
        "03 20 26 91 44",
        "tourcoing",
        "Youssef Hamdani",
        "03 20 26 91 45",
    ),
    _antenna(
        "Antenne de Lens",
        "27 boulevard Basly",
        "62300 Lens",
        "03 21 28 60 37",
        "lens",
        "Corinne Vasseur",
        None,
        "Fermé le mercredi après-midi",
    ),
    _antenna("Antenne d’Arras", "5 rue Saint-Aubert", "62000 Arras", "03 21 51 17 70", "arras"),
    _antenna("Antenne de Douai", "41 rue de la Mairie", "59500 Douai", "03 27 88 30 19", "douai", "Benoît Lemaître"),
)
