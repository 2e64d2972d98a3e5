"""Who stands in the papers that a browser and an office program print. All invented."""

from __future__ import annotations

from tests.tools.papers.person import Entry

_TEAM = "Kind en Gezin"


def _team(unit: str, address: str, phone: str, email: str, areas: tuple[str, ...], hours: str) -> Entry:
    street, place = address.split(", ")
    postcode, municipality = place.split(" ", 1)
    return Entry(
        organisation=_TEAM,
        unit=unit,
        phones=(phone,),
        emails=(f"{email}@lokaalteam.example",),
        street=street,
        postcode=postcode,
        municipality=municipality,
        areas=areas,
        hours=hours,
    )


TEAMS = (
    _team(
        "Lokaal team Waasland",
        "Parklaan 10, 9100 Sint-Niklaas",
        "03 780 21 40",
        "waasland",
        ("Sint-Niklaas", "Temse", "Kruibeke", "Stekene"),
        "ma tot do 9-12 uur",
    ),
    _team(
        "Lokaal team Meetjesland",
        "Zuidmoerstraat 136, 9900 Eeklo",
        "09 376 52 18",
        "meetjesland",
        ("Eeklo", "Maldegem"),
        "enkel na afspraak",
    ),
    _team(
        "Lokaal team Westhoek",
        "Ter Waarde 1, 8900 Ieper",
        "057 23 04 66",
        "westhoek",
        ("Ieper", "Diksmuide", "Veurne", "De Panne", "Koksijde"),
        "di en vr 9-16 uur",
    ),
    _team(
        "Lokaal team Kempen",
        "Campus Blairon 80 bus 2, 2300 Turnhout",
        "014 47 19 35",
        "kempen",
        ("Turnhout", "Geel"),
        "ma tot vr 8.30-12 uur",
    ),
    _team(
        "Lokaal team Haspengouw",
        "Zepperenweg 5B, 3800 Sint-Truiden",
        "011 69 33 72",
        "haspengouw",
        ("Sint-Truiden", "Borgloon", "Wellen"),
        "wo 13-17 uur",
    ),
)

_KREIS = "Landkreis Auental"


def _amt(person: str, role: str, phone: str, room: str, email: str) -> tuple[Entry, str]:
    return Entry(
        organisation=_KREIS, person=person, role=role, phones=(phone,), emails=(f"{email}@auental.example",)
    ), room


AMT = tuple(
    _amt(*one)
    for one in (
        ("Birgit Hollmann", "Amtsleiterin", "07361 504-210", "2.01", "b.hollmann"),
        (
            "Jörg Steinacker",
            "Stellv. Amtsleiter, Fachbereich Kindertagespflege",
            "07361 504-211",
            "2.02",
            "j.steinacker",
        ),
        ("Dr. Mehmet Yalçın", "Kinderschutz", "07361 504-214", "2.07", "m.yalcin"),
        ("Ute Brandl-Kessler", "Wirtschaftliche Jugendhilfe, Buchstaben A bis K", "07361 504-220", "2.11", "u.brandl"),
        ("Sabine Oerter", "Wirtschaftliche Jugendhilfe, Buchstaben L bis Z", "07361 504-221", "2.12", "s.oerter"),
        ("Nils Petersen", "Pflegekinderdienst", "07361 504-230", "2.15", "n.petersen"),
        ("Claudia Wiesinger", "Pflegekinderdienst", "07361 504-231", "2.15", "c.wiesinger"),
        ("Holger Maiwald", "Beistandschaften", "07361 504-240", "1.04", "h.maiwald"),
        ("Franziska Obermeier", "Beistandschaften und Unterhaltsvorschuss", "07361 504-241", "1.05", "f.obermeier"),
        ("Tobias Quandt", "Jugendgerichtshilfe", "07361 504-250", "1.09", "t.quandt"),
        ("Anke Rademacher", "Frühe Hilfen", "07361 504-260", "0.03", "a.rademacher"),
        ("Paul Zschoche", "Kreisjugendpfleger", "07361 504-270", "0.08", "p.zschoche"),
    )
)
AMT_DESK = Entry(
    organisation=_KREIS,
    phones=("07361 504-0",),
    emails=("jugendamt@auental.example",),
    street="Schlossplatz 4",
    postcode="73430",
    municipality="Aalen",
)

