"""Every folder under tests/pages is a page with what must be drawn from it: all records, and only those.

Those under `elsewhere`, `measures`, `papers`, `texts` and `blind` are whole pages that are measured (`make quality`) and not asserted;
at the blind ones, and at those called `hold-`, nobody looks while improving the extractor.
"""

from __future__ import annotations

import json
import mimetypes
from pathlib import Path
from typing import Any

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Address, Contact, Link, Measure, Phone, Publication, Reading, WorkArea

PAGES = Path(__file__).parent.parent / "pages"
MEASURED = ("blind", "elsewhere", "measures", "papers", "texts")
CASES = sorted(path.parent for path in PAGES.glob("*/*/expected.json") if path.parent.parent.name not in MEASURED)


def reading_of(case: Path, country: str) -> Reading:
    [page] = case.glob("page.*")
    kind, _ = mimetypes.guess_type(page.name)
    return extract(read(page.read_bytes(), url="https://partner.example/pagina", content_type=kind), country=country)


def told(value: Any) -> Any:
    """A field as expected.json writes it."""
    if isinstance(value, tuple):
        return [told(one) for one in value]
    if isinstance(value, Phone):
        return value.number
    if isinstance(value, Link):
        return value.url
    if isinstance(value, Address | WorkArea):
        return value.text
    return value.isoformat() if hasattr(value, "isoformat") else value


OF_A_CONTACT = "organisation unit person role phones faxes emails address website opening_hours languages work_area criticality".split()


def shown(record: Contact | Measure | Publication, wanted: dict[str, Any]) -> dict[str, Any]:
    """A contact with all its fields; of a measure or publication the fields that the case tells."""
    names = OF_A_CONTACT if isinstance(record, Contact) else wanted
    values = {name: told(getattr(record, name)) for name in names}
    return {name: value for name, value in values.items() if value}


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_page_gives_the_records_it_should(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    reading = reading_of(case, expected.get("country", "BE"))
    for kind in ("contacts", "measures", "publications"):
        found, wanted = getattr(reading, kind), expected.get(kind, [])
        blank: list[dict[str, Any]] = [{}] * len(found)
        assert [shown(one, want) for one, want in zip(found, wanted or blank, strict=False)] == wanted, kind
        assert len(found) == len(wanted), kind
    if "updated" in expected:
        assert told(reading.updated) == expected["updated"]


def test_there_are_cases() -> None:
    assert len(CASES) >= 15
