"""`python -m tests.tools.fit_owners FOLDER…`: fits the weights of the evidence for owners, and writes `weights.csv`.

Each folder holds pages with what a careful person reads on them (`expected.json`). Pages that are blind or held back are left out, and a
fit is held against them by `python -m tests.quality.extraction`. A log-linear model: of all names on a page, the right owner of
a number should be the likeliest; the weights are kept small (ridge), so that no single page decides one. Takes a few minutes.
"""

from __future__ import annotations

import csv
import math
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from scrapers.extract.contacts.site import owner_of, titles_of
from scrapers.extract.generic import prepared
from scrapers.extract.owners import weighing
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from tests.quality.extraction import half_of
from tests.quality.readings import URL, Case, cases, media_type
from tests.quality.scores import similar

ROUNDS = 40
RIDGE = 6.0
FASTEST = 0.4
SEED = 20260501
FEWEST_PAGES = 4
"""Evidence that fewer pages show is no evidence."""
SMALLEST = 0.05
WEIGHTS = Path(weighing.__file__).parent / "weights.csv"


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """One number with the evidence for each name, and which of the names is right."""

    evidence: Sequence[Sequence[str]]
    right: Sequence[bool]
    weight: float


def main(folders: Sequence[str]) -> None:
    pages = [
        list(lessons_of(case)) for folder in folders for case in cases(Path(folder)) if half_of(case.name) == "seen"
    ]
    click.echo(f"{len(pages)} pages, {sum(map(len, pages))} numbers")
    weights = fitted([page for page in pages if page])
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["evidence", "weight"])
        rows.writerows((told, f"{weight:.2f}") for told, weight in sorted(weights.items()) if abs(weight) >= SMALLEST)


def lessons_of(case: Case) -> Iterator[Lesson]:
    """What a page teaches: the numbers on it whose owner is told, where one of the candidates is right."""
    owners: dict[str, list[str]] = defaultdict(list)
    for one in case.truth.contacts:
        for value in (*one.phones, *one.faxes, *one.emails):
            owners[value].append(one.names[0] if one.names else "")
    try:
        document = prepared(read(case.page.read_bytes(), url=URL, content_type=media_type(case.page)))
    except ReadError:
        return
    found = []
    for point, of in weighing.candidates(document, case.country, owner_of(document), titles_of(document)):
        right = [any(similar(one.name, owner) for owner in owners[point.value]) for one in of]
        if any(right) and not all(right):
            found.append(([one.evidence for one in of], right))
    for evidence, right in found:
        yield Lesson(evidence=evidence, right=right, weight=1 / math.sqrt(len(found)))


def fitted(pages: Sequence[Sequence[Lesson]]) -> dict[str, float]:
    """The weights that make the right names likeliest, by steps that grow smaller (Adagrad), in a fixed order of pages."""
    shown: dict[str, int] = defaultdict(int)
    for page in pages:
        for told in {told for lesson in page for names in lesson.evidence for told in names}:
            shown[told] += 1
    weights = {told: 0.0 for told, count in shown.items() if count >= FEWEST_PAGES}
    squares = dict.fromkeys(weights, 1e-6)
    lessons = [lesson for page in pages for lesson in page]
    order = random.Random(SEED)
    for _ in range(ROUNDS):
        order.shuffle(lessons)
        for lesson in lessons:
            for told, slope in _slopes(lesson, weights).items():
                slope = lesson.weight * slope + RIDGE * weights[told] / len(lessons)
                squares[told] += slope * slope
                weights[told] -= FASTEST * slope / math.sqrt(squares[told])
    return weights


def _slopes(lesson: Lesson, weights: Mapping[str, float]) -> dict[str, float]:
    """How fast what speaks against the right names grows with each weight."""
    sums = [sum(weights.get(told, 0.0) for told in names) for names in lesson.evidence]
    most = max(sums)
    parts = [math.exp(one - most) for one in sums]
    total, good = sum(parts), sum(part for part, right in zip(parts, lesson.right, strict=True) if right)
    slopes: dict[str, float] = defaultdict(float)
    for names, part, right in zip(lesson.evidence, parts, lesson.right, strict=True):
        slope = part / total - (part / good if right and good else 0.0)
        for told in names:
            if told in weights:
                slopes[told] += slope
    return slopes


if __name__ == "__main__":
    main(sys.argv[1:])