_HOUSE = "Huizen van het Kind Dijleland"


def _house(unit: str, person: str, phone: str, email: str, address: str) -> Entry:
    street, place = address.split(", ")
    postcode, municipality = place.split(" ", 1)
    return Entry(
        organisation=_HOUSE,
        unit=unit,
        person=person,
        role="coördinator",
        phones=(phone,),
        emails=(f"{email}@hvhk-dijleland.example",),
        street=street,
        postcode=postcode,
        municipality=municipality,
    )


HOUSES = (
    _house("Huis van het Kind Bierbeek", "Elke Nijs", "016 46 20 71", "bierbeek", "Dorpsstraat 2, 3360 Bierbeek"),
    _house(
        "Huis van het Kind Huldenberg",
        "Jonas Peeters",
        "02 688 14 93",
        "huldenberg",
        "Gemeenteplein 1, 3040 Huldenberg",
    ),
    _house(
        "Huis van het Kind Oud-Heverlee",
        "Samira Haddad",
        "016 38 86 05",
        "oudheverlee",
        "Gemeentestraat 31, 3054 Oud-Heverlee",
    ),
    _house("Huis van het Kind Tervuren", "Wouter Goossens", "02 766 52 38", "tervuren", "Markt 7 bus 2, 3080 Tervuren"),
    _house(
        "Huis van het Kind Bertem", "Katleen Smeyers", "016 49 97 12", "bertem", "Tervuursesteenweg 178, 3060 Bertem"
    ),
)

_TOWN = "Gemeente Molenbeersel"
AGENDA = (
    ("19.00 uur", "Goedkeuring verslag van 8 december 2025"),
    ("19.10 uur", "Subsidie voor gastgezinnen: toelichting door Lieve Thys, schepen van Welzijn"),
    ("19.40 uur", "Buitenschoolse opvang, nieuw reglement vanaf 1 april 2026"),
    ("20.15 uur", "Vragen van raadsleden"),
)
TOWN = (
    Entry(
        organisation=_TOWN,
        person="Rik Vandersanden",
        role="algemeen directeur",
        phones=("089 81 04 12",),
        emails=("rik.vandersanden@molenbeersel.example",),
    ),
    Entry(
        organisation=_TOWN,
        unit="Dienst Welzijn",
        phones=("089 81 04 30",),
        emails=("welzijn@molenbeersel.example",),
        street="Kloosterstraat 9",
        postcode="3640",
        municipality="Kinrooi",
    ),
    Entry(organisation=_TOWN, person="Lieve Thys", role="schepen van Welzijn"),
)

NEWS = (
    (
        "Vaccinaties",
        "Inhaalvaccinatie voor kinderen onder de zes",
        "Vanaf 1 mei 2026 kunnen kinderen zonder vaccinatieboekje elke woensdag terecht in het consultatiebureau. Geef dit door aan de ouders in je opvang.",
    ),
    (
        "Financiën",
        "Toeslag voor flexibele opvang verlengd",
        "De toeslag loopt door tot en met 30 september 2026. Je hoeft niets te doen als je de toeslag al krijgt.",
    ),
    (
        "Personeel",
        "Vorming over trauma bij jonge kinderen",
        "Schrijf je team in voor 15 mei 2026. De vorming is gratis en duurt een halve dag.",
    ),
)
NEWS_DESK = Entry(
    organisation="Kinderopvang Noorderkempen",
    unit="Helpdesk kinderopvang",
    phones=("03 314 70 25",),
    emails=("helpdesk@noorderkempen.example",),
)

_UNION = "Maison des Aînés de Jodoigne"


