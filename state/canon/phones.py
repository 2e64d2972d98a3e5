"""Phone numbers: found in running text, told apart from the digits that are none, in one canonical form.

Where a number stands is told here by its form and the words around it; what it is, `phone_kinds.py` judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from state.canon.further_lines import further_lines
from state.canon.local_phones import as_published, local_numbers, longer_numbers, seven_digits
from state.canon.phone_candidates import (
    NANP,
    SEPARATOR,
    WITH_NANP,
    apart,
    candidates,
    free_in_ireland,
    lone_ten,
    overlaps,
)
from state.canon.phone_kinds import NATIONAL_LENGTH, SHORTEST, digits_in, is_valid, judged, short_number
from state.canon.phone_labels import FAX_BEHIND, label_before
from state.canon.registered_numbers import is_registered, registered_spans
from state.canon.service_numbers import SHORT, is_announced, service_numbers
from state.canon.short_codes import short_code, short_codes
from state.canon.text import clean
from state.canon.vanity import vanity_numbers
from state.records import Phone, PhoneKind


@dataclass(frozen=True, kw_only=True)
class FoundPhone:
    """A phone and where it stands: `text[start:end]`."""

    start: int
    end: int
    phone: Phone


_EXTENSION = re.compile(
    r"\s*[,;(\[]?\s*(?:ext(?:ension)?\.?|toest(?:el|\.)|poste|int\.|durchwahl|dw\.?|app(?:arat|\.)|x(?=\s?\d)|#(?=\d))"
    r"\s*[:.]?\s*#?\s*(\d{1,6})\b[)\]]?",
    re.IGNORECASE,
)

_NO_PHONES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:19|20)\d{2}\b",  # date
        r"\b(?:19|20)\d{2}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?\b",
        r"\b\d{1,2}[.:uh]\d{2}\s*(?:u|uur|h)?\s*(?:-|–|tot(?: en met)?|à|/)\s*\d{1,2}[.:uh]\d{2}\b",  # hours
        r"https?://\S+|www\.\S+",
    )
)
LONG_REST = 4
_ANNOUNCED = re.compile(
    r"(?i)(?<!\w)(?:tel(?:efoon|efon|ephone)?|t[ée]l(?:[ée]phone)?|phone|fon|gsm|mobile?|mobiel|handy|cell|fax|telefax)\b\.?"
    r"\W{0,4}(?P<number>\d(?:[\d\s./()-]{4,16})\d)(?![\w@])"
)
_IN_PAIRS = re.compile(r"(?:\d{2}[ .]){3}\d{2}|\d{2} \d{2} \d{2}|\d{3}-\d{3}\Z")
"""A line that is nothing but digits set as short national numbers are, as in Luxembourg: "26 60 00 42"."""
FEWEST_DIGITS = 6


def parse_phone(text: str, *, country: str = "BE", label: str | None = None, declared: bool = False) -> Phone | None:
    """The phone that `text` holds and nothing else.

    Args:
        country: where a number without country code is dialled, ISO 3166 alpha-2.
        label: what the page calls it ("gsm", "fax").
        declared: the page says that this is a phone (a tel: link, a column "telefoon"): then a value that is no valid
            number becomes a phone of kind `invalid`, and None means that there are no digits at all.
    """
    shown = clean(text)
    extension = _EXTENSION.search(shown)
    bare = _EXTENSION.sub("", shown) if extension else shown
    phone = short_number(bare, country) if declared or label else None
    phone = phone or judged(bare, country, declared=declared)
    if phone is None:
        return None
    return replace(phone, text=shown, label=label, extension=extension[1] if extension else None)


def find_phones(text: str, *, country: str = "BE") -> list[FoundPhone]:
    """The phones in running text, in order; dates, accounts, company and register numbers, hours and amounts are none."""
    return list(_remembered(text, country) if len(text) <= LONGEST_REMEMBERED else _found(text, country))


Span = tuple[int, int]
REMEMBERED, LONGEST_REMEMBERED = 4_096, 1_000
"""Texts, and characters of one: the lines of a page are asked again for each way of cutting it."""


def _found(text: str, country: str) -> tuple[FoundPhone, ...]:
    spans, given = _parted(text, country, candidates(text, country))
    closed = apart([*_closed(text), *given])
    spelled = list(_spelled(text, closed)) if country in WITH_NANP else []
    closed = apart([*closed, *((one.start, one.end) for one in spelled)])
    whole = list(_numbers(text, country, spans, closed))
    found = [*spelled, *whole, *_further(text, country, whole)]
    taken = apart([*closed, *((one.start, one.end) for one in found)])
    found += _shorts(text, country, taken)
    found += _codes(text, apart([*taken, *((one.start, one.end) for one in found)]), country)
    found += _locals(text, country, apart([*closed, *((one.start, one.end) for one in found)]))
    return tuple(sorted(found, key=lambda one: one.start))


_remembered = lru_cache(REMEMBERED)(_found)


def phone_starts(text: str) -> list[int]:
    """Where a phone begins, whatever the country of the page: for telling lines apart, before a number is judged."""
    return list(_starts_remembered(text) if len(text) <= LONGEST_REMEMBERED else _starts(text))


def _starts(text: str) -> tuple[int, ...]:
    found = [(one.start, one.end) for one in find_phones(text)]
    more = [
        *(match.span() for match in NANP.finditer(text)),
        *longer_numbers(text),
        *free_in_ireland(text),
        *lone_ten(text),
        *seven_digits(text),
        *short_codes(text),
        *_shorts_anywhere(text),
        *service_numbers(text),
    ]
    told = (match.span("number") for match in _ANNOUNCED.finditer(text) if digits_in(match["number"]) >= FEWEST_DIGITS)
    spelled = ((one.start, one.end) for one in vanity_numbers(text))
    closed = apart([*found, *_closed(text)])
    others = (span for span in (*more, *spelled, *told) if span in found or not overlaps(*span, closed))
    alone = [0] if _IN_PAIRS.fullmatch(text) and not found else []
    return tuple(sorted({*(start for start, _ in (*found, *others)), *alone}))


def _shorts_anywhere(text: str) -> Iterator[tuple[int, int]]:
    """The short numbers that are announced as one of a neighbouring country's."""
    for match in SHORT.finditer(text):
        if any(is_announced(text, *match.span(), -1, one) and short_number(match[0], one) for one in _NEIGHBOURS):
            yield match.span()


