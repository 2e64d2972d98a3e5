"""Phone numbers: found in running text, told apart from the digits that are none, in one canonical form.

Where a number stands is told here by its form and the words around it; what it is, `phone_kinds.py` judges.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import phonenumbers

from state.canon.local_phones import as_published, local_numbers, lone_number, sent_to
from state.canon.phone_kinds import NATIONAL_LENGTH, SHORTEST, TRUNK_ZERO, digits_in, is_valid, judged, short_number
from state.canon.phone_labels import FAX_BEHIND, label_before
from state.canon.service_numbers import SHORT, is_announced
from state.canon.short_codes import short_code, short_codes
from state.canon.text import clean
from state.canon.vanity import vanity_numbers
from state.records import Phone


@dataclass(frozen=True, kw_only=True)
class FoundPhone:
    """A phone and where it stands: `text[start:end]`."""

    start: int
    end: int
    phone: Phone


_SEPARATOR = r"[\s ./()\-‐-―−·•∙]"
_BEFORE = (
    r"(?:(?<!\w)|(?<=tel)|(?<=tél)|(?<=telefoon)|(?<=téléphone)|(?<=telephone)|(?<=phone)|(?<=gsm)|(?<=fax)"
    r"|(?<=mobiel)|(?<=mobile)|(?<=office)|(?<=cell)|(?<=\b[tmfgp]))"
    r"(?<![@#=€$])(?<!\D&)(?<!\w[/-])(?<!:/)(?<![\d€$][.,:])"
)
"""Where a number may begin: at no word or code, or glued to what announces it ("Tel09 213 08 46")."""
_AFTER = (
    r"(?![@%€]|\.\d|,\d{1,2}(?!\d))"
    r"(?:(?!\w)|(?=(?-i:[A-ZÀ-Þ][a-zà-ÿ])|fax|t[eé]l|gsm|e-?mail|mail|www|ext|x\s?\d|(?:of|en|ou|et|or|and)\b))"
)
"""Where it may end: before no letter or decimal, unless the next word is glued to it."""
_NUMBER = re.compile(rf"{_BEFORE}(?:\+|00(?=[1-9])|\(?0)(?:{_SEPARATOR}{{0,3}}\(?\d\)?){{6,26}}{_AFTER}", re.IGNORECASE)
_NANP_SEPARATOR = r"[\s.\-‐-―−·]"
_NANP = re.compile(
    rf"{_BEFORE}(?<!\+)(?:\+?1{_NANP_SEPARATOR}{{0,2}})?"
    rf"(?:\([2-9]\d{{2}}\){_NANP_SEPARATOR}{{0,2}}|[2-9]\d{{2}}(?:/|{_NANP_SEPARATOR}){{1,3}})"
    rf"[2-9]\d{{2}}{_NANP_SEPARATOR}{{0,3}}\d{{4}}(?!-){_AFTER}",
    re.IGNORECASE,
)
"""North American numbers have no trunk zero: three, three and four digits."""
_WITH_NANP = frozenset({"US", "CA", "PR", "JM", "BS"})
_TEN = re.compile(rf"{_BEFORE}[2-9]\d{{2}}[2-9]\d{{6}}{_AFTER}", re.IGNORECASE)
"""The same without any separator: a phone only behind a word that announces one."""
_EXTENSION = re.compile(
    r"\s*[,;(\[]?\s*(?:ext(?:ension)?\.?|toest(?:el|\.)|poste|int\.|durchwahl|dw\.?|app(?:arat|\.)|x(?=\s?\d)|#(?=\d))"
    r"\s*[:.]?\s*#?\s*(\d{1,6})\b[)\]]?",
    re.IGNORECASE,
)

_ROUND_THE_CLOCK = re.compile(r"[\s(,;–-]+(?:24/24|24/7|7/7|24 ?[uh])")
FARTHEST_BEFORE = 40
"""Characters before a number in which a word tells what it is."""
_NO_PHONE_BEFORE = re.compile(
    r"(?:\b(?:k\.?b\.?o|b\.?t\.?w|v\.?a\.?t|t\.?v\.?a|b\.?c\.?e|r\.?p\.?r|rrn|kvk|bsn|rsin|siren|siret|lidnummer|lid|matricule|fiscaal\w*|steuer-?(?:nummer|nr|id)|st\.?-?nr|onderneming\w*|iban|rekening\w*|dossier\w*|rijksregister\w*|erkenning\w*"
    r"|ref\w*|nr\. kbo|factuur\w*|bestelnummer|isbn|issn|d/)(?:\s?nummer|\s?nr)?|\b(?:rpr|rpm|rcs)\b(?:\s[\w-]{2,20}){1,2}"
    r"|€|\beur|(?<![.\w])be)\W{0,3}$",
    re.IGNORECASE,
)
_NO_PHONES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b[A-Z]{2}\d{2}[ .-]?(?:[A-Z]{4}|\d{4})(?:[ .-]?\d{4})+(?:[ .-]?\d{1,4})?\b",  # IBAN, also without its bank
        r"\b[A-Z]{2} \d{2} (?:[A-Z]{4}(?: ?\d{4})+(?: ?\d{1,2})?|\d{4} \d{4} \d{4})\b",  # one with a gap behind its country
        r"\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b",  # national register number
        r"\b\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*(?:19|20)\d{2}\b",  # date
        r"\b(?:19|20)\d{2}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?\b",
        r"\b\d{1,2}[.:uh]\d{2}\s*(?:u|uur|h)?\s*(?:-|–|tot(?: en met)?|à|/)\s*\d{1,2}[.:uh]\d{2}\b",  # hours
        r"(?<![\w.])BE\s?[01]?\d{3}\.?\d{3}\.?\d{3}\b",  # VAT, and no mail domain with a number behind it
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


REMEMBERED, LONGEST_REMEMBERED = 4_096, 1_000
"""Texts, and characters of one: the lines of a page are asked again for each way of cutting it."""


def _found(text: str, country: str) -> tuple[FoundPhone, ...]:
    closed = _apart(_closed(text))
    spelled = list(_spelled(text, closed)) if country in _WITH_NANP else []
    closed = _apart([*closed, *((one.start, one.end) for one in spelled)])
    found = [*spelled, *_numbers(text, country, closed)]
    taken = _apart([*closed, *((one.start, one.end) for one in found)])
    found += _shorts(text, country, taken)
    found += _codes(text, _apart([*taken, *((one.start, one.end) for one in found)])) if country in _WITH_NANP else []
    found += _locals(text, country, _apart([*closed, *((one.start, one.end) for one in found)]))
    return tuple(sorted(found, key=lambda one: one.start))


_remembered = lru_cache(REMEMBERED)(_found)


def phone_starts(text: str) -> list[int]:
    """Where a phone begins, whatever the country of the page: for telling lines apart, before a number is judged."""
    return list(_starts_remembered(text) if len(text) <= LONGEST_REMEMBERED else _starts(text))


def _starts(text: str) -> tuple[int, ...]:
    found = [(one.start, one.end) for one in find_phones(text)]
    more = [*(match.span() for match in _NANP.finditer(text)), *sent_to(text), *short_codes(text)]
    told = (match.span("number") for match in _ANNOUNCED.finditer(text) if digits_in(match["number"]) >= FEWEST_DIGITS)
    spelled = ((one.start, one.end) for one in vanity_numbers(text))
    closed = _apart([*found, *_closed(text)])
    others = (span for span in (*more, *spelled, *told) if span in found or not _overlaps(*span, closed))
    lone = lone_number(text)
    alone = [0] if _IN_PAIRS.fullmatch(text) and not found else [lone[0]] if lone and not found else []
    return tuple(sorted({*(start for start, _ in (*found, *others)), *alone}))


_starts_remembered = lru_cache(REMEMBERED)(_starts)


def _closed(text: str) -> list[tuple[int, int]]:
    """Where what is surely no number stands."""
    return [match.span() for pattern in _NO_PHONES for match in pattern.finditer(text)]


def _spelled(text: str, closed: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    """Free numbers in letters, published as they stand."""
    for one in vanity_numbers(text):
        phone = judged(f"+1{one.digits}", "US", declared=True)
        if phone is not None and not _overlaps(one.start, one.end, closed):
            shown = replace(phone, text=clean(text[one.start : one.end]), label=label_before(text, one.start))
            yield FoundPhone(start=one.start, end=one.end, phone=shown)


def _numbers(text: str, country: str, closed: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    for start, end in _candidates(text, country):
        if _overlaps(start, end, closed) or _NO_PHONE_BEFORE.search(text[max(0, start - FARTHEST_BEFORE) : start]):
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


def _candidates(text: str, country: str) -> list[tuple[int, int]]:
    """Where a number may stand: after a plus or a trunk zero, and in the manner of the country where it has none."""
    spans = [match.span() for match in _NUMBER.finditer(text)]
    if country in _WITH_NANP:
        ten = [match.span() for match in _TEN.finditer(text) if label_before(text, match.start())]
        more = [*(match.span() for match in _NANP.finditer(text)), *ten]
    elif country not in TRUNK_ZERO:
        more = [(one.start, one.end) for one in phonenumbers.PhoneNumberMatcher(text, country)]
    else:
        more = [*_without_plus(text, country)]
    found = [*spans, *(span for span in more if not _overlaps(*span, spans))]
    return sorted(_without_hours(text, *span) for span in found)


def _without_brackets(text: str) -> str:
    """The number as printed, without a bracket that it stands in: "(09 213 08 46)", but "(09) 213 08 46"."""
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text.strip("()") if whole or text.count("(") != text.count(")") else text


def _without_plus(text: str, country: str) -> Iterator[tuple[int, int]]:
    """Whole numbers with the country's code and no plus, where a word announces them: "tel 32 9 213 08 46"."""
    code = phonenumbers.country_code_for_region(country)
    for match in re.finditer(rf"{_BEFORE}{code}(?:{_SEPARATOR}{{0,3}}\(?\d\)?){{8,11}}{_AFTER}", text):
        if label_before(text, match.start()) and is_valid(f"+{match[0]}", country):
            yield match.span()


