"""Papers that Chromium prints: tables in the manner of a browser, cards in a grid, pages with a sidebar."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from tests.tools.papers.printed_stories import AGENDA, AMT, AMT_DESK, HOUSES, NEWS, NEWS_DESK, TEAMS, TOWN

CHROMIUM = "/usr/bin/chromium"
_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-pdf-header-footer"
).split()
PATIENCE = 60


def print_page(html: str, path: Path) -> None:
    """Prints one page of HTML to a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(f"<!doctype html><meta charset=utf-8>{html}", encoding="utf-8")
        print_file(page, path)


def print_file(page: Path, path: Path) -> None:
    """Prints a file of HTML to a PDF."""
    with tempfile.TemporaryDirectory() as profile:
        command = [CHROMIUM, *_OPTIONS, f"--user-data-dir={profile}", f"--print-to-pdf={path}", page.as_uri()]
        subprocess.run(command, check=True, timeout=PATIENCE, capture_output=True)


def teams(path: Path) -> None:
    """A table without lines, its cells centred on one another as browsers do."""
    rows = "".join(
        f"<tr><td>{one.unit}<td>{one.street}<br>{one.postcode} {one.municipality}<td>{', '.join(one.areas)}"
        f"<td>{one.phone}<br>{one.email}<td>{one.hours}"
        for one in TEAMS
    )
    heads = "<tr><th>Team<th>Adres<th>Gemeenten<th>Telefoon en e-mail<th>Open"
    style = "<style>body{font:11px sans-serif} th{text-align:left} td,th{padding:4px 6px} td:nth-child(3){width:110px}</style>"
    print_page(
        f"<title>Lokale teams</title>{style}<h1>Kind en Gezin: lokale teams</h1><table>{heads}{rows}</table>", path
    )


def youth_office(path: Path) -> None:
    """Shaded rows over two pages, the heading on each."""
    rows = "".join(f"<tr><td>{one.person}<td>{one.role}<td>{room}<td>{one.phone}<td>{one.email}" for one, room in AMT)
    style = (
        "<style>body{font:15px serif} td,th{padding:24px 5px;text-align:left;vertical-align:top} table{border-spacing:0}"
        " tbody tr:nth-child(odd){background:#e4e8f0} thead{background:#345;color:#fff} td:nth-child(2){width:190px}</style>"
    )
    desk = AMT_DESK
    intro = (
        f"<h1>Landkreis Auental</h1><h2>Ansprechpartner im Jugendamt</h2><p>{desk.street}, {desk.postcode} {desk.municipality}<br>"
        f"Telefon: {desk.phone}<br>E-Mail: {desk.email}</p>"
    )
    heads = "<thead><tr><th>Name<th>Aufgabe<th>Zimmer<th>Telefon<th>E-Mail</thead>"
    print_page(f"<title>Jugendamt</title>{style}{intro}<table>{heads}<tbody>{rows}</table>", path)


def houses(path: Path) -> None:
    """Cards with a border in a grid of three."""
    made = "".join(
        f"<div><h3>{one.unit}</h3><p>{one.street}<br>{one.postcode} {one.municipality}</p>"
        f"<p>{one.person}, {one.role}<br>{one.phone}<br><a href='mailto:{one.email}'>{one.email}</a></p></div>"
        for one in HOUSES
    )
    style = (
        "<style>body{font:12px sans-serif} main{display:grid;grid-template-columns:1fr 1fr 1fr;gap:14px}"
        " main div{border:1px solid #999;border-radius:4px;padding:8px} h3{margin:0;font-size:14px}</style>"
    )
    print_page(
        f"<title>Huizen van het Kind</title>{style}<h1>Huizen van het Kind Dijleland</h1><main>{made}</main>", path
    )


def agenda(path: Path) -> None:
    """An agenda with a coloured box of contacts beside it."""
    director, welfare, _ = TOWN
    points = "".join(f"<tr><td>{hour}<td>{text}" for hour, text in AGENDA)
    box = (
        f"<aside><h3>Algemeen directeur</h3><p>{director.person}<br>{director.phone}<br>{director.email}</p>"
        f"<h3>{welfare.unit}</h3><p>{welfare.street}, {welfare.postcode} {welfare.municipality}<br>{welfare.phone}<br>{welfare.email}</p></aside>"
    )
    style = (
        "<style>body{font:13px sans-serif} aside{float:right;width:230px;background:#eef5e9;padding:10px;margin:0 0 10px 20px}"
        " td{vertical-align:top;padding:3px 8px 3px 0}</style>"
    )
    text = (
        f"{box}<p>De raad komt samen op maandag 19 januari 2026 in de raadzaal van het gemeentehuis. De vergadering is openbaar en"
        f" wordt opgenomen.</p><h2>Agenda</h2><table>{points}</table><p>De stukken liggen ter inzage vanaf 9 januari 2026.</p>"
    )
    print_page(
        f"<title>Agenda gemeenteraad</title>{style}<h1>Gemeente Molenbeersel: agenda van de raad</h1>{text}", path
    )


def news(path: Path) -> None:
    """A newsletter's items, of which one title runs over two lines, and a footer with the help desk."""
    items = "".join(f"<h2>{theme}</h2><h3>{title}</h3><p>{text}</p>" for theme, title, text in NEWS)
    style = (
        "<style>body{font:13px sans-serif;width:400px} h2{font-size:12px;color:#777;text-transform:uppercase;letter-spacing:1px}"
        " h3{font-size:21px;margin:0} footer{border-top:1px solid #888;margin-top:20px}</style>"
    )
    foot = f"<footer><p><b>{NEWS_DESK.unit}</b><br>{NEWS_DESK.phone}<br>{NEWS_DESK.email}</p></footer>"
    head = "<h1>Nieuwsbrief kinderopvang</h1><p>Kinderopvang Noorderkempen, 21 april 2026</p>"
    print_page(f"<title>Nieuwsbrief kinderopvang</title>{style}{head}{items}{foot}", path)