_NEIGHBOURS = ("GB", "FR", "NL", "DE")
_starts_remembered = lru_cache(REMEMBERED)(_starts)


def _closed(text: str) -> list[tuple[int, int]]:
    """Where what is surely no number stands."""
    return [*registered_spans(text), *(match.span() for pattern in _NO_PHONES for match in pattern.finditer(text))]


def _spelled(text: str, closed: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    """Numbers in letters, published as they stand; of those that are not free only what can be dialled."""
    for one in vanity_numbers(text):
        phone = judged(f"+1{one.digits}", "US", declared=True)
        if not one.free and (phone is None or phone.kind is PhoneKind.INVALID):
            continue
        if phone is not None and not overlaps(one.start, one.end, closed):
            shown = replace(phone, text=clean(text[one.start : one.end]), label=label_before(text, one.start))
            yield FoundPhone(start=one.start, end=one.end, phone=shown)


def _parted(text: str, country: str, spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """Where a phone may stand, and where the number of a register does, which another number may follow."""
    others, given = [], []
    for start, end in spans:
        if is_registered(text, start, end):
            stop = start + _own_length(text[start:end], country)
            given.append((start, stop))
            start = _next_start(text, stop, end)
        if start < end:
            others.append((start, end))
    return others, given


def _numbers(
    text: str, country: str, spans: Iterable[tuple[int, int]], closed: list[tuple[int, int]]
) -> Iterator[FoundPhone]:
    for start, end in spans:
        if overlaps(start, end, closed):
            continue
        while start < end:
            size = _own_length(text[start:end], country)
            label = "fax" if FAX_BEHIND.match(text, start + size) else label_before(text, start)
            phone = judged(text[start : start + size], country, declared=label is not None)
            if phone is None:
                break
            extension = _EXTENSION.match(text, start + size)
            stop = extension.end() if extension else start + size
            shown = _without_brackets(clean(text[start : start + size]))
            number = extension[1] if extension else None
            yield FoundPhone(start=start, end=stop, phone=replace(phone, text=shown, label=label, extension=number))
            start = _next_start(text, start + size, end)


def _further(text: str, country: str, whole: Sequence[FoundPhone]) -> Iterator[FoundPhone]:
    """The numbers of which only the last digits stand behind another one."""
    begins = {one.start for one in whole}
    for one in whole:
        for start, end, full in further_lines(text, one.start, one.end):
            phone = judged(full, country, declared=False)
            if phone is None or phone.kind is not one.phone.kind or start in begins:
                break
            yield FoundPhone(start=start, end=end, phone=replace(phone, text=clean(full), label=one.phone.label))


def _without_brackets(text: str) -> str:
    """The number as printed, without a bracket that it stands in: "(09 213 08 46)", but "(09) 213 08 46"."""
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text.strip("()") if whole or text.count("(") != text.count(")") else text


def _own_length(text: str, country: str) -> int:
    """How much of a run of digits is one number: another one, its last digits or a postcode may stand right behind it."""
    longest = NATIONAL_LENGTH.get(country, (6, 12))[1]
    if country == "NL" and re.match(r"\(?0[89]0\d", text):
        longest = 11  # service numbers are of eight or of eleven digits
    national = text.lstrip("(").startswith("0") and not text.startswith("00")
    if (digits_in(text) <= longest and national) or is_valid(text, country):
        return len(text)
    cuts = [cut.start() for cut in re.finditer(rf"{SEPARATOR}+(?=\(?0|\+)", text)] if national else []
    ends = [cut for cut in cuts if SHORTEST <= digits_in(text[:cut]) <= longest]
    if ends:  # "0490 58 11 07 / 0476 98 41 27": not before the "07"
        return next((cut for cut in ends if is_valid(text[:cut], country)), ends[0])
    others = [cut for cut in re.finditer(rf"{SEPARATOR}+", text) if _may_end(text[cut.start() :])]
    found = (cut.start() for cut in reversed(others) if is_valid(text[: cut.start()], country))
    return next(found, len(text))


def _may_end(rest: str) -> bool:
    """Whether what follows a number is surely not a part of it, mistyped: "-23", "/112" or "/2" for a second line, "9000 Gent"."""
    count = digits_in(rest)
    last = re.match(r"\s*[-‐-―−/]", rest) if count in (2, 3) else re.match(r"/\d\Z", rest)
    return count >= LONG_REST or last is not None


def _next_start(text: str, at: int, end: int) -> int:
    rest = re.match(rf"{SEPARATOR}+(?=\(?0|\+)", text[at:end])
    return at + rest.end() if rest else end


def _shorts(text: str, country: str, taken: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    last = -1
    for match in SHORT.finditer(text):
        start, end = match.span()
        if overlaps(start, end, taken) or not is_announced(text, start, end, last, country):
            continue
        phone = short_number(match[0], country)
        if phone is not None:
            last = end
            yield FoundPhone(start=start, end=end, phone=replace(phone, label=label_before(text, start)))


def _codes(text: str, taken: list[tuple[int, int]], country: str) -> Iterator[FoundPhone]:
    for start, end in short_codes(text, sent_only=country not in WITH_NANP):
        if not overlaps(start, end, taken):
            yield FoundPhone(start=start, end=end, phone=short_code(text[start:end]))


def _locals(text: str, country: str, taken: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    at_home = seven_digits(text) if country in WITH_NANP else ()
    for start, end in apart([*local_numbers(text), *at_home]):
        if not overlaps(start, end, taken):
            phone = replace(as_published(text[start:end]), label=label_before(text, start))
            yield FoundPhone(start=start, end=end, phone=phone)
