"""Numbers ahead of whose they are: told where several lines, or parts of a line, are made alike."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read


def told(html: str) -> list[tuple[str | None, str]]:
    page = read(
        f"<main><h2>Nuttige nummers</h2>{html}</main>".encode(), url="https://dorp.example/", content_type="text/html"
    )
    contacts = extract(page, country="BE").contacts
    return [(one.person or one.unit or one.organisation, phone.text) for one in contacts for phone in one.phones]


OFFICES = [("Gemeentehuis", "09 234 56 78"), ("OCMW", "09 234 56 79"), ("An Maes", "0470 12 34 56")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>09 234 56 78 Gemeentehuis<br>09 234 56 79 OCMW<br>0470 12 34 56 An Maes</p>",
        "<p>09 234 56 78 - Gemeentehuis<br>09 234 56 79 - OCMW<br>0470 12 34 56 - An Maes</p>",
        "<p>Bel: 09 234 56 78 (Gemeentehuis), 09 234 56 79 (OCMW) of 0470 12 34 56 (An Maes).</p>",
    ],
)
def test_what_stands_behind_each_number_is_whose_it_is(html: str) -> None:
    assert told(html) == OFFICES


@pytest.mark.parametrize(
    "html",
    [
        "<h3>Gemeentehuis</h3><p>09 234 56 78 Enkel in de voormiddag</p>",
        "<h3>Gemeentehuis</h3><p>09 234 56 78 (enkel in de voormiddag)</p>",
        "<p>Gemeentehuis: 09 234 56 78 (algemene info) en 09 234 56 79 (hulplijn)</p>",
        "<h3>Gemeentehuis</h3><p>09 234 56 78 van 9 tot 12 uur<br>0470 12 34 56 na 12 uur</p>",
    ],
)
def test_what_one_line_adds_to_its_number_names_nobody(html: str) -> None:
    assert {name for name, _ in told(html)} == {"Gemeentehuis"}


def test_for_whom_a_number_is_is_nobodys_name() -> None:
    page = "<h3>Crisishulp aan Huis</h3><p>Dag en nacht: 0800 12 345<br>Enkel voor verwijzers: 09 234 56 78</p>"
    assert {name for name, _ in told(page)} == {"Crisishulp aan Huis"}
