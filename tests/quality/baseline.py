"""What an afternoon's script would read: regular expressions, libphonenumber, and the nearest heading as the name."""

from __future__ import annotations

import mimetypes
import re
from dataclasses import replace

import phonenumbers

from scrapers.document import Block, BlockKind
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from tests.quality.readings import URL, Case, Facts, Told

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POSTCODE = {
    "BE": re.compile(r"\b([1-9]\d{3})\s+[A-Z][a-z]"),
    "NL": re.compile(r"\b([1-9]\d{3} ?[A-Z]{2})\b"),
    "US": re.compile(r"\b[A-Z]{2}\s+(\d{5})(?:-\d{4})?\b"),
}


def naive(case: Case) -> Facts:
    """The contacts of a page, a block at a time, under the heading before it."""
    kind, _ = mimetypes.guess_type(case.page.name)
    try:
        document = read(case.page.read_bytes(), url=URL, content_type=kind)
    except ReadError:
        return Facts()
    contacts: list[Told] = []
    heading = ""
    for block in document.root.walk():
        if block.kind is BlockKind.HEADING:
            heading = " ".join(block.text.split())
        told = _told(block, case.country, heading)
        if told is not None:
            contacts.append(told)
    return Facts(contacts=tuple(contacts))


def _told(block: Block, country: str, heading: str) -> Told | None:
    text = " ".join([block.text, *(run.href.removeprefix("mailto:") for run in block.inlines if run.href)])
    found = Told(
        phones=tuple(
            phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
            for match in phonenumbers.PhoneNumberMatcher(block.text, country)
        ),
        emails=tuple(email.lower() for email in _EMAIL.findall(text)),
        names=(heading,) if heading else (),
    )
    code = _POSTCODE[country].search(block.text) if country in _POSTCODE else None
    found = replace(found, postcode=code[1]) if code else found
    return found if found.phones or found.emails or found.postcode else None
