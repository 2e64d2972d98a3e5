"""How likely each name is to be a number's owner: the evidence for it, weighed by what pages that people read have taught.

The weights (`weights.csv`, log-odds) are fitted by `python -m tests.tools.fit_owners`: one set for all pages, countries and
languages, chosen so that the right owner beats the other names of the page. The file is data: it says in words what counts.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from scrapers.document import Document
from scrapers.extract.owners.evidence import Evidence
from scrapers.extract.owners.sheet import Mention, Point, sheet_of

NOBODY = ""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Whose a number may be. `mention` is None for the site's owner and for nobody (`name` "")."""

    name: str
    mention: Mention | None
    evidence: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The chance that a number is a name's own, as a natural logarithm, and where that name is likeliest told."""

    chance: float
    mention: Mention | None


def candidates(
    document: Document, country: str, owner: str | None, titles: Iterable[str]
) -> Iterator[tuple[Point, list[Candidate]]]:
    """Each number and mail address of a document, at each place where it stands, with all whose it may be.

    Args:
        owner: whose site it is. titles: what names somebody or something on the page.
    """
    sheet = sheet_of(document.root, country)
    if not sheet.points:
        return
    evidence = Evidence(sheet, owner, titles)
    for point in sheet.points:
        named = [
            Candidate(name=mention.name if mention else owner or NOBODY, mention=mention, evidence=told)
            for mention, told in evidence.of(point)
        ]
        yield point, [*named, Candidate(name=NOBODY, mention=None, evidence=evidence.of_nobody(point))]


def chances(of: Sequence[Candidate], weights: Mapping[str, float] | None = None) -> list[float]:
    """The chance of each candidate, as its natural logarithm; together they are one."""
    known = weights if weights is not None else shipped_weights()
    sums = [sum(known.get(told, 0.0) for told in one.evidence) for one in of]
    most = max(sums)
    total = most + math.log(sum(math.exp(one - most) for one in sums))
    return [one - total for one in sums]


def by_name(of: Sequence[Candidate]) -> dict[str, Standing]:
    """How each name stands, wherever on the page it is told."""
    told: dict[str, list[Standing]] = {}
    for one, chance in zip(of, chances(of), strict=True):
        told.setdefault(one.name, []).append(Standing(chance=chance, mention=one.mention))
    return {name: _together(places) for name, places in told.items()}


def _together(places: Sequence[Standing]) -> Standing:
    chance = sum(math.exp(one.chance) for one in places)
    best = max(places, key=lambda one: one.chance)
    return replace(best, chance=math.log(chance) if chance > 0 else -math.inf)


@cache
def shipped_weights() -> Mapping[str, float]:
    text = (files("scrapers.extract.owners") / "weights.csv").read_text(encoding="utf-8")
    return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
