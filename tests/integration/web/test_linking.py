"""One fact on two sources, at the desk: shown, split, joined and put back."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from jobs.wiring import build_env
from state.changes import Cause
from state.records import Record
from state.settings import Settings, WebSettings
from state.store import links, log, sources, versions
from state.store.engine import reading, writing
from state.store.versions import NewVersion
from tests.fakes import Clock
from tests.integration.reading_room import SOURCE, START, contact
from tests.integration.web.office import Office, Visitor

OTHER = replace(SOURCE, id="partner", name="Pagina van een partner", url="https://partner.example/hulp")
MINE, THEIRS, ELSE = (SOURCE.id, "team"), (OTHER.id, "team"), (OTHER.id, "anders")
AT = f"/desk/feiten/{SOURCE.id}/team"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Two sources that carry the same contact, one of them another one with the same number too."""
    settings = Settings(web=WebSettings(base_url="https://wegwijs.example"))
    env = build_env(settings, data=tmp_path, sources=(SOURCE, OTHER), clock=Clock(START))
    made = Office.on(env)
    with writing(env.engine) as connection:
        sources.declare(connection, env.sources)
        for (source, key), record in {
            MINE: contact(),
            THEIRS: contact(),
            ELSE: contact(organisation="Dienst met hetzelfde nummer"),
        }.items():
            versions.accept(connection, [accepted(source, key, record)])
    return made


def accepted(source: str, key: str, record: Record) -> NewVersion:
    return NewVersion(
        source=source, key=key, base_revision=0, value=record, published=record, removed=False, cause=Cause.BASELINE,
        news=False, accepted_by="system", accepted_at=START, mail_after=START,
    )  # fmt: skip


def linked(office: Office) -> list[tuple[str, str]]:
    with reading(office.env.engine) as connection:
        return sorted(one.place for one in links.of(connection, MINE))


def seen(visitor: Visitor, at: str = AT) -> str:
    return html.unescape(visitor.get(at).text)


def press_undo(visitor: Visitor) -> None:
    """The button beside the last notice."""
    page = visitor.get(AT).text
    form = re.search(r'action="([^"]*/terug)">(.*?)</form>', page, re.DOTALL)
    assert form is not None
    fields = dict(re.findall(r'name="(met|was)" value="([^"]*)"', form[2]))
    visitor.post(form[1], **fields)


def test_a_contact_leads_to_what_is_linked(office: Office) -> None:
    visitor = office.as_reader()
    assert f'href="{AT}"' in visitor.get(f"/desk/contacten/{SOURCE.id}/team").text
    shown = seen(visitor)
    assert ("Pagina van een partner" in shown, "Dienst met hetzelfde nummer" in shown) == (True, True)
    assert "Maak los" not in shown, "who only looks decides nothing"
    assert visitor.post(AT, met="partner/team", wat="maak-los", reason="x").status_code == 403


def test_what_was_linked_by_itself_is_split_after_a_look_at_both_and_put_back(office: Office) -> None:
    visitor = office.as_reviewer()
    assert linked(office) == [THEIRS]
    assert "Maak deze twee los?" in seen(visitor, f"{AT}?met=partner/team")
    visitor.post(AT, met="partner/team", wat="maak-los", reason="een andere dienst")
    assert linked(office) == []
    press_undo(visitor)
    assert linked(office) == [THEIRS]
    with reading(office.env.engine) as connection:
        assert links.decisions(connection, MINE) == {}, "it is told by what they say again"
        told = [(one["action"], one["details"].get("reason")) for one in log.lines(connection)][:2]
    assert told == [("fact.undo", None), ("fact.split", "een andere dienst")]


def test_what_is_the_same_under_another_name_is_joined_and_put_back(office: Office) -> None:
    visitor = office.as_reviewer()
    assert "Koppel deze twee?" in seen(visitor, f"{AT}?met=partner/anders")
    visitor.post(AT, met="partner/anders", wat="koppel", reason="zelfde dienst")
    assert linked(office) == [ELSE, THEIRS]
    visitor.post(AT, met="partner/anders", wat="maak-los", reason="toch niet")
    assert linked(office) == [THEIRS]
    press_undo(visitor)
    assert linked(office) == [ELSE, THEIRS], "back to what somebody had joined"


def test_records_of_other_sources_are_found_by_words(office: Office) -> None:
    visitor = office.as_reviewer()
    assert "Dienst met hetzelfde nummer" in seen(visitor, f"{AT}?zoek=hetzelfde+nummer")
    assert "Niets gevonden" in seen(visitor, f"{AT}?zoek=nergens")


@pytest.mark.parametrize("met", ["", "x", "partner/nergens", f"{SOURCE.id}/team", "nergens/team"])
def test_nothing_is_joined_with_what_is_not_there_or_with_itself(office: Office, met: str) -> None:
    visitor = office.as_reviewer()
    assert visitor.post(AT, met=met, wat="koppel", reason="x").status_code in (400, 404)
    assert visitor.post(AT, met="partner/anders", wat="iets", reason="x").status_code == 400
    assert visitor.get("/desk/feiten/nergens/team").status_code == 404
    assert linked(office) == [THEIRS]
