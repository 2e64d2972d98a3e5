"""Papers whose parts stand side by side, or go on over pages, without a line between them. All of it is invented."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.tools.papers.person import Entry
from tests.tools.papers.printed import print_page

HEADED_BY_NAME = frozenset({"County Clerk", "Sheriff"})
"""Offices that are called what their holder is."""
OFFICERS = tuple(
    Entry(unit=unit, person=person, role=unit if unit in HEADED_BY_NAME else None, phones=(phone,))
    for unit, person, phone in (
        ("County Clerk", "Marla Jennison", "(608) 555-0110"),
        ("Emergency Management", "Dale Hopwood", "(608) 555-0117"),
        ("Public Health", "Renee Castellano", "(608) 555-0121"),
        ("Sheriff", "Curtis Oberlin", "(608) 555-0133"),
        ("Veterans Service", "Joyce Tamblyn", "(608) 555-0148"),
        ("Zoning", "Philip Arrowood", "(608) 555-0152"),
    )
)
COURTHOUSE = Entry(
    organisation="Harrow County",
    phones=("(608) 555-0100",),
    street="200 Courthouse Square",
    postcode="53999",
    municipality="Harrow",
)
LINES = tuple(
    Entry(organisation=name, phones=(phone,))
    for name, phone in (
        ("Luisterlijn De Kade", "078 55 51 01"),
        ("Geweldlijn", "1712"),
        ("Kinderlijn Pluim", "053 55 51 03"),
        ("Crisismeldpunt De Haven", "078 55 51 04"),
        ("Nachtlijn", "09 277 51 05"),
    )
)
SCHOOL = Entry(
    organisation="Basisschool De Wilg",
    street="Wilgenlaan 3",
    postcode="3000",
    municipality="Leuven",
    phones=("016 55 90 00",),
    emails=("info@dewilg.example",),
)
SCHOOL_PEOPLE = (
    (
        "Directie",
        (
            Entry(person="Ilona Peeraer", role="directeur", phones=("016 55 90 10",)),
            Entry(person="Stef Wuyts", role="adjunct-directeur", phones=("016 55 90 11",)),
        ),
    ),
    (
        "Zorg",
        (
            Entry(person="Mieke Roggeman", role="zorgcoördinator kleuter", phones=("0470 12 00 51",)),
            Entry(person="Jef Aerts", role="zorgcoördinator lager", phones=("0470 12 00 52",)),
        ),
    ),
    (
        "CLB",
        (
            Entry(person="Vicky Soete", role="maatschappelijk werker", phones=("016 55 90 70",)),
            Entry(person="Daan Hoste", role="schoolarts", phones=("016 55 90 71",)),
        ),
    ),
    ("Opvang", (Entry(person="Rosa Marini", role="verantwoordelijke", phones=("016 55 90 90",)),)),
)
TEAMS = tuple(
    Entry(
        unit=f"Lokaal team {name}",
        street=street,
        postcode=postcode,
        municipality=town,
        phones=(phone,),
        emails=(f"{name.lower().replace('-', '')}@team.example",),
    )
    for name, street, postcode, town, phone in (
        ("Dendervallei", "Brusselbaan 77", "9450", "Haalgem", "053 55 71 01"),
        ("Pajotstreek", "Ninoofse weg 12", "1755", "Goykerke", "054 55 71 12"),
        ("Zennevallei", "Beerselplein 3", "1650", "Lotzele", "02 555 71 23"),
        ("Hageland", "Leuvenselaan 190", "3300", "Tienrode", "016 55 71 34"),
        ("Leuven-Noord", "Diestsevest 14", "3000", "Leuverghem", "016 55 71 45"),
        ("Druivenstreek", "Terhulpselaan 6", "3090", "Overlake", "02 555 71 56"),
    )
)
BUREAU = Entry(
    organisation="Gezinsbureau Vlaams-Brabant",
    phones=("016 55 70 00",),
    emails=("secretariaat@gezinsbureau.example",),
)


def officers(path: Path) -> None:
    """Bold offices twice in a row, below each its holder and number on a dotted line."""
    canvas = Canvas(str(path), pagesize=LETTER, invariant=1)
    width, height = LETTER
    canvas.setFont("Times-Bold", 20)
    canvas.drawCentredString(width / 2, height - 60, "Harrow County Directory")
    canvas.setFont("Times-Roman", 11)
    canvas.drawCentredString(
        width / 2, height - 80, f"{COURTHOUSE.street}, Harrow, WI 53999 · Main line {COURTHOUSE.phone}"
    )
    for at, one in enumerate(OFFICERS):
        x, y = 60 + (at % 2) * 260, height - 130 - (at // 2) * 60
        canvas.setFont("Times-Bold", 12)
        canvas.drawString(x, y, one.unit or "")
        canvas.setFont("Times-Roman", 11)
        room = 215 - stringWidth(f"{one.person}{one.phone}", "Times-Roman", 11)
        canvas.drawString(x, y - 16, f"{one.person} {'.' * int(room / 2.75)} {one.phone}")
    canvas.save()


def lines(path: Path) -> None:
    """A card of lines to call: names at the left, numbers in large bold figures at the right."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(60, 770, "Hulp nodig? Bel.")
    for at, one in enumerate(LINES):
        canvas.setFont("Helvetica", 13)
        canvas.drawString(60, 712 - 40 * at, one.organisation or "")
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(330, 712 - 40 * at, one.phone)
    canvas.save()


def school(path: Path) -> None:
    """Two columns as a browser sets them, the right one beginning a little higher."""
    parts = "".join(
        f"<h2>{group}</h2>" + "".join(f"<p><b>{one.person}</b>, {one.role}<br>{one.phone}</p>" for one in people)
        for group, people in SCHOOL_PEOPLE
    )
    style = (
        "<style>body{font:11pt sans-serif} div{columns:2;height:330pt} h2{break-after:avoid} div p{break-inside:avoid}"
        " footer{font-size:8pt;border-top:1px solid}</style>"
    )
    foot = f"{SCHOOL.organisation} - {SCHOOL.street}, {SCHOOL.postcode} {SCHOOL.municipality} - {SCHOOL.phone} - {SCHOOL.email}"
    print_page(f"{style}<h1>Wie is wie op onze school</h1><div>{parts}</div><footer>{foot}</footer>", path)


def teams(path: Path) -> None:
    """Two pages of offices under headings of one size; whose they are stands small at the head and foot of each."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    about = (
        "Voor gezinnen met kinderen tot drie jaar. Een verpleegkundige en een gezinsondersteuner staan klaar voor vragen over",
        "opgroeien, voeding en slapen.",
    )
    for page in (0, 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 807, BUREAU.organisation or "")
        canvas.drawRightString(535, 807, "Lokale teams 2026")
        y = 752.0
        for one in TEAMS[page * 3 : page * 3 + 3]:
            canvas.setFont("Helvetica-Bold", 13)
            canvas.drawString(60, y, one.unit or "")
            canvas.setFont("Helvetica", 10)
            address = f"{one.street}, {one.postcode} {one.municipality}"
            for text in (*about, address, f"Telefoon: {one.phone}", f"E-mail: {one.email}"):
                y -= 15
                canvas.drawString(60, y, text)
            y -= 40
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 38, f"{BUREAU.phone} - {BUREAU.email}")
        canvas.drawRightString(535, 38, f"{page + 1} / 2")
        canvas.showPage()
    canvas.save()
