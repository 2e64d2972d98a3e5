"""Who gets a correction of what was mailed, who gets none, and what staff see of it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from jobs.mailing import bouncing
from jobs.mailing.bouncing import Bounce
from notifier.delivery.bounces import Kind
from state.records import Contact
from state.store import leaving, outbox, versions
from state.store.engine import reading, writing
from state.store.schema import delivery
from tests.integration.desk import AN, BO, GENT, MAILS, PREMIUM, Desk, mailed, opened, page, reader
from tests.integration.web.office import Office

HAD = ("kreeg@lezer.example", "misschien@lezer.example")
LEFT = ("vertrok@lezer.example", "kapot@lezer.example", "gewist@lezer.example")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Five readers were mailed a premium number; of one it is not sure, three left since, each in another way."""
    with opened(tmp_path, monkeypatch, **MAILS) as made:
        ids = {email: reader(made, email, GENT) for email in (*HAD, *LEFT)}
        [change] = made.look(page(*PREMIUM))
        made.run("review", "approve", change["id"], "--as", AN)
        assert {to for to, _, _ in mailed(made)} == {*HAD, *LEFT}
        with writing(made.env.engine) as connection:
            unsure = delivery.c.subscriber_id == ids[HAD[1]]
            connection.execute(update(delivery).where(unsure).values(status=outbox.Fate.UNCERTAIN.value))
            leaving.unsubscribe(connection, ids[LEFT[0]], made.clock())
            bounce = Bounce(kind=Kind.HARD, subscriber=ids[LEFT[1]], delivery=None, detail="550")
            bouncing.record(connection, made.env, bounce, made.clock())
        assert made.run("subscribers", "erase", LEFT[2], "--yes")[0] == 0
        yield made


def mailed_change(desk: Desk) -> tuple[str, str]:
    """The id of the change that was mailed, and the key of its contact."""
    with reading(desk.env.engine) as connection:
        for one in versions.accepted(connection, "teams"):
            if isinstance(one.value, Contact) and [phone.text for phone in one.value.phones] == [PREMIUM[0]]:
                return str(versions.history(connection, "teams", one.key)[-1].change_id), one.key
    raise LookupError(PREMIUM[0])


def test_a_correction_goes_to_who_had_the_error_or_may_have_had_it_and_to_nobody_who_left(desk: Desk) -> None:
    desk.run("review", "undo", mailed_change(desk)[0], "--as", BO)
    corrections = [(to, subject) for to, subject, _ in mailed(desk)[5:]]
    assert sorted(to for to, _ in corrections) == sorted(HAD)
    assert all("rechtzetting" in subject.lower() for _, subject in corrections)


def test_programs_are_told_how_many_get_a_correction_and_how_many_do_not_and_why(desk: Desk) -> None:
    _, [undone], _ = desk.run("review", "undo", mailed_change(desk)[0], "--as", BO, "--json")
    none = {"bounced": 1, "erased": 1, "unsubscribed": 1}
    assert undone["fallout"] == {"corrections": 2, "cancelled": 0, "under_way": 0, "none": none}


def test_people_are_told_it_on_the_command_line(desk: Desk) -> None:
    told = desk.run("review", "undo", mailed_change(desk)[0], "--as", BO)[2]
    assert "krijgen een rechtzetting: 2" in told
    for why in ("adres werkt niet", "gewist", "uitgeschreven"):
        assert f"kregen de fout en krijgen geen mail meer ({why}): 1" in told


@pytest.mark.parametrize(
    ("language", "corrected", "left"),
    [
        (
            "nl",
            "2 lezers kregen dit al en krijgen een rechtzetting.",
            "3 lezers kregen dit al, maar krijgen geen mail meer (adres werkt niet: 1, gewist: 1, uitgeschreven: 1).",
        ),
        (
            "fr",
            "2 lecteurs l'ont déjà reçu et reçoivent une rectification.",
            "3 lecteurs l'ont déjà reçu, mais ne reçoivent plus de courriels (adresse hors d'usage: 1, effacé: 1, désinscrit: 1).",
        ),
        (
            "en",
            "2 readers had this already and get a correction.",
            "3 readers had this, but get no mail any more (address does not work: 1, erased: 1, unsubscribed: 1).",
        ),
    ],
)
def test_the_desk_tells_it_before_the_change_is_taken_back_and_after(
    desk: Desk, language: str, corrected: str, left: str
) -> None:
    change, key = mailed_change(desk)
    visitor = Office.on(desk.env).as_reviewer()
    before = visitor.get(f"/desk/contacten/teams/{key}?taal={language}").text
    visitor.post(f"/desk/beoordelen/terugnemen?taal={language}", ids=change, reason="betaalnummer")
    for seen in (before, visitor.get(f"/desk/beoordelen?taal={language}").text):
        assert f"{corrected} {left}" in html.unescape(seen)
