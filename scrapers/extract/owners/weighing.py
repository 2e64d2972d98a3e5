"""How likely each name is to be a number's owner: the evidence for it, weighed by what pages that people read have taught.

The weights (`weights.csv`, log-odds) are fitted by `python -m tests.tools.fit_owners`: one set for all pages, countries and
languages, chosen so that the right owner beats the other names of the page. The file is data: it says in words what counts.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scrapers.document import Document
from scrapers.extract.contacts.site import owner_of, titles_of
from scrapers.extract.owners.evidence import Evidence, evidence_of
from scrapers.extract.owners.sheet import Mention, Point, sheet_of

NOBODY = ""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Whose a number may be. `mention` is None for the site's owner and for nobody (`name` "")."""

    name: str
    mention: Mention | None
    evidence: Sequence[str]


def candidates(document: Document, country: str) -> Iterator[tuple[Point, list[Candidate]]]:
    """Each number and mail address of a document, at each place where it stands, with all whose it may be."""
    sheet = sheet_of(document.root, country)
    if not sheet.points:
        return
    owner = owner_of(document)
    evidence = evidence_of(sheet, owner, titles_of(document))
    for point in sheet.points:
        yield point, [*_named(evidence, point), *_unnamed(evidence, point, owner)]


def _named(evidence: Evidence, point: Point) -> Iterator[Candidate]:
    for mention, told in evidence.of(point):
        yield Candidate(name=mention.name, mention=mention, evidence=told)


def _unnamed(evidence: Evidence, point: Point, owner: str | None) -> Iterator[Candidate]:
    if owner:
        yield Candidate(name=owner, mention=None, evidence=evidence.of_site(point))
    yield Candidate(name=NOBODY, mention=None, evidence=evidence.of_nobody(point))


def chances(of: Sequence[Candidate], weights: Mapping[str, float] | None = None) -> list[float]:
    """The chance of each candidate, as its natural logarithm; together they are one."""
    known = weights if weights is not None else shipped_weights()
    sums = [sum(known.get(told, 0.0) for told in one.evidence) for one in of]
    most = max(sums)
    total = most + math.log(sum(math.exp(one - most) for one in sums))
    return [one - total for one in sums]


def by_name(of: Sequence[Candidate], logs: Iterable[float]) -> dict[str, float]:
    """The chance of each name, wherever it stands, as its natural logarithm."""
    sums: dict[str, float] = defaultdict(float)
    for one, chance in zip(of, logs, strict=True):
        sums[one.name] += math.exp(chance)
    return {name: math.log(chance) if chance > 0 else -math.inf for name, chance in sums.items()}


@cache
def shipped_weights() -> Mapping[str, float]:
    text = (files("scrapers.extract.owners") / "weights.csv").read_text(encoding="utf-8")
    return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}
