"""A line of a printed list of people: name, perhaps a role, street with its number, perhaps the town, then the number to dial.

"Dhr. B. Claes, De Hoge Weg 28, Deinze, tel. 61 23 45". Such a street needs no postcode and no word for a street, because it
stands where streets do: a piece of capitalised words with a number behind it, after somebody's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scrapers.extract.line.roles import could_be_role, split_role
from scrapers.extract.line.titles import is_title
from state.canon.names import looks_like_person, surely_person
from state.canon.role_words import role_in
from state.canon.streets import is_surely_street
from state.canon.text import clean

MOST_PIECES = 6
_STREET = re.compile(
    r"(?:(?:[A-ZÀ-Þ'’][\w.'’-]*|van|de|den|der|het|ten|ter|du|la|le|des|op|aan|in|\d{1,2}e)\s+){1,5}"
    r"(?:nr\.?\s*)?\d{1,4}\s?(?:[a-zA-Z]\b)?(?:\s?[-/]\s?\w{1,4})?(?:\s(?:bus|bte|box)\s?\w{1,5})?"
)
_CODE = re.compile(r"\d{4}(?:\s?[A-Z]{2})?|[A-Z]{1,2}-\d{4,5}")
_TOWN = re.compile(r"(?:\d{4,5}(?:\s?[A-Z]{2})?\s+)?[A-ZÀ-Þ'’][\w'’-]+(?:[\s-][\w'’-]+){0,3}(?:\s\([A-Z]{1,3}\))?")
_LABEL_AT_END = re.compile(r"(?i)[\s,;(|–-]*\b(?:tel|telefoon|gsm|mobiel|telephone|phone|fax|t|m)\s*[.:]*\s*$")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Who a line is about, with the role as printed ("Koster: Jan Smet"), and the address behind it."""

    title: str
    address: str


def without_label(text: str) -> str:
    """What stands before a number, without the word that announces it: "Kerkstraat 12, tel. "."""
    return _LABEL_AT_END.sub("", clean(text)).strip(" ,;")


@lru_cache(4_096)
def entry_of(text: str) -> Entry | None:
    """What stands before the number of a line; None when it is not somebody with a street behind the name.

    Args:
        text: a line, or the part of it before its first number or mail address.
    """
    if placed := _placed(text):
        return placed
    pieces = [piece for one in without_label(text).split(",") if (piece := one.strip(" ;"))]
    at = next((index for index, piece in enumerate(pieces[1:], 1) if _STREET.fullmatch(piece)), None)
    if at is None or at > 2 or len(pieces) > MOST_PIECES or not _is_person(pieces[0]):
        return None
    between, behind = pieces[1:at], pieces[at + 1 :]
    if not all(role_in(one) or could_be_role(one) for one in between):
        return None
    if not all(_CODE.fullmatch(one) or _TOWN.fullmatch(one) for one in behind):
        return None
    return Entry(title=", ".join(pieces[:at]), address=", ".join(pieces[at:]))


_BRACKETED = re.compile(
    r"(?:\(?\d{1,2}[.)]\s+)?(?P<name>[^():@]{3,60}?)\s*\((?P<street>[^()@:]{5,60})\)\s*(?:[:,–-]\s*)?(?P<rest>[^@.!?]{0,60}?)[\s(:,–-]*"
)
""" "Jeugdhuis De Kelder (Elzenlaan 12): lokaal en bureau (": what a list gives of each place in brackets."""
_LAST_PIECE = re.compile(
    r"(?P<name>[^():@,]{3,60}?),\s+(?P<street>\d{1,4}(?:\s?(?:bis|ter|[a-z]))?,?\s[^():@,\d]{5,50}?)[\s,(:–-]*"
)
""" "La Coupole, 5 rue Haute (": a street that begins with its number."""


def _placed(text: str) -> Entry | None:
    """Something with its street in brackets, or with one that begins with its number, which needs no town beside it."""
    shown = without_label(text)
    bracketed = _BRACKETED.fullmatch(shown)
    told = bracketed or _LAST_PIECE.fullmatch(shown)
    if told is None:
        return None
    street, *more = told["street"].split(", ") if bracketed else (told["street"],)
    manners = (
        ("BE", "FR", "GB") if bracketed else ("BE", "FR")
    )  # "City Hall, 4 Main Street" tells the building of whom it is beside
    if not any(is_surely_street(street, country) for country in manners):
        return None
    if not all(_CODE.fullmatch(one) or _TOWN.fullmatch(one) for one in more) or not is_title(told["name"]):
        return None
    return Entry(title=clean(told["name"]), address=", ".join((street, *more)))


def _is_person(piece: str) -> bool:
    name = split_role(piece)[0]
    return looks_like_person(name) and surely_person(name)
