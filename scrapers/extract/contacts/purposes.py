"""What each of several numbers of one contact is for: "overdag 09 …, 's nachts 09 …".

The words stand before each number or behind it, on its line, or on a line of their own above it: in one way for all the numbers
of a contact, of which one may need none. A label such as "gsm" tells how a number is reached, not when or for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrapers.document import Block
from scrapers.extract.contacts.namesakes import told_apart
from scrapers.extract.line.lines import Line, whole_lines
from scrapers.extract.line.points import first_places, points_on
from state.canon.text import clean, fold
from state.records import Contact

LONGEST = 40
MOST_WORDS = 5
NEAR = 8
"""Lines within which the numbers of one contact stand when their words belong together."""
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[,;|•·/]|\s[-–—]\s|\.(?=\s|$)|\b(?i:of|en|ou|et|or|and|oder|und)\b")
_SILENT = frozenset(
    "bij via op het de naar voor nummer in tijdens pour le la au aux for the at on te kan kunt u je ons nous us bel bellen call appelez"
    " contact contacteer neem met t tel telefoon telefoonnummer telnr telephone telefon phone p ph f fax gsm m mob mobiel mobile"
    " mobil handy portable cell cellular e mail email algemeen nr number numero no".split()
)
"""Words that tell how a number is reached, or nothing: neither when nor for what."""
_WHEN = re.compile(
    r"nacht|night|nuit|weekend|week-end|\buren\b|hours|heures|overdag|avond|evening|dring|urgent|urgence|spoed|nood|emergenc|wacht|garde"
    r"|feestdag|sluiting|gesloten|geen gehoor"
)
"""What is said of a second number while the first one needs no word."""
_ODD = re.compile(r"[\d<>?!:=]")
"""What stands in an address, in markup or between two sentences."""
_ENDS = " \t:()[].,;-–—|/"


@dataclass(frozen=True, kw_only=True)
class _Around:
    """The words that may belong to a number: before it, behind it, and above its line when it stands there alone."""

    before: str = ""
    behind: str = ""
    above: str = ""


def with_words_beside(contacts: Sequence[Contact], root: Block, *, country: str) -> tuple[Contact, ...]:
    """The contacts with what the page says beside them: what tells namesakes apart, and what each of several numbers is for.

    Args:
        root: all of the page, menus and footers too.
    """
    lines = whole_lines(root)
    return with_purposes(told_apart(contacts, lines, country=country), lines, country=country)


def with_purposes(contacts: Sequence[Contact], lines: Sequence[Line], *, country: str) -> tuple[Contact, ...]:
    """The contacts, with what each number is for where a contact has several.

    Args:
        lines: all of the page, in reading order.
    """
    if not any(len(one.phones) > 1 for one in contacts):
        return tuple(contacts)
    where = first_places(lines, country)
    return tuple(_told(one, where, lines, country) if len(one.phones) > 1 else one for one in contacts)


def _told(contact: Contact, where: Mapping[str, int], lines: Sequence[Line], country: str) -> Contact:
    places = [where[phone.number] for phone in contact.phones if phone.number in where]
    if len(places) < len(contact.phones) or max(places) - min(places) > NEAR:
        return contact
    around = [_around(lines, at, one.number, country) for one, at in zip(contact.phones, places, strict=True)]
    names = [name for name in (contact.organisation, contact.unit, contact.person, contact.role) if name]
    ways = ([phone.label or "" for phone in contact.phones], *([getattr(one, way) for one in around] for way in _WAYS))
    told = [[_purpose(words, names) for words in way] for way in ways]
    chosen = next((way for most in (0, 1) for way in told if _tells(way, most)), None)
    if chosen is None:
        return contact
    phones = (replace(phone, purpose=words or None) for phone, words in zip(contact.phones, chosen, strict=True))
    return replace(contact, phones=tuple(phones))


_WAYS = ("before", "behind", "above")


def _tells(way: Sequence[str], most: int) -> bool:
    """Whether the words differ for all numbers, of which at most so many have none because the others tell when they hold."""
    forms = [fold(words) for words in way if words]
    bare = len(way) - len(forms)
    return bare <= most and len(set(forms)) == len(forms) > 0 and (not bare or all(map(_WHEN.search, forms)))


def _around(lines: Sequence[Line], at: int, number: str, country: str) -> _Around:
    """What stands around a number on the line at a place."""
    text, points = lines[at].text, points_on(lines[at].text, country)
    own = next(one for one in points if one.value == number)
    start = max((one.end for one in points if one.end <= own.start), default=0)
    end = min((one.start for one in points if one.start >= own.end), default=len(text))
    before, behind = _parts(text[start : own.start])[-1], _parts(text[own.end : end])[0]
    alone = at > 0 and not (_telling(before) or _telling(behind)) and not lines[at - 1].has_point
    return _Around(before=before, behind=behind, above=lines[at - 1].text if alone else "")


def _parts(text: str) -> list[str]:
    """The text cut at commas and words such as "of", its brackets opened."""
    return _PARTS.split(text.replace("(", " ").replace(")", " "))


def _purpose(words: str, names: Iterable[str]) -> str:
    """The words when they tell what a number is for, without the names that the contact bears anyway."""
    for name in names:
        words = re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", " ", words)
    kept = clean(words).strip(_ENDS).split()
    while kept and not _telling(kept[0]):
        kept = kept[1:]
    while kept and not _telling(kept[-1]):
        kept = kept[:-1]
    said = " ".join(kept).strip(_ENDS)
    return said if len(said) <= LONGEST and len(kept) <= MOST_WORDS and not _ODD.search(said) else ""


def _telling(words: str) -> bool:
    """Whether a word among these is more than a label or a linking word."""
    return any(word not in _SILENT for word in _WORD.findall(fold(words)))
