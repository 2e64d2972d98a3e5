"""How far two accounts of a page agree: precision, recall and F1 for each kind of fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from state.canon.text import fold
from tests.quality.readings import Case, Facts, Found, Told

THRESHOLDS = (0.6, 0.7, 0.8, 0.9)
Fact = tuple[str, ...]
_POSTCODE = re.compile(r"(?<=[ ,])\d{4}(?: ?[A-Z]{2}\b|(?= ))|(?<=[A-Z]{2} )\d{5}\b|\b\d{5}(?= [A-Z])")
"""In the whole address that an older expectation tells."""

_LETTER_APART = re.compile(r"(?<=\d) (?=[a-z]$)")
"""A house number is the same with its letter apart: "12 b"."""


@dataclass(kw_only=True)
class Score:
    """Counts over all pages. `failures`: one line for each fact that is missing or too many."""

    wanted: int = 0
    given: int = 0
    found: int = 0
    right: int = 0
    failures: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def scored(pages: Iterable[tuple[Case, Facts]]) -> dict[str, Score]:
    """One score for each kind of fact."""
    scores = {name: Score() for name in FACTS}
    for case, facts in pages:
        for name, (facts_of, agrees) in FACTS.items():
            _count(scores[name], name, case, facts, facts_of, agrees)
    return scores


def _count(
    score: Score,
    name: str,
    case: Case,
    facts: Facts,
    facts_of: Callable[[Facts], Iterator[Fact]],
    agrees: Callable[[Fact, Fact], bool],
) -> None:
    wanted, given = list(dict.fromkeys(facts_of(case.truth))), list(dict.fromkeys(facts_of(facts)))
    missing = [one for one in wanted if not any(agrees(one, other) for other in given)]
    surplus = [one for one in given if not any(agrees(other, one) for other in wanted)]
    score.wanted += len(wanted)
    score.given += len(given)
    score.found += len(wanted) - len(missing)
    score.right += len(given) - len(surplus)
    score.failures += [f"{case.name:40} {name:10} missing  {' | '.join(one)}" for one in missing]
    score.failures += [f"{case.name:40} {name:10} surplus  {' | '.join(one)}" for one in surplus]


def confidence(pages: Iterable[tuple[Case, Found]]) -> str:
    """A Markdown table: how many right and wrong owners lie below each threshold."""
    right: list[float] = []
    wrong: list[float] = []
    for case, found in pages:
        truth = [(one, value) for one in case.truth.contacts for value in (*one.phones, *one.emails)]
        for told in found.facts.contacts:
            for value in (*told.phones, *told.emails):
                holders = [one for one, other in truth if other == value]
                fits = any(_same_names(one, told) for one in holders)
                (right if fits else wrong).append(told.confidence)
    rows = [f"| {limit} | {_below(wrong, limit)} | {_below(right, limit)} |" for limit in THRESHOLDS]
    head = ["| threshold | wrong owners below | right owners below |", "|--:|--:|--:|"]
    return "\n".join([*head, *rows])


def _below(values: list[float], limit: float) -> str:
    count = sum(1 for value in values if value < limit)
    return f"{count} of {len(values)}" + (f" ({count / len(values):.0%})" if values else "")


def _phones(facts: Facts) -> Iterator[Fact]:
    yield from ((number,) for one in facts.contacts for number in one.phones)


def _faxes(facts: Facts) -> Iterator[Fact]:
    yield from ((number,) for one in facts.contacts for number in one.faxes)


def _emails(facts: Facts) -> Iterator[Fact]:
    yield from ((email,) for one in facts.contacts for email in one.emails)


def _streets(facts: Facts) -> Iterator[Fact]:
    for one in facts.contacts:
        shown = one.street or one.address
        if shown:
            yield (_LETTER_APART.sub("", plain(shown)),)


def _postcodes(facts: Facts) -> Iterator[Fact]:
    for one in facts.contacts:
        told = one.postcode or (_POSTCODE.search(one.address) or [""])[0] if one.address else one.postcode
        if told:
            yield (told.replace(" ", ""),)


def _owners(facts: Facts) -> Iterator[Fact]:
    for one in facts.contacts:
        for value in (*one.phones, *one.emails, *one.faxes):
            yield (value, one.names[0] if one.names else "")


def _roles(facts: Facts) -> Iterator[Fact]:
    yield from ((one.names[0], one.role) for one in facts.contacts if one.role and one.names)


def _people(facts: Facts) -> Iterator[Fact]:
    yield from ((one.names[0],) for one in facts.contacts if one.names)


def _areas(facts: Facts) -> Iterator[Fact]:
    for one in facts.contacts:
        for area in one.areas:
            yield (plain(area), one.names[0] if one.names else "")


def _measures(facts: Facts) -> Iterator[Fact]:
    yield from ((plain(title),) for title in facts.measures)


def plain(text: str) -> str:
    """Words alone, for comparing what people write in several ways."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def _equal(wanted: Fact, given: Fact) -> bool:
    return wanted == given


def _near(wanted: Fact, given: Fact) -> bool:
    """Every part names the same: equal words, or all words of one in the other."""
    return all(similar(one, other) for one, other in zip(wanted, given, strict=True))


def _owned(wanted: Fact, given: Fact) -> bool:
    return wanted[0] == given[0] and similar(wanted[1], given[1])


def _same_names(wanted: Told, given: Told) -> bool:
    return similar(wanted.names[0] if wanted.names else "", given.names[0] if given.names else "")


def similar(first: str, second: str) -> bool:
    """Whether two names mean the same: all words of the shorter one stand in the longer one."""
    one, other = set(plain(first).split()), set(plain(second).split())
    if not one or not other:
        return one == other
    return one <= other or other <= one


FACTS: dict[str, tuple[Callable[[Facts], Iterator[Fact]], Callable[[Fact, Fact], bool]]] = {
    "phones": (_phones, _equal),
    "faxes": (_faxes, _equal),
    "mails": (_emails, _equal),
    "streets": (_streets, _near),
    "postcodes": (_postcodes, _equal),
    "owners": (_owners, _owned),
    "names": (_people, _near),
    "roles": (_roles, _near),
    "work areas": (_areas, _near),
    "measures": (_measures, _near),
}