def _without_hours(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without what says when: "09 213 08 46 (24/7)"."""
    hours = _ROUND_THE_CLOCK.search(text, start, end)
    return (start, hours.start()) if hours else (start, end)


def _own_length(text: str, country: str) -> int:
    """How much of a run of digits is one number: another one, its last digits or a postcode may stand right behind it."""
    longest = NATIONAL_LENGTH.get(country, (6, 12))[1]
    if country == "NL" and re.match(r"\(?0[89]0\d", text):
        longest = 11  # service numbers are of eight or of eleven digits
    national = text.lstrip("(").startswith("0") and not text.startswith("00")
    if (digits_in(text) <= longest and national) or is_valid(text, country):
        return len(text)
    cuts = [cut.start() for cut in re.finditer(rf"{_SEPARATOR}+(?=\(?0|\+)", text)] if national else []
    ends = [cut for cut in cuts if SHORTEST <= digits_in(text[:cut]) <= longest]
    if ends:  # "0490 58 11 07 / 0476 98 41 27": not before the "07"
        return next((cut for cut in ends if is_valid(text[:cut], country)), ends[0])
    others = [cut for cut in re.finditer(rf"{_SEPARATOR}+", text) if _may_end(text[cut.start() :])]
    found = (cut.start() for cut in reversed(others) if is_valid(text[: cut.start()], country))
    return next(found, len(text))


def _may_end(rest: str) -> bool:
    """Whether what follows a number is surely not a part of it, mistyped: "-23" for a second line, "9000 Gent"."""
    count = digits_in(rest)
    return count >= LONG_REST or (count == 2 and re.match(r"\s*[-‐-―−/]", rest) is not None)


def _next_start(text: str, at: int, end: int) -> int:
    rest = re.match(rf"{_SEPARATOR}+(?=\(?0|\+)", text[at:end])
    return at + rest.end() if rest else end


def _shorts(text: str, country: str, taken: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    last = -1
    for match in SHORT.finditer(text):
        start, end = match.span()
        if _overlaps(start, end, taken) or not is_announced(text, start, end, last, named=country not in _WITH_NANP):
            continue
        phone = short_number(match[0], country)
        if phone is not None:
            last = end
            yield FoundPhone(start=start, end=end, phone=replace(phone, label=label_before(text, start)))


def _codes(text: str, taken: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    for start, end in short_codes(text):
        if not _overlaps(start, end, taken):
            yield FoundPhone(start=start, end=end, phone=short_code(text[start:end]))


def _locals(text: str, country: str, taken: list[tuple[int, int]]) -> Iterator[FoundPhone]:
    lone = lone_number(text) if country in _WITH_NANP else None
    sent = sent_to(text) if country in _WITH_NANP else ()
    for start, end in [*local_numbers(text), *sent, *([lone] if lone else [])]:
        if not _overlaps(start, end, taken):
            phone = replace(as_published(text[start:end]), label=label_before(text, start))
            yield FoundPhone(start=start, end=end, phone=phone)


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch has a letter in common with one of `spans`, which are in order and apart from each other."""
    at = bisect_left(spans, (end, 0))
    return at > 0 and spans[at - 1][1] > start


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same stretches in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
