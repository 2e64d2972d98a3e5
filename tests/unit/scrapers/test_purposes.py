"""What each of several numbers of one contact is for."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

PAGE = "<html lang='nl'><head><title>Lijn | Huis Noord</title></head><body><main><h1>Huis Noord</h1>{}</main></body></html>"
A, B = "09 331 20 60", "09 331 20 61"


def purposes(body: str) -> list[list[str | None]]:
    """Of each contact with several numbers."""
    data = PAGE.format(body.format(a=A, b=B)).encode()
    found = extract(read(data, url="https://noord.example/", content_type="text/html"), watched=True).contacts
    return [[phone.purpose for phone in one.phones] for one in found if len(one.phones) > 1]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<h2>Crisislijn</h2><p>Bel overdag {a}, 's nachts {b}.</p>", ["overdag", "'s nachts"]),
        ("<h2>Crisislijn</h2><p>Bel {a} overdag of {b} 's nachts.</p>", ["overdag", "'s nachts"]),
        ("<h2>Crisislijn</h2><p>Tel. {a} (overdag)<br>Tel. {b} ('s nachts)</p>", ["overdag", "'s nachts"]),
        ("<h2>Crisislijn</h2><p>Tel. {a}, buiten de uren {b}</p>", [None, "buiten de uren"]),
        ("<h2>An Maes</h2><p>Tel. werk: {a}<br>Tel. privé: {b}</p>", ["werk", "privé"]),
        ("<h2>Dokter Maes</h2><p>Afspraken: {a} - Dringend: {b}</p>", ["Afspraken", "Dringend"]),
        (
            "<table><tr><th>Dienst</th><th>Telefoon overdag</th><th>Telefoon nacht</th></tr>"
            "<tr><td>Crisislijn</td><td>{a}</td><td>{b}</td></tr></table>",
            ["overdag", "nacht"],
        ),
    ],
)
def test_it_is_told_where_the_page_tells_it_of_all(body: str, told: list[str | None]) -> None:
    assert purposes(body) == [told]


@pytest.mark.parametrize(
    "body",
    [
        "<p>An Maes, tel. {a} of gsm 0475 12 34 56</p>",  # how it is reached, not for what
        "<h2>Huis</h2><p>Tel. {a} / {b}</p>",
        "<h2>Huis</h2><p>Neem contact op met ons op {a} of stuur een bericht naar {b}</p>",
        "<h2>Huis</h2><p>Tel. {a}, Dorp 5 te 9000 Gent, en {b}, Markt 7 te 8000 Brugge</p>",
    ],
)
def test_words_that_do_not_tell_it_are_left_out(body: str) -> None:
    assert all(phone is None for one in purposes(body) for phone in one)


def test_a_line_of_many_numbers_takes_time_that_grows_with_it() -> None:
    def seconds(count: int) -> float:
        body = (
            "<h2>Huis</h2><p>" + ", ".join(f"voor zaak {at} 09 331 {at % 90 + 10} 60" for at in range(count)) + "</p>"
        )
        start = time.process_time()
        purposes(body)
        return time.process_time() - start

    seconds(5)
    assert seconds(80) < 40 * max(seconds(20), 0.02)
