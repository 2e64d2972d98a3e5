"""What is drawn from whole pages does not get worse unnoticed. The figures themselves are in docs/quality.md."""

from __future__ import annotations

import pytest

from tests.quality.baseline import naive
from tests.quality.extraction import BLIND, PAGES, half_of
from tests.quality.readings import Case, Facts, cases, drawn
from tests.quality.scores import Score, scored

pytestmark = pytest.mark.slow

FLOORS = {
    "phones": 0.98,
    "mails": 0.99,
    "faxes": 0.92,
    "streets": 0.92,
    "postcodes": 0.96,
    "owners": 0.9,
    "measures": 0.82,
}
"""F1, a little below what was measured last."""


@pytest.fixture(scope="module")
def seen() -> list[Case]:
    return [one for one in cases(PAGES) if half_of(one.name) == "seen"]


@pytest.fixture(scope="module")
def told(seen: list[Case]) -> list[tuple[Case, Facts]]:
    """Each page is read once."""
    return [(one, drawn(one).facts) for one in seen]


@pytest.fixture(scope="module")
def ours(told: list[tuple[Case, Facts]]) -> dict[str, Score]:
    return scored(told)


@pytest.mark.parametrize("fact", FLOORS)
def test_a_kind_of_fact_is_read_as_well_as_before(ours: dict[str, Score], fact: str) -> None:
    assert ours[fact].f1 >= FLOORS[fact], "\n".join(ours[fact].failures)


@pytest.mark.parametrize(("suffix", "least"), [(".pdf", 0.9), (".txt", 0.88)])
def test_what_is_only_laid_out_is_read_as_well_as_what_is_marked_up(
    told: list[tuple[Case, Facts]], suffix: str, least: float
) -> None:
    owners = scored((one, facts) for one, facts in told if one.page.suffix == suffix)["owners"]
    assert owners.f1 >= least, "\n".join(owners.failures)


def test_owners_are_told_far_better_than_by_the_nearest_heading(seen: list[Case], ours: dict[str, Score]) -> None:
    plain = scored((one, naive(one)) for one in seen)
    assert ours["owners"].f1 > 2 * plain["owners"].f1


def test_more_than_half_of_the_pages_were_written_by_somebody_who_had_not_seen_the_extractor() -> None:
    names = [one.name for one in cases(PAGES)]
    assert len(names) >= 60
    assert sum(name.startswith((BLIND, "elsewhere")) for name in names) * 2 >= len(names)