def _aide(person: str, role: str, phone: str) -> Entry:
    return Entry(organisation=_UNION, person=person, role=role, phones=(phone,))


TABBED = (
    _aide("Véronique Lambot", "directrice", "010 81 22 40"),
    _aide("Jean-Marc Dehoux", "comptable", "010 81 22 41"),
    _aide("Aïcha Bouazza", "assistante sociale", "010 81 22 43"),
    _aide("Philippe de Moreau", "responsable des soins", "010 81 22 46"),
    _aide("Sandrine Colson", "accueil", "0479 38 15 62"),
)

_PROVINCE = "Provincie Scheldeland"


def _staff(unit: str, person: str, role: str, phone: str, email: str) -> Entry:
    return Entry(
        organisation=_PROVINCE,
        unit=unit,
        person=person,
        role=role,
        phones=(phone,),
        emails=(f"{email}@scheldeland.example",),
    )


STAFF = (
    (
        "Dienst Welzijn",
        (
            _staff("Dienst Welzijn", "Marijke Tollenaere", "diensthoofd", "09 267 70 01", "marijke.tollenaere"),
            _staff("Dienst Welzijn", "Koen Ysebaert", "consulent gezinsondersteuning", "09 267 70 04", "koen.ysebaert"),
            _staff(
                "Dienst Welzijn",
                "Hafsa El Idrissi",
                "consulent kinderarmoede en lokale netwerken",
                "09 267 70 06",
                "hafsa.elidrissi",
            ),
        ),
    ),
    (
        "Dienst Onderwijs",
        (
            _staff("Dienst Onderwijs", "Bram De Groote", "diensthoofd", "09 267 71 10", "bram.degroote"),
            _staff(
                "Dienst Onderwijs",
                "Lotte Uyttersprot",
                "administratief medewerker",
                "09 267 71 12",
                "lotte.uyttersprot",
            ),
        ),
    ),
    (
        "Dienst Wonen",
        (
            _staff("Dienst Wonen", "Dirk Meersschaert", "diensthoofd", "09 267 72 30", "dirk.meersschaert"),
            _staff("Dienst Wonen", "Ine Callebaut", "woonconsulent", "09 267 72 33", "ine.callebaut"),
        ),
    ),
)

SERVICES = (
    (
        "Dienst Burgerzaken",
        "De balie is elke voormiddag open. Maak een afspraak voor een reispas.",
        ("Diensthoofd: Lutgart Mathys", "T 015 44 60 10", "burgerzaken@hombeke.example"),
    ),
    (
        "Sociaal Huis",
        "Voor hulp bij rekeningen, energie en huur.",
        ("Coördinator: Ahmed Tahiri", "T 015 44 60 25", "sociaalhuis@hombeke.example"),
    ),
    (
        "Bibliotheek",
        "Ook voor luisterboeken en boeken aan huis.",
        ("Bibliothecaris: Nele Opdebeeck", "T 015 44 60 41", "bib@hombeke.example"),
    ),
    (
        "Sportdienst",
        "Zaal huren kan vanaf 16 jaar.",
        ("Sportfunctionaris: Jef Luyten", "T 015 44 60 58", "sport@hombeke.example"),
    ),
    ("Technische dienst", "Meld putten in de weg en sluikstort.", ("Werkleider: Guido Vercammen", "T 015 44 60 72")),
    (
        "Jeugddienst",
        "Speelpleinen in juli en augustus.",
        ("Jeugdconsulent: Febe Sterckx", "T 015 44 60 83", "jeugd@hombeke.example"),
    ),
)


def _service(unit: str, lines: tuple[str, ...]) -> Entry:
    role, person = lines[0].split(": ")
    return Entry(
        organisation="Gemeente Hombeke", unit=unit, person=person, role=role, phones=(lines[1][2:],), emails=lines[2:]
    )


SERVICE_ENTRIES = tuple(_service(unit, lines) for unit, _, lines in SERVICES)
