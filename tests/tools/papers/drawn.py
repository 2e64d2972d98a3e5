"""Papers drawn with reportlab: tables without rules, ruled tables, leaflets, letters, price lists, cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.tools.papers.person import Entry
from tests.tools.papers.stories import (
    CARDS,
    COUNTY,
    FOLDER,
    LETTER_MEASURES,
    LETTER_PEOPLE,
    PRICES,
    WORKERS,
)

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9.5, leading=12)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Helvetica-Bold", fontSize=13, leading=16, spaceBefore=8)
SMALL = ParagraphStyle("small", parent=BODY, fontSize=8.5, leading=10.5)


def workers(path: Path) -> None:
    """A list of workers per gemeente: cells of several lines, one rule below the heading, which each page repeats."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    columns = (50, 190, 395)
    y = 0.0
    page = 0
    for entry in WORKERS:
        cells = (
            [entry.person or "", entry.role or ""],
            _wrapped(", ".join(entry.areas), 185, 9.5),
            [entry.phone, entry.email],
        )
        if y < 120:
            if page:
                canvas.showPage()
            page += 1
            y = _workers_top(canvas, page, columns)
        for x, lines in zip(columns, cells, strict=True):
            _column(canvas, x, y, lines)
        y -= 11.5 * max(map(len, cells)) + 16
    canvas.save()


def _workers_top(canvas: Canvas, page: int, columns: Sequence[int]) -> float:
    y = 780.0
    if page == 1:
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(50, 780, "Intersectorale medewerkers per gemeente")
        canvas.setFont("Helvetica", 9.5)
        canvas.drawString(50, 760, "Agentschap Samen Groot, lijst van 3 november 2025")
        y = 730
    canvas.setFont("Helvetica", 8)
    canvas.drawCentredString(300, 40, f"Pagina {page} van 2")
    canvas.setFont("Helvetica-Bold", 9.5)
    for x, text in zip(columns, ("Naam en functie", "Gemeenten", "Contact"), strict=True):
        canvas.drawString(x, y, text)
    canvas.line(50, y - 4, 550, y - 4)
    return y - 20


def _column(canvas: Canvas, x: float, y: float, lines: Iterable[str], size: float = 9.5) -> None:
    canvas.setFont("Helvetica", size)
    for line in lines:
        canvas.drawString(x, y, line)
        y -= 11.5


def _wrapped(text: str, width: float, size: float, font: str = "Helvetica") -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and stringWidth(f"{lines[-1]} {word}", font, size) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def leaflet(path: Path) -> None:
    """A school's leaflet in two columns, justified, with bullets and a word cut at the end of a line."""
    template = BaseDocTemplate(str(path), pagesize=A4, invariant=1, title="Welkom op onze school")
    frames = [Frame(40, 330, 250, 440), Frame(305, 330, 250, 440)]
    template.addPageTemplates(PageTemplate(frames=frames, onPage=_leaflet_top))
    flowing = ParagraphStyle("flowing", parent=BODY, alignment=4)
    story: list[object] = []
    for kind, text in FOLDER:
        style = {"h": HEAD, "p": flowing, "l": BODY, "b": flowing}[kind]
        story.append(Paragraph(text, style, bulletText="•" if kind == "b" else None))
        story.append(Spacer(1, 2 if kind in "lb" else 5))
    template.build(story)


def _leaflet_top(canvas: Canvas, _: object) -> None:
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(40, 790, "Basisschool De Zonnebloem Herzele")


