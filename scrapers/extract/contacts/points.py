"""The numbers and mail addresses of a line, with what announces each and where its links lead."""

from __future__ import annotations

import re

from scrapers.extract.contacts.draft import Draft, add
from scrapers.extract.line.lines import Line
from state.canon.dates import MONTH_NAMES
from state.canon.emails import canonical_email, find_emails
from state.canon.phone_labels import BOTH, is_fax
from state.canon.phones import find_phones, parse_phone
from state.canon.text import clean, fold
from state.records import Phone

_ROOMS = frozenset("office work local kantoor bureau main home direct nummer numero".split())
"""Labels that stand before a number to call, or before a room or the number of an issue: "nummer 214"."""
SHORTEST_NUMBER = 6
_DAY = re.compile(rf"\b\d{{1,2}}\s+(?:{MONTH_NAMES})\b")
_COUNTRY = re.compile(r"(?i)^tel:\s*\+\d{2,3}(?=\D)")

_ROUND_THE_CLOCK = re.compile(
    r"(?i)[\s(]*(?:24\s?[uh]?\s?/\s?24\s?[uh]?|24/7|7/7|7\s?j?/\s?7)(?:[\s,;/en&-]+(?:7/7|7\s?j?/\s?7|24/24))?[\s.)]*"
)
"""Day and night, and no number: "Permanentie: 24/24"."""

NUMBERED = frozenset({"phone", "fax", "other"})
"""Fields whose word says something of a number: also a column's head that we do not know, such as "'s Nachts"."""


def take_points(draft: Draft, line: Line, country: str) -> None:
    fax = line.label is not None and line.label.field == "fax"
    found = [one.phone for one in find_phones(line.text, country=country)]
    if line.label is not None and line.label.field in ("phone", "fax") and not found:
        announced = [
            one.phone for one in find_phones(f"tel. {line.text}", country=country)
        ]  # "Bel" was cut off: "1733 voor …"
        declared = parse_phone(line.text, country=country, declared=True) if _reads_as_number(line) else None
        found = announced or ([declared] if declared else [])
    label = line.label.word.casefold() if line.label and line.label.field in NUMBERED else None
    for phone in found:
        _add_phone(draft, phone, label=phone.label or label, fax=fax)
    for run in line.runs:
        href = run.href or ""
        if href.lower().startswith("tel:"):
            _take_tel(draft, run.text, href, country, label, fax)
        elif href.lower().startswith("mailto:"):
            add(draft.emails, _linked_mail(run.text, href))
    linked = tuple(draft.emails)
    for mail in find_emails(line.text):
        if not any(mail.email.startswith(one) for one in linked):  # "…@linde.beTel" holds the one that is linked
            add(draft.emails, mail.email)


def _linked_mail(text: str, href: str) -> str | None:
    """The mail address of a link: what readers see counts before where it leads, but for letters stuck to its end."""
    seen, linked = find_emails(text), canonical_email(href)
    if not seen or (linked and seen[0].email.startswith(linked)):
        return linked
    return seen[0].email


def _reads_as_number(line: Line) -> bool:
    """Whether what a label declares to be a number is one, right or wrong: "Office: 3510 Thomas Hall", "Office: 434" and
    "Nummer 14 | 5 juni 2026" are none."""
    digits, letters = sum(map(str.isdigit, line.text)), sum(map(str.isalpha, line.text))
    room = line.label is not None and fold(line.label.word) in _ROOMS
    told = _DAY.search(fold(line.text)) or _ROUND_THE_CLOCK.fullmatch(line.text)
    return digits >= max(SHORTEST_NUMBER if room else 2, letters) and told is None


def _take_tel(draft: Draft, text: str, href: str, country: str, label: str | None, fax: bool) -> None:
    """The visible number counts; the link's number only where no number is to be seen."""
    known = [*draft.phones, *draft.faxes]
    seen = {one.phone.number for one in find_phones(text, country=country)}
    if any(phone.number in seen or phone.text in clean(text) for phone in known):
        return
    if not re.search(r"(?:\d\W*){3}", _COUNTRY.sub("", href)):
        return  # "tel:+32xxx" waits for a number
    shown = parse_phone(text, country=country, declared=True) if re.search(r"\d{3}", text) else None
    phone = shown or parse_phone(href[4:].split(";")[0], country=country, declared=True)
    if phone is not None:
        _add_phone(draft, phone, label=label, fax=fax)


def _add_phone(draft: Draft, phone: Phone, *, label: str | None, fax: bool) -> None:
    shown = Phone(number=phone.number, text=phone.text, kind=phone.kind, label=label, extension=phone.extension)
    targets = (draft.phones, draft.faxes) if label == BOTH else (draft.faxes if fax or is_fax(label) else draft.phones,)
    for target in targets:
        if all(one.number != shown.number or one.extension != shown.extension for one in target):
            target.append(shown)
