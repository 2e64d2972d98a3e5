"""North American numbers of which letters spell the digits: "1-800-FLOWERS" is dialled 1 800 356 9377."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""The letters on the keys of a telephone (ITU-T E.161)."""
LOCAL = 7
"""Digits behind the area code; letters beyond them may be dialled and do nothing."""
MOST_KEYS = 11
_FREE = r"8(?:00|33|44|55|66|77|88)"
_BEGIN = re.compile(
    rf"(?<![\w@/.-])(?:(?:\+?1[ .-]{{1,2}}|\+?1(?=\())\(?{_FREE}\)?[ .-]{{1,2}}|\({_FREE}\)[ .-]?|{_FREE}[.-]"
    r"|(?:\+?1[ .-])?(?:\([2-9]\d{2}\)[ .-]?|[2-9]\d{2}[.-])(?=[2-9]\d{2}-[A-Z]{4}(?![\w-])|[2-9][A-Z\d]-[A-Z]{5}(?![\w-])))(?=[A-Za-z\d])"
)
"""A free number's area code, parted from what follows as no street number is ("800 MAIN STREET");
another one before letters behind a dash alone: "(208) 555-HELP"."""
_PART = re.compile(r"[A-Za-z\d]+")
_JOINT = re.compile(r"[-. ]")
_AGAIN = re.compile(r"\s*\(\s*(?P<digits>[\d.\s-]{3,16})\)")
"""The same in digits behind it, whole or for the letters alone: "(8255)"."""


@dataclass(frozen=True, kw_only=True)
class Vanity:
    """Such a number at `text[start:end]`, and what is dialled: ten digits."""

    start: int
    end: int
    digits: str
    free: bool = True


def vanity_numbers(text: str) -> Iterator[Vanity]:
    """The free numbers in a text that are spelled in letters, in order."""
    for begin in _BEGIN.finditer(text):
        end = _end_of_keys(text, begin.end())
        if end is None:
            continue
        area = re.sub(r"\D", "", begin[0])[-3:]
        keys = re.sub(r"\W", "", text[begin.end() : end]).upper().translate(_KEYS)[:LOCAL]
        again = _AGAIN.match(text, end)
        told = re.sub(r"\D", "", again["digits"]) if again else ""
        spelled = sum(letter.isalpha() for letter in text[begin.end() : end])
        dialled = _dialled(f"{area}{keys}", told, spelled)
        yield Vanity(
            start=begin.start(),
            end=again.end() if again and dialled else end,
            digits=dialled or f"{area}{keys}",
            free=re.fullmatch(_FREE, area) is not None,
        )


def _dialled(keyed: str, told: str, spelled: int) -> str | None:
    """What is dialled when digits in brackets say the number, or the word in it, again; None when they are another number.

    Where they contradict the letters the digits count: they are what a caller presses, and a changed one is news.
    """
    if told and keyed.endswith(told[-10:]):
        return keyed
    return keyed[: -len(told)] + told if told and len(told) in (spelled, LOCAL) else None


def _end_of_keys(text: str, start: int) -> int | None:
    """Where the keys behind an area code end; None when they are too few, too many, or digits alone."""
    at, keys, lettered = start, 0, False
    while (part := _PART.match(text, at)) is not None and _spells(part[0], joined=text[at - 1] != " "):
        keys += len(part[0])
        lettered = lettered or not part[0].isdigit()
        at = part.end()
        if keys >= LOCAL or not _JOINT.match(text, at):
            break
        at += 1
    whole = LOCAL <= keys <= MOST_KEYS and lettered and not re.match(r"[@\w]", text[at : at + 1])
    return at if whole else None


def _spells(part: str, *, joined: bool) -> bool:
    """Whether a part is dialled: digits, capitals, or after a dash a word with a capital ("1-888-Flowers")."""
    letters = "".join(letter for letter in part if letter.isalpha())
    return not letters or letters.isupper() or (joined and letters[0].isupper())