def letter(path: Path) -> None:
    """A letter with a letterhead at the right, numbered measures and a title that runs over two lines."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setFont("Times-Bold", 14)
    canvas.drawString(60, 790, "Huis voor Gezinnen")
    canvas.setFont("Times-Roman", 9)
    sender, *_ = LETTER_PEOPLE
    for at, line in enumerate(
        ("Dienst Lokale Netwerken", "Kongostraat 42", "9000 Gent", f"T {sender.phone}", sender.email)
    ):
        canvas.drawRightString(540, 790 - 11 * at, line)
    canvas.setFont("Times-Roman", 11)
    y = 700.0
    for line in ("Aan de organisatoren van kinderopvang", "Gent, 12 januari 2026", "Ons kenmerk: HG/2026/004"):
        canvas.drawString(60, y, line)
        y -= 15
    canvas.setFont("Times-Bold", 11)
    canvas.drawString(60, y - 10, "Betreft: nieuwe afspraken vanaf het voorjaar")
    y -= 40
    for number, (title, text) in enumerate(LETTER_MEASURES, 1):
        y = _lines(canvas, _wrapped(f"{number}. {title}", 300, 11.5, "Times-Bold"), y, "Times-Bold", 11.5) - 3
        y = _lines(canvas, _wrapped(text, 470, 11, "Times-Roman"), y, "Times-Roman", 11) - 14
    y = _lines(
        canvas, ["Hebt u nog vragen? Bel Roos Vandermeulen, stafmedewerker, op 09 324 16 78."], y, "Times-Roman", 11
    )
    _lines(canvas, ["Met vriendelijke groeten,", "", "Pieter De Backer", "directeur"], y - 20, "Times-Roman", 11)
    canvas.save()


def _lines(canvas: Canvas, lines: Iterable[str], y: float, font: str, size: float) -> float:
    canvas.setFont(font, size)
    for line in lines:
        canvas.drawString(60, y, line)
        y -= size * 1.3
    return y


def prices(path: Path) -> None:
    """A list of services with dot leaders and numbers at the right edge, in groups."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(70, 780, "Telefoongids OCMW Nevele-Zomergem")
    y = 745.0
    for group, entries in PRICES:
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(70, y, group)
        y -= 16
        canvas.setFont("Helvetica", 10)
        for entry in entries:
            left = f"{entry.person}, {entry.role}" if entry.person else str(entry.unit)
            room = 440 - stringWidth(left, "Helvetica", 10) - stringWidth(entry.phone, "Helvetica", 10)
            dots = "." * int(room / stringWidth(".", "Helvetica", 10) - 3)
            canvas.drawString(70, y, left)
            canvas.drawRightString(510 - stringWidth(entry.phone, "Helvetica", 10) - 4, y, dots)
            canvas.drawRightString(510, y, entry.phone)
            y -= 14
        y -= 10
    canvas.setFont("Helvetica", 9)
    canvas.drawString(70, 60, "OCMW Nevele-Zomergem, Kerkplein 3, 9930 Lievegem - info@ocmw-nz.example")
    canvas.save()


def county(path: Path) -> None:
    """A ruled table of a county's staff, with a wide cell above each office and cells of several lines."""
    rows: list[list[object]] = [
        [Paragraph(f"<b>{text}</b>", SMALL) for text in ("Name", "Title", "Telephone", "Email")]
    ]
    wide: list[int] = []
    for office, entries in COUNTY:
        wide.append(len(rows))
        rows.append([Paragraph(f"<b>{office}</b>", SMALL), "", "", ""])
        for one in entries:
            told = (
                one.person or "",
                one.role or "",
                "<br/>".join((*one.phones, *(f"Fax {f}" for f in one.faxes))),
                one.email,
            )
            rows.append([Paragraph(text, SMALL) for text in told])
    table = Table(rows, colWidths=(115, 120, 95, 200), repeatRows=1)
    style: list[tuple[object, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    style += [("SPAN", (0, at), (-1, at)) for at in wide]
    table.setStyle(style)
    template = SimpleDocTemplate(str(path), pagesize=LETTER, invariant=1, title="Staff listing")
    address = "Harlan County Courthouse, 300 Depot Street, Alma, NE 68920. Main line (308) 555-0140."
    template.build([Paragraph("Harlan Valley County", HEAD), Paragraph(address, BODY), Spacer(1, 8), table])


def cards(path: Path) -> None:
    """Three columns of cards without a frame, of unequal height."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    canvas.setFont("Times-Bold", 18)
    canvas.drawString(40, 790, "Nos antennes - Association Les Passerelles")
    for column in range(3):
        y = 750.0
        for entry in CARDS[column::3]:
            canvas.setFont("Times-Bold", 11)
            canvas.drawString(40 + 178 * column, y, str(entry.unit))
            lines = [entry.street or "", f"{entry.postcode} {entry.municipality}"]
            lines += [f"Responsable : {entry.person}"] if entry.person else []
            lines += [f"Tél. : {one}" for one in entry.phones] + [f"Fax : {one}" for one in entry.faxes]
            lines += [*entry.emails, *([entry.hours] if entry.hours else [])]
            canvas.setFont("Times-Roman", 9.5)
            for line in lines:
                y -= 12
                canvas.drawString(40 + 178 * column, y, line)
            y -= 26
    canvas.save()


def entries_of(groups: Iterable[tuple[str, Sequence[Entry]]]) -> list[Entry]:
    return [entry for _, entries in groups for entry in entries]
