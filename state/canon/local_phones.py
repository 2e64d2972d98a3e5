"""Numbers as the people of one area tell them to each other: without the area code ("tel. 61 23 45").

Nobody from elsewhere can dial one, so it is a number of kind `invalid` until the area is known: where all whole numbers of a
page, or nearly all, are of one area, those are of it too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import phonenumbers

from state.canon.phone_kinds import is_valid, judged
from state.canon.phone_labels import is_sent_to
from state.canon.places import STATE_NAMES
from state.canon.text import clean
from state.records import Phone, PhoneKind

SHORTEST, LONGEST = 6, 8
"""Digits."""
FEWEST_OF_MANY = 3
"""So many numbers of one area, and two in three of all, tell that of a number without it."""
_ANNOUNCED = re.compile(
    r"(?i)\b(?:tel|telefoon(?:nummer)?|telephone|téléphone|telefon|phone|ph|fax|telefax)\b[\s.:]*(?:(?:nr|no|nummer|number)\b[\s.:]*)?"
    r"(?P<number>[1-9]\d{1,7}(?:[\s.\-‐-―]\d{2,4}){0,3})(?![\w@%€/]|[.,-]\d|\s\d)"
)
_SEVEN = re.compile(r"(?<![\w@#./-])[2-9]\d{2}(?:[-‐-―]|\.(?=\d{4}(?:\W|$)))\d{4}(?![\w-]|[.,]\d)")
"""Three and four digits, as North Americans set a number at home."""
_AFTER_DIGITS = re.compile(r"\d\W{0,3}$")
"""What an area code or a number of another make would be."""
_EXTENSION = re.compile(r"(?i),?\s*(?:x\.?\s?|ext(?:ension)?\b\.?\s?)\d{1,5}\b")
_CLOSES = re.compile(r"\s*(?:$|[;,)|/\n]|[-–—]\s|\((?:\w+|[^()\d]{2,20})\)?)")
_LEADERS = re.compile(r"[\s:.–—-]*[\s(]*$")
_PIECES = re.compile(r"[,;|/.:()\n]\s*|\d|\s[-–—]\s")
MOST_WORDS = 6
"""Of whose number it is, in a list."""
_OF_A_PAPER = re.compile(
    r"(?i)\b(?:forms?|no|nos|number|case|ordinance|resolution|bill|permit|licen[sc]e|lot|files?|polic(?:y|ies)|act|model|items?|parts?"
    r"|pages?|pp?|ref\w*|id|order|invoice|acc(?:oun)?t|ein|tax|docket|section|title|code|rule|chapter|grant|award|isbn|issn|catalog\w*|sku"
    r"|serial|version|sizes?|total|population|between|from|than|about|capacity|range|years?|seasons?|class)\W*$"
)
"""What such figures count, or number, that are none."""
_LONE = re.compile(r"[(\s]*[2-9]\d{2}[-‐-―]\d{4}[)\s.,;]*")
_JOINED = re.compile(r"\s*(?:,|/|&|\b(?:or|and)\b)\s*")


def seven_digits(text: str) -> Iterator[tuple[int, int]]:
    """Where a number of three and four digits stands by itself, as North Americans tell each other theirs.

    It is all its line says ("555-0123"), a sentence sends to it ("call Jane at 555-0123"), an extension follows, or it ends
    what says whose it is ("Town Clerk 555-0123", "Jane Roe (555-0123)").
    """
    last = -1
    for match in _SEVEN.finditer(text):
        start, end = match.span()
        before = text[max(0, start - 60) : start]
        alone = _AFTER_DIGITS.search(before) is None
        if (alone and _is_told(before, text, start, end)) or (last >= 0 and _JOINED.fullmatch(text, last, start)):
            last = end
            yield start, end


def _is_told(before: str, text: str, start: int, end: int) -> bool:
    """Whether figures are given as a number, by what stands around them."""
    if is_sent_to(text, start) or _EXTENSION.match(text, end):
        return True
    whose = _LEADERS.sub("", before)
    if not whose:
        return _LONE.fullmatch(text) is not None
    words = _PIECES.split(whose)[-1].split()
    listed = 0 < len(words) <= MOST_WORDS and words[0][0].isupper() and _OF_A_PAPER.search(whose) is None
    return listed and "." not in text[start:end] and _CLOSES.match(text, end) is not None


def local_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where a number without an area code stands, as (start, end), right behind a word that announces a phone or fax."""
    for match in _ANNOUNCED.finditer(text):
        if SHORTEST <= sum(map(str.isdigit, match["number"])) <= LONGEST:
            yield match.span("number")


