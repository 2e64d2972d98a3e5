"""`wegwijs subscribers` and `wegwijs digests`, as they are typed."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import func, select

from jobs.cli.main import cli
from notifier.delivery.folder import FolderTransport
from notifier.delivery.transport import Mail
from notifier.delivery.transport import Result as Verdict
from notifier.readers.addresses import address_hash
from state.errors import OperationalError
from state.store import joining, subscribers
from state.store.engine import reading, writing
from state.store.schema import delivery, ledger
from tests.integration.reading_room import Room, contact

HEADING = "email,naam,gemeente,frequentie\n"


def typed(room: Room, *words: str, config: str = "") -> Result:
    moment = room.clock().isoformat()
    written = room.env.data / "wegwijs.toml"
    written.write_text(f'[mail]\nfrom_address = "wegwijs@opgroeien.example"\n{config}', encoding="utf-8")
    return CliRunner().invoke(cli, ["--data", str(room.env.data), "--now", moment, *words])


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def file(room: Room, *lines: str) -> str:
    path = room.env.data / "abonnees.csv"
    path.write_text(HEADING + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


def test_an_import_keeps_where_the_consent_comes_from(room: Room) -> None:
    done = typed(room, "subscribers", "import", file(room, "ocmw@lievegem.example,OCMW,Zomergem,wekelijks"))
    assert done.exit_code == 0, done.output
    with reading(room.env.engine) as connection:
        row = subscribers.by_email(connection, "ocmw@lievegem.example")
        assert row is not None
        (followed,) = subscribers.subscriptions(connection, [row.id])[row.id]
    assert (row.consent["source"], row.consent["file"], row.consent["line"]) == ("import", "abonnees.csv", 2)
    assert row.consent["at"] == room.clock().isoformat()
    assert (followed.areas, followed.frequency) == (["44085"], "weekly")


def test_only_official_addresses_are_mailed_before_they_confirm(room: Room) -> None:
    path = room.env.data / "abonnees.csv"
    lines = ["ocmw@gent.example,Gent,public_task", "an@opvang.example,Gent,consent", "bo@opvang.example,Gent,"]
    path.write_text("\n".join(["email,areas,basis", *lines]), encoding="utf-8")
    done = typed(room, "subscribers", "import", str(path))
    assert "3 added, 0 refused" in done.output
    assert "2 of them get mail only after they confirm" in done.output
    news(room, area="Gent")
    room.clock.move(days=1)
    room.run()
    assert {to for to, _ in room.subjects()} == {"ocmw@gent.example"}


def test_who_a_file_brought_in_confirms_by_the_link_in_a_mail(room: Room) -> None:
    typed(room, "subscribers", "import", file(room, "an@opvang.example,An,Gent,", "bo@opvang.example,Bo,Gent,"))
    config = '[web]\nbase_url = "https://wegwijs.example"\n'
    told = json.loads(typed(room, "subscribers", "ask", "--json", config=config).output)
    assert told == {"mailed": ["an@opvang.example", "bo@opvang.example"], "just_asked": [], "failed": {}}
    again = json.loads(typed(room, "subscribers", "ask", "--json", config=config).output)
    assert again["just_asked"] == ["an@opvang.example", "bo@opvang.example"]
    links = {
        to: re.findall(r"https://wegwijs.example/bevestigen/(\S+)", room.text(at))
        for at, to in enumerate(to_whom(room))
    }
    assert sorted(links) == ["an@opvang.example", "bo@opvang.example"]
    with writing(room.env.engine) as connection:
        assert joining.confirm(connection, links["an@opvang.example"][0], email_hash="x", now=room.clock())
        row = subscribers.by_email(connection, "an@opvang.example")
    assert row is not None
    assert row.status == "active"
    assert {"source", "file", "line", "at", "wording", "language", "confirmed_at"} <= row.consent.keys()


def to_whom(room: Room) -> list[str]:
    return [to for to, _ in room.subjects()]


def test_nobody_is_asked_without_pages_to_confirm_on(room: Room) -> None:
    typed(room, "subscribers", "import", file(room, "an@opvang.example,An,Gent,"))
    done = typed(room, "subscribers", "ask")
    assert isinstance(done.exception, OperationalError)
    assert "base_url" in str(done.exception)
    assert room.mails() == []


def test_a_dry_run_says_what_would_be_refused_and_adds_nobody(room: Room) -> None:
    path = file(room, "goed@gent.example,X,Gent,", "fout,X,Gent,")
    done = typed(room, "subscribers", "import", path, "--dry-run", "--json")
    first, last = (json.loads(line) for line in done.output.splitlines())
    assert (first["line"], last["added"], last["refused"]) == (3, 1, 1)
    with reading(room.env.engine) as connection:
        assert subscribers.ids(connection) == []


@pytest.mark.parametrize("status", ["unsubscribed", "bounced", "complained"])
def test_an_import_never_revives_who_left(room: Room, status: str) -> None:
    who = room.reader("weg@gent.example")
    with writing(room.env.engine) as connection:
        subscribers.set_values(connection, who, status=status)
    done = typed(room, "subscribers", "import", file(room, "WEG@gent.example,X,Gent,"))
    assert f"abonnees.csv:2: weg@gent.example has left ({status})" in done.output
    with reading(room.env.engine) as connection:
        row = subscribers.get(connection, who)
    assert row is not None
    assert row.status == status


def test_an_import_leaves_out_the_do_not_send_list(room: Room) -> None:
    secret = room.env.settings.web.secret
    assert secret is not None
    room_secret = (room.env.data / "secret").read_text(encoding="ascii")
    assert room_secret == secret.get_secret_value()
    with writing(room.env.engine) as connection:
        hashed = address_hash(room_secret, "weg@gent.example")
        subscribers.suppress(connection, hashed, reason="complaint", now=room.clock())
    done = typed(room, "subscribers", "import", file(room, "weg@gent.example,X,Gent,"))
    assert "do-not-send list" in done.output
    with reading(room.env.engine) as connection:
        assert subscribers.by_email(connection, "weg@gent.example") is None


def test_a_file_without_addresses_is_one_clear_sentence(room: Room) -> None:
    path = room.env.data / "leeg.csv"
    path.write_text("naam\nx\n", encoding="utf-8")
    done = typed(room, "subscribers", "import", str(path))
    assert isinstance(done.exception, OperationalError)
    assert 'no column is called "email"' in str(done.exception)


def test_subscribers_are_listed_and_unsubscribed(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    assert typed(room, "subscribers", "unsubscribe", "OCMW@lievegem.example").exit_code == 0
    (row,) = (json.loads(line) for line in typed(room, "subscribers", "list", "--json").output.splitlines())
    assert (row["email"], row["status"]) == ("ocmw@lievegem.example", "unsubscribed")
    assert row["subscriptions"][0]["ended_at"] is not None


def news(room: Room, **more: str) -> None:
    room.accept("a", contact("016 40 06 20", **more), news=False)  # type: ignore[arg-type]
    room.clock.move(hours=1)
    room.accept("a", contact("016 40 06 21", **more))  # type: ignore[arg-type]


def test_a_preview_shows_the_mail_and_writes_nothing(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    news(room)
    target = room.env.data / "voorbeelden"
    done = typed(room, "digests", "preview", "--email", "ocmw@lievegem.example", "--write", str(target))
    assert "Onderwerp: Nieuw telefoonnummer voor Pleegzorg Vlaams-Brabant (Lievegem)" in done.output
    assert "016 40 06 21" in (target / "1-digest.html").read_text(encoding="utf-8")
    assert room.value(select(func.count()).select_from(delivery)) == 0
    assert room.value(select(func.count()).select_from(ledger)) == 0
    assert room.mails() == []


def test_a_preview_says_why_something_waits(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="daily")
    news(room)
    done = typed(room, "digests", "preview", "--frequency", "daily", "--json")
    (waiting,) = (json.loads(line) for line in done.output.splitlines())
    assert waiting == {
        "to": "ocmw@lievegem.example",
        "waits": "Pleegzorg Vlaams-Brabant",
        "reason": "het volgende moment van de abonnee",
    }


def test_a_preview_without_a_name_lists_the_mails_of_everybody(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.reader("ocmw@merelbeke.example", area="44088")
    news(room)
    done = typed(room, "digests", "preview", "--json")
    assert [json.loads(line)["to"] for line in done.output.splitlines()] == ["ocmw@lievegem.example"]


def test_a_full_disk_is_one_clear_sentence_and_leaves_no_half_mail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    mail = Mail(serial=7, sender="a@b.example", recipient="../../x@y.example", data=b"x", html="x")
    sent = FolderTransport(tmp_path / "mail").send(mail, lambda: None)
    assert (sent.result, sent.stop) == (Verdict.DEFERRED, True)
    assert "is full" in sent.reply
    assert list((tmp_path / "mail").iterdir()) == []


def test_a_hostile_address_names_a_file_in_the_folder_only(tmp_path: Path) -> None:
    mail = Mail(serial=7, sender="a@b.example", recipient="../../x@y.example", data=b"x", html="x")
    FolderTransport(tmp_path / "mail").send(mail, lambda: None)
    names = sorted(path.name for path in (tmp_path / "mail").iterdir())
    assert names == ["0007-.._.._x@y.example.eml", "0007-.._.._x@y.example.html"]
