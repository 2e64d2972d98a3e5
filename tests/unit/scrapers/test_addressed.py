"""A function before how its bearer is addressed: "Priest in Charge Revd Jane Roe"."""

from __future__ import annotations

import pytest

from scrapers.extract.line.roles import split_role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Team Rector Revd Peter Old", ("Revd Peter Old", "Team Rector")),
        ("directeur, mevrouw An Claes", ("mevrouw An Claes", "directeur")),
        ("Leiterin Frau Eva Kurz", ("Frau Eva Kurz", "Leiterin")),
        ("Marc Light, 4-H Youth Educator", ("Marc Light", "4-H Youth Educator")),
        ("contact mevrouw An Claes", ("contact mevrouw An Claes", None)),
        ("Foto van de heer Jan Smet", ("Foto van de heer Jan Smet", None)),
        ("Jane Roe, Chair, Peter Oak, Clerk", ("Jane Roe, Chair, Peter Oak, Clerk", None)),
    ],
)
def test_a_function_before_how_its_bearer_is_addressed(text: str, told: tuple[str, str | None]) -> None:
    assert split_role(text) == told
