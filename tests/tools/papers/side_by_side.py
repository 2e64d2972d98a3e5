"""Papers whose parts stand side by side without a line between them. All of it is invented."""

from __future__ import annotations

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.tools.papers.person import Entry
from tests.tools.papers.printed import print_page

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
