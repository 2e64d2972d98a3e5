"""All that a page says, whatever order or markup it says it in: how often each value stands on it.

Two readings of a page can group it differently; what stands on the page does not depend on the grouping.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable
from functools import cached_property, lru_cache

from state.canon.emails import canonical_email, find_emails
from state.canon.prose import canonical_prose, without_counters
from state.canon.urls import canonical_url

_MAIL = re.compile(r"@|[\[({<]\s*(?:at|apenstaart\w*)\s*[\])}>]|\bat\b", re.IGNORECASE)
_WORD = re.compile(r"\w+|#")
_BETWEEN = re.compile(r"[,;:|()\u2022\u00b7\n]|\s[-\u2013\u2014/]\s")
_FIGURES = re.compile(r"\d.*\d")
_TOGETHER = re.compile(r"[,;:|/&+]|\s[-\u2013\u2014]\s|\b(?:en|et|and|und)\b")
ABOVE = 6
"""How many lines above a name the heading may stand that tells its function."""
SUBSCRIBER = 8
"""The digits at the end of a number that stay, whatever is dialled before them."""


Holds = Callable[["Said"], int]
"""How often something stands on a page, or on one line of it. Equal ones are asked once."""
Place = tuple[str, str, str]
"""A line with the nearest telling lines above and below it, as canonical prose."""


def same_places(before: Iterable[Place], after: Iterable[Place], *, one_side: bool = False) -> bool:
    """Whether each line stands between the lines where it stood; with `one_side` also when only one of these is the same."""
    left, enough = list(after), any if one_side else all
    for above, line, below in before:
        alike = (one for one in left if one[1] == line and enough((one[0] == above, one[2] == below)))
        match = next(alike, None)
        if match is None:
            return False
        left.remove(match)
    return not left


class Said:
    """What stands on a page. `lines` are what a reader sees, `links` the addresses behind it, `data` what is embedded."""

    def __init__(self, lines: Iterable[str], links: Iterable[str] = (), data: Iterable[str] = ()) -> None:
        self.lines, self._links, self._data = tuple(lines), tuple(links), tuple(data)
        self._phones: dict[tuple[str, str | None], int] = {}
        self._at: dict[Holds, tuple[int, ...]] = {}

    def text(self, value: str) -> int:
        """How often these words stand there in this order, however they are wrapped; figures in any way of writing."""
        words = _spaced(value)
        spelled = self._words.count(words) if words.strip() else 0
        return spelled or (self._prose.count(canonical_prose(value)) if _FIGURES.search(value) else 0)

    def shown(self, value: str) -> int:
        """How often these words stand on lines that a reader sees."""
        words = _spaced(value)
        return self._seen.count(words) if words.strip() else 0

    def piece(self, value: str) -> int:
        """How often the words stand by themselves, between commas, dashes, brackets or the ends of a line."""
        return self._pieces[_spaced(value)]

    def stem(self, value: str) -> int:
        """How often the words stand there with another ending, as of many."""
        words = _spaced(value).strip()
        if not words or f" {words}" not in self._words:
            return 0
        return len(re.findall(rf" {re.escape(words)}\w{{1,3}} ", self._words))

    def phone(self, number: str, extension: str | None = None) -> int:
        """How often the number stands there. Behind links and in data it counts when it stands nowhere else."""
        digits = _last_digits(number)
        if not digits or digits not in self._digits:
            return 0
        if (digits, extension) not in self._phones:
            self._phones[digits, extension] = self._times(digits, extension)
        return self._phones[digits, extension]

    def _times(self, digits: str, extension: str | None) -> int:
        start = "" if len(digits) == SUBSCRIBER else r"(?<!\d)"
        pattern = re.compile(start + r"[\s./()\[\]-]{0,3}".join(digits) + r"(?!\d)" + _beyond(extension))
        return len(pattern.findall(self._shown)) or len(pattern.findall(self._hidden))

    def mail(self, address: str) -> int:
        """How often the mail address stands there."""
        wanted = canonical_email(address) or address
        return self._mails[wanted] or self._linked_mails[wanted]

    def link(self, url: str) -> int:
        """How many links lead there."""
        return self._urls[canonical_url(url)]

    def shown_again_by(self, other: Said) -> bool:
        """Whether `other` shows at least half of these lines once more than this page does."""
        again = sum(1 for form, often in self._often.items() if form and other._often[form] > often)
        return again * 2 >= sum(1 for form in self._often if form) > 0

    def in_order_with(self, other: Said) -> frozenset[str]:
        """The lines that both show as often, when they come in the same order in both; else none."""
        both = {form for form, often in self._often.items() if form and other._often[form] == often}
        mine, theirs = ([form for form in one._forms if form in both] for one in (self, other))
        return frozenset(both) if mine == theirs else frozenset()

    def among(self, known: frozenset[str], holds: Holds) -> list[tuple[str, str]]:
        """The nearest of the known lines at or above, and at or below, each line on which something stands."""
        forms = self._forms
        return [
            (_first_of(known, forms[: place + 1][::-1]), _first_of(known, forms[place:])) for place in self.at(holds)
        ]

    def around(self, holds: Holds) -> list[Place]:
        """The lines on which something stands, each between the nearest lines that stand on the page once."""
        forms = self._forms
        return [
            (self._mark(forms[:place][::-1]), forms[place], self._mark(forms[place + 1 :])) for place in self.at(holds)
        ]

    def below(self, holds: Holds, headings: Container[str]) -> list[str]:
        """The nearest of these headings above each line on which something stands."""
        forms = self._forms
        return [next((form for form in reversed(forms[:place]) if form in headings), "") for place in self.at(holds)]

    def at(self, holds: Holds) -> tuple[int, ...]:
        """The lines on which something stands, by their place."""
        if holds not in self._at:
            self._at[holds] = tuple(place for place, line in enumerate(self._each) if holds(line))
        return self._at[holds]

    def beside(self, name: str, words: str) -> frozenset[str]:
        """On which side of a name words stand: on one line with it, or as a whole line or two next to it."""
        name, words = _spaced(name), _spaced(words)
        found = set()
        for at, line in enumerate(self._worded):
            if name not in line:
                continue
            above, below = self._worded[max(0, at - 2) : at], self._worded[at + 1 : at + 3]
            if name + words[1:] in line or (line == name and words in (*below[:1], _run(below))):
                found.add("behind")
            if words + name[1:] in line or (line == name and words in (*above[-1:], _run(above))):
                found.add("before")
        return frozenset(found)

    def headed(self, name: str, words: str) -> bool:
        """Whether some words, or each part of them, stand as a line of their own a few lines above a line with a name."""
        name, parts = _spaced(name), [part for one in _TOGETHER.split(words) if (part := _spaced(one)).strip()]
        above = {
            line
            for at, here in enumerate(self._worded)
            if name in here
            for line in self._worded[max(0, at - ABOVE) : at]
        }
        return _spaced(words) in above or (bool(parts) and above.issuperset(parts))

    def _mark(self, forms: Iterable[str]) -> str:
        """The first of these lines that the page shows but once: it tells one place from another."""
        return next((form for form in forms if self._often[form] == 1), "")

    @cached_property
    def _each(self) -> tuple[Said, ...]:
        """Each line by itself."""
        return tuple(Said([line]) for line in self.lines)

    @cached_property
    def _digits(self) -> str:
        """All figures that are shown or stand behind it, to know soon that a number is nowhere."""
        return re.sub(r"\D", "", f"{self._shown}\n{self._hidden}")

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        return tuple(map(canonical_prose, self.lines))

    @cached_property
    def _worded(self) -> tuple[str, ...]:
        return tuple(map(_spaced, self.lines))

    @cached_property
    def _often(self) -> Counter[str]:
        return Counter(self._forms)

    @cached_property
    def _pieces(self) -> Counter[str]:
        pieces = (piece for line in (*self.lines, *self._data) for piece in _BETWEEN.split(line))
        return Counter(map(_spaced, pieces))

    @cached_property
    def _shown(self) -> str:
        return "\n".join(self.lines).translate(_DASHES)

    @cached_property
    def _hidden(self) -> str:
        return "\n".join((*self._links, *self._data))

    @cached_property
    def _words(self) -> str:
        return "".join(_spaced(text)[:-1] for text in (*self.lines, *self._data)) + " "

    @cached_property
    def _seen(self) -> str:
        return "".join(_spaced(text)[:-1] for text in self.lines) + " "

    @cached_property
    def _prose(self) -> str:
        return "\n".join(canonical_prose(line) for line in (*self.lines, *self._data))

    @cached_property
    def _mails(self) -> Counter[str]:
        likely = (line for line in self.lines if _MAIL.search(line))
        return Counter(found.email for line in likely for found in find_emails(line))

    @cached_property
    def _linked_mails(self) -> Counter[str]:
        likely = (canonical_email(text) for text in (*self._links, *self._data) if "@" in text or "%40" in text)
        return Counter(mail for mail in likely if mail)

    @cached_property
    def _urls(self) -> Counter[str]:
        return Counter(map(canonical_url, self._links))


@lru_cache(maxsize=10_000)
def _last_digits(number: str) -> str:
    return re.sub(r"\D", "", number)[-SUBSCRIBER:]


def _run(lines: Iterable[str]) -> str:
    """The words of lines that follow each other, as of one."""
    return " " + "".join(line[1:] for line in lines)


def _first_of(known: frozenset[str], forms: Iterable[str]) -> str:
    return next((form for form in forms if form in known), "")


def _beyond(extension: str | None) -> str:
    """What stands behind a number that is dialled through: "toestel 12", "x12"."""
    return rf"[^\d\n]{{1,14}}{re.escape(extension)}(?!\d)" if extension else ""


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-") | {ord("\u00a0"): " ", ord("\u202f"): " "}


def _spaced(text: str) -> str:
    """The words of a text, each between two spaces."""
    return f" {' '.join(_WORD.findall(without_counters(text)))} "
