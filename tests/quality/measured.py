"""How well measures and publications are read field by field, beside whether they are found at all.

A field is judged in measures that both accounts hold, told by their titles, and only where the expectation tells it:
older ones leave fields out, and `null` says that there is nothing to read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from state.canon.urls import canonical_url
from state.records import Audience, Measure, Publication, Reading
from tests.quality.readings import URL, Case, Found
from tests.quality.scores import Score, plain, similar

Told = dict[str, Any]
CODES = {
    "lokale besturen": Audience.LOCAL_AUTHORITIES,
    "kinderopvang": Audience.CHILDCARE,
    "jeugdhulp": Audience.YOUTH_CARE,
    "pleegzorg": Audience.FOSTER_CARE,
    "preventieve gezinsondersteuning": Audience.FAMILY_SUPPORT,
    "professionals": Audience.PROFESSIONALS,
} | {one.value: one for one in Audience}
"""Expectations tell audiences by code or in the words that readers see."""


@dataclass(frozen=True, kw_only=True)
class Field:
    """`values` gives the comparable values of one account; `agrees` says whether two of them mean the same."""

    values: Callable[[Any], Iterator[str]] = field(default=lambda value: iter([str(value)] if value else []))
    agrees: Callable[[str, str], bool] = field(default=lambda wanted, given: wanted == given)


def fields_scored(pages: Iterable[tuple[Case, Found]]) -> dict[str, Score]:
    """One score for each field of measures, and one for publications and one for their languages."""
    scores = {name: Score() for name in (*FIELDS, *OF_PUBLICATIONS)}
    for case, found in pages:
        given = [_of_measure(one) for one in found.reading.measures]
        for wanted, told in _pairs(case.measures, given):
            for name, one in FIELDS.items():
                if name in wanted:
                    _count(scores[name], f"{case.name:40} {name:14}", one, wanted[name], told[name])
        _publications(scores, case, found.reading)
    return scores


def fields_table(scores: dict[str, Score]) -> str:
    """A Markdown table of them."""
    rows = [
        f"| {name} | {one.wanted} | {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |"
        for name, one in scores.items()
    ]
    head = ["| measures, field by field | there | precision | recall | F1 |", "|---|--:|--:|--:|--:|"]
    return "\n".join([*head, *rows])


def _pairs(wanted: Iterable[Told], given: list[Told]) -> Iterator[tuple[Told, Told]]:
    """What is expected beside what was drawn under the same title, each drawn one once."""
    left = list(given)
    for one in wanted:
        same = next((told for told in left if similar(one.get("title", ""), told["title"])), None)
        if same is not None:
            left.remove(same)
            yield one, same


def _of_measure(one: Measure) -> Told:
    told: Told = {name: getattr(one, name) for name in FIELDS}
    return {**told, "title": one.title, "links": [link.url for link in one.links]}


def _count(score: Score, place: str, one: Field, wanted: Any, given: Any) -> None:
    there, drawn = list(one.values(wanted)), list(one.values(given))
    missing = [value for value in there if not any(one.agrees(value, other) for other in drawn)]
    surplus = [value for value in drawn if not any(one.agrees(other, value) for other in there)]
    score.wanted += len(there)
    score.given += len(drawn)
    score.found += len(there) - len(missing)
    score.right += len(drawn) - len(surplus)
    score.failures += [f"{place} missing  {value}" for value in missing]
    score.failures += [f"{place} surplus  {value}" for value in surplus]


def _publications(scores: dict[str, Score], case: Case, reading: Reading) -> None:
    place = f"{case.name:40} publications  "
    given = [{"title": one.title, "one": one} for one in reading.publications]
    _count(
        scores["publications"],
        place,
        TITLES,
        [one["title"] for one in case.publications],
        [one["title"] for one in given],
    )
    for wanted, told in _pairs(case.publications, given):
        drawn: Publication = told["one"]
        for name, one, value in (("languages", EACH, drawn.languages), ("dates", ONE, drawn.date)):
            if (key := name.removesuffix("s") if name == "dates" else name) in wanted:
                _count(scores[f"their {name}"], place, one, wanted[key], value)


def _each(values: Any) -> Iterator[str]:
    yield from dict.fromkeys(str(one) for one in values or ())


def _codes(values: Any) -> Iterator[str]:
    yield from (CODES[one].value for one in _each(values) if one in CODES)


def _words(values: Any) -> Iterator[str]:
    yield from (plain(one) for one in _each(values))


def _addresses(values: Any) -> Iterator[str]:
    yield from dict.fromkeys(canonical_url(str(one)) for one in values or () if str(one) != URL)


def _sentence(value: Any) -> Iterator[str]:
    """Several sentences that may be taken are one fact: any of them will do."""
    if value:
        yield OR.join(plain(one) for one in ([value] if isinstance(value, str) else value))


def _says(wanted: str, given: str) -> bool:
    return any(one in given or given in one for one in wanted.split(OR))


OR = " || "
ONE = Field()
EACH = Field(values=_each)
TITLES = Field(values=_each, agrees=similar)
FIELDS: dict[str, Field] = {
    "section": Field(values=lambda value: iter([plain(value)] if value else [])),
    "date": ONE,
    "effective_from": ONE,
    "expires_on": ONE,
    "date_texts": Field(values=_words, agrees=_says),
    "audience": Field(values=_codes),
    "topics": Field(values=_each),
    "asks": Field(values=_sentence, agrees=_says),
    "links": Field(values=_addresses),
}
OF_PUBLICATIONS = ("publications", "their languages", "their dates")
