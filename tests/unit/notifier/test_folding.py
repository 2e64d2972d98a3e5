"""Folding: from what a reader last had to what is true now, in one line or none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.deciding.folding import Turn, fold
from notifier.deciding.matching import Subject, match
from notifier.deciding.stories import NOTHING, Place, Received, State, Story
from notifier.readers.subscriptions import Followed, Frequency, Reach, Reader, Subscription
from state.fingerprint import fingerprint
from state.records import Audience, Contact, RecordKind

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
LATER = START + timedelta(days=30)
GENT, AALST = Reach(nis=frozenset({"44021"})), Reach(nis=frozenset({"41002"}))
PLACE = Place(source="s", name="Bron", url="https://bron.example", language="nl")


def subscription(reach: Reach = GENT, **more: object) -> Subscription:
    values: dict[str, object] = {"frequency": Frequency.IMMEDIATE, "started": START} | more
    return Subscription(id=1, areas=(Followed(code="44021", reach=reach),), **values)  # type: ignore[arg-type]


READER = Reader(id=1, language="nl", subscriptions=(subscription(),))


def state(revision: int, name: str | None, reach: Reach = GENT) -> State:
    """A state named by its organisation; None is a removal."""
    value = Contact(organisation=name or "weg", emails=("a@b.example",))
    at = START + timedelta(hours=revision)
    return State(
        id=revision,
        revision=revision,
        value=value,
        subject=Subject(reach=reach),
        fingerprint=fingerprint(value),
        removed=name is None,
        news=revision > 1,
        wrong=False,
        accepted_at=at,
        mail_after=at,
        found_at=at,
    )


def story(*states: State) -> Story:
    return Story(key="k", kind=RecordKind.CONTACT, place=PLACE, states=states)


names = st.lists(st.sampled_from(["Alfa", "Beta", "Gamma", None]), min_size=1, max_size=8)


@given(names)
def test_folding_a_chain_equals_folding_its_first_and_last(chain: list[str | None]) -> None:
    states = [state(1, "Alfa"), *(state(number, name) for number, name in enumerate(chain, start=2))]
    line = fold(story(*states), READER, Received(revision=1, told=True), LATER)
    last = states[-1]
    if not last.removed and last.fingerprint == states[0].fingerprint:
        assert line is None
        return
    assert line is not None
    assert line.before == states[0]
    assert line.after == (None if last.removed else last)
    assert line.heard == (last.id,)


@given(names, st.integers(min_value=1, max_value=8))
def test_what_was_told_is_never_told_again(chain: list[str | None], cut: int) -> None:
    states = [state(1, "Alfa"), *(state(number, name) for number, name in enumerate(chain, start=2))]
    newest = states[-1].revision
    assert fold(story(*states), READER, Received(revision=newest, told=True), LATER) is None
    seen = Received(revision=min(cut, newest), told=True)
    line = fold(story(*states), READER, seen, LATER)
    assert line is None or line.before is None or line.before.revision == seen.revision


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [(GENT, AALST, Turn.LOST), (AALST, GENT, Turn.GAINED), (GENT, GENT, Turn.CHANGED)],
)
def test_a_change_matches_on_before_and_on_after(before: Reach, after: Reach, turn: Turn) -> None:
    line = fold(story(state(1, "Alfa", before), state(2, "Beta", after)), READER, NOTHING, LATER)
    assert line is not None
    assert line.turn is turn


def test_what_concerns_other_municipalities_only_is_no_line() -> None:
    assert fold(story(state(1, "Alfa", AALST), state(2, "Beta", AALST)), READER, NOTHING, LATER) is None


def test_an_item_in_its_hold_window_waits() -> None:
    line = fold(story(state(1, "Alfa"), state(2, "Beta")), READER, NOTHING, START)
    assert line is not None
    assert line.waits is not None


KO = frozenset({Audience.CHILDCARE})


@pytest.mark.parametrize(
    ("subject", "heard"),
    [
        (Subject(reach=GENT, topics=frozenset({"pleegzorg"}), audience=KO), True),
        (Subject(reach=GENT, topics=frozenset({"adoptie"}), audience=KO), False),
        (Subject(reach=GENT, topics=frozenset({"pleegzorg"}), audience=frozenset({Audience.PROFESSIONALS})), False),
        (Subject(reach=GENT, topics=frozenset({"adoptie"}), critical=True), True),
        (Subject(reach=AALST, topics=frozenset({"pleegzorg"}), critical=True), False),
        (Subject(reach=Reach(everywhere=True), audience=KO), True),
        (Subject(reach=GENT), True),
    ],
)
def test_who_hears_of_what(subject: Subject, heard: bool) -> None:
    wishes = subscription(topics=("pleegzorg",), audience=(Audience.CHILDCARE,))
    assert (match(None, subject, wishes) is not None) is heard
    assert (match(subject, None, wishes) is not None) is heard


def test_what_we_only_read_otherwise_since_is_no_part_of_the_news() -> None:
    """The new extractor found another name for what a reader had; then the page changed."""
    had, read, news = state(1, "Alfa"), replace(state(2, "Alfa vzw"), news=False, technical=True), state(3, "Beta")
    line = fold(story(had, read, news), READER, Received(revision=1, told=True), LATER)
    assert line is not None
    assert (line.before, line.after) == (read, news)
    refused = replace(read, technical=False)
    line = fold(story(had, refused, news), READER, Received(revision=1, told=True), LATER)
    assert line is not None
    assert line.before == had
