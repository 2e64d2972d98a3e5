"""What matching sees of a record: what its source declares, and what the record tells of itself."""

from __future__ import annotations

import pytest

from notifier.composing.loading import subject_of
from state.records import Audience, Contact, Measure, Record
from state.sources import Source, SourceKind

ADOPTION = Measure(title="Toelage", text="Wie adopteert, krijgt een toelage.", topics=("adoptie",))


def source(topics: tuple[str, ...]) -> Source:
    audience = (Audience.CHILDCARE,)
    return Source(
        id="bron", name="Bron", kind=SourceKind.MEASURES, url="https://a.example", topics=topics, audience=audience
    )


@pytest.mark.parametrize(
    ("declared", "record", "topics"),
    [
        (("oekraine",), ADOPTION, {"oekraine", "adoptie"}),
        (("oekraine",), Contact(organisation="Dienst"), {"oekraine"}),
        ((), ADOPTION, set()),
    ],
    ids=["its words widen", "a contact has none", "never narrower than a source about everything"],
)
def test_a_record_is_about_what_its_source_is_and_what_it_tells(
    declared: tuple[str, ...], record: Record, topics: set[str]
) -> None:
    assert subject_of(record, source(declared)).topics == topics


def test_the_readers_whom_a_measure_names_go_before_those_of_its_source() -> None:
    named = Measure(title="Toelage", text="Voor u.", audience=(Audience.FOSTER_CARE,))
    assert subject_of(named, source(())).audience == {Audience.FOSTER_CARE}
    assert subject_of(ADOPTION, source(())).audience == {Audience.CHILDCARE}
