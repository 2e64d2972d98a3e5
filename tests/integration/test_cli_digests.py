"""`wegwijs digests` as it is typed: previews for a made-up reader, files, and the test mail."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import func, select

from jobs.cli.common import App
from jobs.cli.digests import group
from state.errors import OperationalError
from state.records import Measure
from state.store.schema import delivery, ledger
from tests.integration.reading_room import Room, contact


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def typed(room: Room, *words: str) -> Result:
    return CliRunner().invoke(group, list(words), obj=App(data=room.env.data, _env=room.env))


def news(room: Room) -> None:
    room.accept("a", contact("016 40 06 20"), news=False)
    room.accept("b", contact("09 210 00 00", organisation="Al lang hier"), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact("016 40 06 21"))
    room.clock.move(hours=1)


def nothing_written(room: Room) -> bool:
    return not room.value(select(func.count()).select_from(delivery)) and not room.value(
        select(func.count()).select_from(ledger)
    )


def test_a_made_up_reader_sees_the_news_and_the_welcome_in_three_forms(room: Room, tmp_path: Path) -> None:
    news(room)
    target = tmp_path / "voorbeelden"
    done = typed(room, "preview", "--area", "Lievegem", "--language", "fr", "--write", str(target))
    assert done.exit_code == 0, done.output
    assert "Onderwerp: Nouveau numéro de téléphone pour Pleegzorg Vlaams-Brabant (Lievegem)" in done.output
    assert sorted(file.name for file in target.iterdir()) == [
        f"{number}-{kind}.{ending}"
        for number, kind in ((1, "digest"), (2, "welcome"))
        for ending in ("eml", "html", "txt")
    ]
    whole = message_from_bytes((target / "1-digest.eml").read_bytes(), policy=policy.default)
    assert "/uitschrijven/voorbeeld" in str(whole["List-Unsubscribe"])
    assert "016 40 06 21" in (target / "1-digest.txt").read_text(encoding="utf-8")
    assert "Al lang hier" in (target / "2-welcome.html").read_text(encoding="utf-8")
    assert nothing_written(room)


def test_a_made_up_reader_elsewhere_sees_none_of_it(room: Room) -> None:
    news(room)
    done = typed(room, "preview", "--area", "44021")
    assert "016 40" not in done.output
    assert "Geen nieuws deze maand voor Gent" in done.output


def test_the_frequency_says_how_far_back_the_news_goes_unless_days_do(room: Room) -> None:
    news(room)
    room.clock.move(days=3)
    for words, told in (
        (("--frequency", "daily"), False),
        (("--frequency", "weekly"), True),
        (("--frequency", "daily", "--days", "5"), True),
    ):
        done = typed(room, "preview", "--area", "Lievegem", *words)
        assert ("Onderwerp: Nieuw telefoonnummer" in done.output) is told


def test_topics_and_audience_choose(room: Room) -> None:
    room.accept("m", Measure(title="Maatregel", text="Tekst."))
    for words, told in (
        (("--topics", "pleegzorg"), True),
        (("--topics", "adoptie"), False),
        (("--audience", "KO"), False),
    ):
        assert ("Nieuwe maatregel: Maatregel" in typed(room, "preview", *words).output) is told


@pytest.mark.parametrize("words", [("--area", "Nergenshuizen"), ("--area", "*", "--email", "a@b.example")])
def test_wrong_use_is_said(room: Room, words: tuple[str, ...]) -> None:
    assert typed(room, "preview", *words).exit_code == 2


def test_a_test_mail_says_so_and_is_counted_nowhere(room: Room) -> None:
    news(room)
    done = typed(room, "send-test", "Jana@opgroeien.example", "--area", "Lievegem")
    assert done.exit_code == 0, done.output
    (mail,) = room.mails()
    assert str(mail["To"]).lower() == "jana@opgroeien.example"
    assert str(mail["Subject"]).startswith("[TEST] Nieuw telefoonnummer")
    for kind in ("plain", "html"):
        body = mail.get_body((kind,))
        assert body is not None
        assert "Dit is een testmail." in str(body.get_content())
    assert nothing_written(room)
    room.reader("ocmw@lievegem.example")
    assert room.run() == []


def test_a_test_mail_leaves_even_when_there_is_nothing_to_tell(room: Room) -> None:
    assert typed(room, "send-test", "jana@opgroeien.example").exit_code == 0
    assert room.subjects()[0][1].startswith("[TEST] Geen nieuws")


def test_a_test_mail_that_does_not_leave_is_one_clear_sentence(room: Room) -> None:
    room.outgoing.write_text("no folder")
    done = typed(room, "send-test", "jana@opgroeien.example")
    assert isinstance(done.exception, OperationalError)
    assert "vertrok niet" in str(done.exception)


def test_an_address_that_is_none_is_refused(room: Room) -> None:
    assert typed(room, "send-test", "jana").exit_code == 2
    assert room.mails() == []


def test_no_other_mail_says_that_it_is_a_test(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    news(room)
    room.run()
    assert "testmail" not in room.text()
    assert "TEST" not in room.subjects()[0][1]