_LONGER = re.compile(r"(?<![\w@#.,/+-])\(?0[1-9]\d{1,4}\)?\s?[ /–-]\s?\d(?:[ /–-]?\d){6,9}(?![\w@%€]|[.,/-]\d)")
_LONG_COUNTRIES = ("DE", "AT")
LONGEST_NEARBY = 11
"""Digits of a number with its trunk zero; those of longer ones are of countries that leave the length to the subscriber."""


def longer_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where a German or Austrian number of twelve digits or more stands: "0151 12345678", whatever the country of the page."""
    for match in _LONGER.finditer(text):
        long = sum(map(str.isdigit, match[0])) > LONGEST_NEARBY
        if long and any(is_valid(match[0], country) for country in _LONG_COUNTRIES):
            yield match.span()


def as_published(text: str) -> Phone:
    """A number that nobody from elsewhere can dial."""
    return Phone(number=re.sub(r"\D", "", text), text=clean(text), kind=PhoneKind.INVALID)


def is_local(phone: Phone) -> bool:
    """Whether a number may lack nothing but its area code."""
    return phone.kind is PhoneKind.INVALID and phone.number.isdigit() and SHORTEST <= len(phone.number) <= LONGEST


def area_code(numbers: Iterable[str], country: str) -> str | None:
    """The one area of the landlines of `country` among whole numbers (E.164), or that of most of them; else None.

    Who leaves the code out tells a number at home, and that is where most of the others are.
    """
    areas = Counter(area for number in set(numbers) if (area := _area_of(number, country)))
    if len(areas) <= 1:
        return next(iter(areas), None)
    ((area, count),) = areas.most_common(1)
    return area if count >= FEWEST_OF_MANY and count * 3 >= areas.total() * 2 else None


def _area_of(number: str, country: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return None
    if parsed.country_code != phonenumbers.country_code_for_region(country):
        return None
    length = phonenumbers.length_of_geographical_area_code(parsed)
    return str(parsed.national_number)[:length] or None


_OF_ONE_AREA = {
    "Alaska": "907", "Delaware": "302", "Hawaii": "808", "Maine": "207", "Montana": "406", "New Hampshire": "603", "North Dakota": "701",
    "Rhode Island": "401", "South Dakota": "605", "Vermont": "802", "Wyoming": "307",
}  # fmt: skip
"""American states that are one area (North American Numbering Plan Administration)."""
_STATE = re.compile(
    rf"\b(?P<state>{STATE_NAMES})\b(?!\s(?:County|Avenue|Ave|Street|St|Road|Rd|Drive|Boulevard|Blvd|Township|Valley|Park)\b)"
)


def area_of_state(text: str) -> str | None:
    """The area code of the American state that a text speaks of, when it names no other and the state has but one."""
    named = {found["state"] for found in _STATE.finditer(text)}
    return _OF_ONE_AREA.get(named.pop()) if len(named) == 1 else None


def in_area(phone: Phone, area: str, country: str) -> Phone:
    """The number as it is dialled from elsewhere, its published text kept; unchanged when there is no such number."""
    code = phonenumbers.country_code_for_region(country)
    whole = judged(f"+{code}{area}{phone.number}", country, declared=False)
    if whole is None or whole.kind is PhoneKind.INVALID:
        return phone
    return Phone(number=whole.number, text=phone.text, kind=whole.kind, label=phone.label, extension=phone.extension)
