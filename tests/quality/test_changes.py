"""A sample of the edits and sequences that `make quality` tries in full."""

from __future__ import annotations

import pytest

from tests.quality.changes import table
from tests.quality.drafts import fixture_page as page
from tests.quality.mutations import NOTHING_NEW, Tried, compared, edited, one
from tests.quality.sequences import (
    Sequence_,
    edit_then_refetch,
    name_of,
    played,
    removal_under_not_modified,
    there_and_back,
)
from tests.quality.telling import TELLING
from tests.quality.truths import Verdict, judge

SAMPLE = ("local-teams/nested-lists", "foster-care/cards", "paraphrase/hub")
SAFE = (
    "items reordered",
    "phones reformatted",
    "white space rewrapped",
    "tokens and times",
    "cookie banner",
    "entities",
    "ages",
    "news teaser",
    "committees reordered",
    "terms of service",
    "padded counter",
    "testimonial",
    "new theme",
    "folded below headings",
    "mail addresses hidden",
    "other dialling",
    "family name first",
    "language switch",
    "photo credit",
)
HARMFUL = ("phone to premium", "phone to foreign", "mail domain", "free mail", "casino on the page", "maintenance page")


def test_there_are_enough_kinds() -> None:
    assert (len(NOTHING_NEW) >= 15, len(TELLING) >= 25) == (True, True)


@pytest.mark.parametrize("edit", SAFE)
@pytest.mark.parametrize("name", SAMPLE)
def test_a_harmless_edit_is_no_news(name: str, edit: str) -> None:
    judged = one(page(name), edit)
    assert judged is None or judged.verdict is Verdict.RIGHT, judged.said


@pytest.mark.parametrize("edit", HARMFUL)
@pytest.mark.parametrize("name", SAMPLE)
def test_a_harmful_edit_waits_for_a_person(name: str, edit: str) -> None:
    judged = one(page(name), edit)
    assert judged is None or (judged.verdict, judged.waited) == (Verdict.RIGHT, True), judged.said


@pytest.mark.parametrize("edit", ["phone digit", "mail local part"])
@pytest.mark.parametrize("name", SAMPLE)
def test_an_ordinary_true_edit_is_told_and_does_not_wait(name: str, edit: str) -> None:
    judged = one(page(name), edit)
    assert judged is None or (judged.verdict, judged.waited) == (Verdict.RIGHT, judged.should_wait), judged.said


def test_the_same_seed_makes_the_same_edit() -> None:
    name = SAMPLE[0]
    assert edited(page(name), "phone digit") == edited(page(name), "phone digit")


def test_the_measure_counts_what_is_missed() -> None:
    """A number that changed, on a page that is then read as it was before."""
    original = page(SAMPLE[0])
    made = edited(original, "phone digit")
    assert made is not None
    judged = judge(made.truth, compared(original, original.body.data))
    assert (judged.verdict, judged.vital) == (Verdict.MISSED, True)
    row = table([Tried(page=original.name, edit="phone digit", harmless=False, judged=judged)]).splitlines()[2]
    assert row == "| phone digit | 1 |  |  | 1 |  |  |  |"


@pytest.mark.parametrize("sequence", [there_and_back, removal_under_not_modified, edit_then_refetch], ids=name_of)
def test_a_sequence_of_looks_says_what_it_ought_to(sequence: Sequence_) -> None:
    assert [step for step in played(sequence) if not step.right] == []
