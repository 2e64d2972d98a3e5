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
_SENT_TO = re.compile(r"(?i)\b(?:at|call|dial|text)\s+(?P<number>[2-9]\d{2}[-‐-―]\d{4})(?![\w-]|[.,]\d)")
_LONE = re.compile(r"[(\s]*(?P<number>[2-9]\d{2}[-‐-―]\d{4})[)\s.,;]*")


def sent_to(text: str) -> Iterator[tuple[int, int]]:
    """Where a number of three and four digits stands that a sentence sends to, as North Americans do: "call us at 555-0123"."""
    return (match.span("number") for match in _SENT_TO.finditer(text))


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


def lone_number(text: str) -> tuple[int, int] | None:
    """Where a number of three and four digits stands that is all its line says, as North Americans set theirs: "555-0123"."""
    match = _LONE.fullmatch(text)
    return match.span("number") if match else None


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


def in_area(phone: Phone, area: str, country: str) -> Phone:
    """The number as it is dialled from elsewhere, its published text kept; unchanged when there is no such number."""
    code = phonenumbers.country_code_for_region(country)
    whole = judged(f"+{code}{area}{phone.number}", country, declared=False)
    if whole is None or whole.kind is PhoneKind.INVALID:
        return phone
    return Phone(number=whole.number, text=phone.text, kind=whole.kind, label=phone.label, extension=phone.extension)
