"""What the desk says of a change, a page or a refusal follows the language of who looks, also when it was stored long ago."""

from __future__ import annotations

import html

import pytest
from sqlalchemy import insert, update

from jobs.sync import job as sync
from scrapers.fetch.client import Fetcher
from scrapers.fetch.types import FetchError
from state import codec
from state.changes import IncidentKind
from state.saying.telling import told
from state.store import incidents
from state.store.engine import writing
from state.store.schema import change, incident
from state.triage.events import event
from state.triage.flags import flag
from tests.integration.reading_room import SOURCE, Room, contact
from tests.integration.web.office import Office, Visitor
from web.saying import COOKIE

REFUSED = FetchError(told=told("fetch_status", host="pleegzorg.example", status="503"), permanent=False, kind="http")


def page(visitor: Visitor, path: str, language: str) -> str:
    visitor.client.set_cookie(COOKIE, language, path="/desk")
    return html.unescape(visitor.get(path).text)


def wait(room: Room, **more: object) -> None:
    """One change that waits, with a reason for doubt."""
    one = flag("phone_premium", number="0900 12 345")
    values: dict[str, object] = {
        "id": "a" * 64,
        "source_id": SOURCE.id,
        "key": "team",
        "record_kind": "contact",
        "kind": "added",
        "after": codec.dump(contact()),
        "fields": [],
        "base_revision": 0,
        "group_fingerprint": "g",
        "extractor_version": "1",
        "cause": "content",
        "flags": [codec.dump(one)],
        "severity": "danger",
        "status": "pending",
        "found_at": room.clock(),
        "updated_at": room.clock(),
    }
    with writing(room.env.engine) as connection:
        connection.execute(insert(change), values | more)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Het nummer 0900 12 345 is een betaalnummer."),
        ("fr", "Le numéro 0900 12 345 est un numéro surtaxé."),
        ("en", "The number 0900 12 345 is a premium-rate number."),
    ],
)
def test_a_reason_for_doubt_speaks_the_language_of_the_desk(
    room: Room, office: Office, language: str, said: str
) -> None:
    wait(room)
    assert said in page(office.as_reviewer(), "/desk/beoordelen", language)


@pytest.mark.parametrize("kept", [{}, {"told": {"code": "no_longer_known"}}, {"told": {"code": "phone_premium"}}])
def test_a_reason_that_was_kept_in_words_alone_is_shown_in_those(
    room: Room, office: Office, kept: dict[str, object]
) -> None:
    wait(room, flags=[{"code": "x", "severity": "danger", "sentence": "Kijk dit na.", **kept}])
    assert "Kijk dit na." in page(office.as_reviewer(), "/desk/beoordelen", "fr")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "De bron is al 3 keer na elkaar niet bereikbaar: pleegzorg.example antwoordde 503"),
        ("fr", "La source est injoignable depuis 3 essais : pleegzorg.example a répondu 503"),
        ("en", "The source could not be reached 3 times in a row: pleegzorg.example answered 503"),
    ],
)
def test_an_incident_and_why_a_page_could_not_be_had_follow_too(
    room: Room, office: Office, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(Fetcher, "fetch", lambda *_args, **_more: REFUSED)
    for _ in range(3):
        sync.work(room.env, {"source": SOURCE.id})
    visitor = office.as_reviewer()
    assert said in page(visitor, "/desk/beoordelen", language)
    source = page(visitor, f"/desk/bronnen/{SOURCE.id}", language)
    assert said in source
    assert source.count(said.partition(": ")[2]) >= 3, "in the incident, of the source and of its page"


def test_an_incident_from_before_sentences_had_codes_is_shown_as_it_was_kept(room: Room, office: Office) -> None:
    with writing(room.env.engine) as connection:
        incidents.report(connection, SOURCE.id, event(IncidentKind.EMPTY, "event_emptied"), now=room.clock())
        connection.execute(update(incident).values(told=None, reason="De pagina is leeg."))
    assert "De pagina is leeg." in page(office.as_reviewer(), "/desk/beoordelen", "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ("Regel 2: “geen adres” is geen mailadres", "Regel 3: “Atlantis” is geen gemeente")),
        ("fr", ("Ligne 2 : « geen adres » n'est pas une adresse mail", "« Atlantis » n'est pas une commune")),
        ("en", ('Line 2: "geen adres" is no mail address', '"Atlantis" is no municipality')),
    ],
)
def test_refused_lines_of_a_file_are_told_in_the_language_of_the_desk(
    office: Office, language: str, said: tuple[str, ...]
) -> None:
    visitor = office.as_admin()
    visitor.client.set_cookie(COOKIE, language, path="/desk")
    lines = "email,gemeente\ngeen adres,Gent\nan@opvang.example,Atlantis\n"
    text = html.unescape(visitor.post("/desk/abonnees/bestand", regels=lines).text)
    for one in said:
        assert one in text
    assert visitor.post("/desk/abonnees/bestand", regels="naam\nAn\n").status_code == 422


def test_a_refused_decision_is_told_in_the_language_of_the_desk(room: Room, office: Office) -> None:
    wait(room, critical=True, approvals_needed=2)
    visitor = office.as_reviewer()
    visitor.client.set_cookie(COOKIE, "fr", path="/desk")
    for _ in range(2):
        visitor.post(f"/desk/beoordelen/{'a' * 64}/besluit", verdict="approve")
    assert "vous avez déjà approuvé ce changement" in page(visitor, "/desk/beoordelen", "fr").lower()
