"""The pages of the partners: where each stands, what it is called, how it names its contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jobs.sample.printing import Looks

SITES: Mapping[str, str] = {
    "steunpunt": "Steunpunt Opgroeien",
    "kinderopvang": "Nieuws voor de kinderopvang",
    "intersectoraal": "Intersectoraal werken",
    "kindengezin": "Kind en Gezin in je buurt",
    "huizen": "Huizen van het Kind",
    "mechelen": "Huis van het Kind Mechelen",
    "eerstelijn": "Eén gezin – één plan",
    "pleegzorg": "Pleegzorg in Vlaanderen",
    "hulp": "Gespecialiseerde hulp",
    "lijnen": "Hulplijnen",
    "federaal": "Informatie over vluchtelingen",
    "hulpmiddelen": "De gereedschapskist",
    "financieel": "Toeslagen voor gezinnen",
    "adoptie": "Adoptie en jeugdhulp",
}
"""Partner host -> what it calls itself. Each has its own port on loopback."""

REMEMBERING = frozenset({"kinderopvang", "kindengezin", "huizen", "federaal", "financieel"})
"""Hosts that know conditional requests: an ETag, and 304 while nothing changed but their tokens."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """One page: its entries' name, where it stands, and how it looks."""

    page: str
    host: str
    path: str
    title: str
    template: str = "contacts.j2"
    intro: str = ""
    looks: Looks = field(default_factory=Looks)
    together: bool = False
    """Names of languages run together into one word, as where markup was lost."""


def _place(page: str, host: str, path: str, title: str, intro: str = "", looks: Looks | None = None) -> Place:
    return Place(page=page, host=host, path=path, title=title, intro=intro, looks=looks or Looks())


WORKERS = Looks(
    heading="unit", heading_label="Lokaal team", labels={"person": "Intersectorale medewerker", "areas": "Gemeente"}
)
TEAMS = Looks(
    heading="unit",
    heading_label="Lokaal team",
    labels={"areas": "Gemeente", "person": "Verpleegkundige"},
    omitted=("role",),
)
PARTNERSHIPS = Looks(labels={"person": "Coördinator"}, omitted=("role",))
CLINICS = Looks(heading="unit", heading_label="Consultatiebureau", labels={"areas": "Gemeente"})
ROLES = Looks(heading="person", heading_label="Naam")

CONTACT_PAGES = (
    _place(
        "workers",
        "intersectoraal",
        "/medewerkers",
        "Intersectorale medewerkers",
        "Elke gemeente heeft een vaste intersectorale medewerker. Zoek je gemeente in de lijst.",
        WORKERS,
    ),
    _place(
        "teams",
        "kindengezin",
        "/lokale-teams",
        "Lokale teams",
        "Een lokaal team volgt gezinnen met jonge kinderen op, van de zwangerschap tot de kleuterklas.",
        TEAMS,
    ),
    _place(
        "foster",
        "pleegzorg",
        "/diensten",
        "Diensten voor pleegzorg",
        "Elke provincie heeft een dienst voor pleegzorg. Die van Vlaams-Brabant werkt ook in Brussel.",
    ),
    _place(
        "partnerships",
        "eerstelijn",
        "/samenwerkingsverbanden",
        "Samenwerkingsverbanden",
        "In elk samenwerkingsverband werken organisaties uit de buurt samen aan één plan voor het gezin.",
        PARTNERSHIPS,
    ),
    _place(
        "help",
        "hulp",
        "/gespecialiseerd",
        "Gespecialiseerde hulp",
        "Deze organisaties helpen kinderen en jongeren die veel hebben meegemaakt.",
    ),
    _place(
        "lines",
        "lijnen",
        "/luisterend-oor",
        "Een luisterend oor",
        "Zit je ergens mee? Je kan hier gratis en anoniem terecht.",
    ),
    _place(
        "victims",
        "lijnen",
        "/slachtoffers",
        "Hulp voor slachtoffers van uitbuiting",
        "Drie erkende centra begeleiden slachtoffers van mensenhandel en uitbuiting.",
    ),
    _place(
        "house",
        "mechelen",
        "/contact",
        "Huis van het Kind Mechelen",
        "Elke eerste dinsdag van de maand is er een infosessie voor ouders die pas in België wonen.",
    ),
    _place("roles", "steunpunt", "/organisatie", "Werking van Opgroeien", "Wie doet wat bij Opgroeien?", ROLES),
    _place(
        "adoption",
        "adoptie",
        "/adoptie",
        "Adoptie",
        "Wie een kind wil adopteren, begint met een aanmelding en een voorbereiding.",
    ),
)
CLINIC = Place(
    page="clinics",
    host="kindengezin",
    path="/consultatiebureaus",
    title="Consultatiebureaus",
    template="finder.j2",
    looks=CLINICS,
)
MIXED_PAGES = (
    Place(
        page="federal",
        host="federaal",
        path="/ik-werk-met-vluchtelingen",
        title="Ik werk met vluchtelingen",
        template="mixed.j2",
        intro="Op deze pagina staat wat je nodig hebt als je met vluchtelingen werkt.",
        together=True,
    ),
    Place(
        page="tools",
        host="hulpmiddelen",
        path="/documenten",
        title="Hulpmiddelen in veel talen",
        template="mixed.j2",
        intro="Deel deze documenten gerust met gezinnen en collega's.",
    ),
    Place(
        page="benefits",
        host="financieel",
        path="/op-de-vlucht",
        title="Toeslagen voor gezinnen op de vlucht",
        template="mixed.j2",
        intro="Welke toeslagen kan een gezin aanvragen, en bij wie?",
    ),
)
HUB = Place(
    page="hub",
    host="steunpunt",
    path="/oekraine",
    title="Ondersteuning van Oekraïners op de vlucht",
    template="hub.j2",
    intro="We werken samen met lokale besturen, de kinderopvang en de jeugdhulp.",
)
HUB_LINKS = (
    ("intersectoraal", "/medewerkers", "De intersectorale medewerker van je gemeente"),
    ("kindengezin", "/lokale-teams", "Het lokale team van Kind en Gezin"),
    ("eerstelijn", "/samenwerkingsverbanden", "Het samenwerkingsverband Eén gezin – één plan"),
    ("pleegzorg", "/diensten", "De dienst voor pleegzorg van je provincie"),
)
