"""Hostile text in any scraped field changes no header and stops no mail: looked at in the raw bytes."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from state.records import Contact, Measure
from tests.integration.reading_room import Room, contact

HEADERS = [
    "Subject", "From", "To", "Date", "Message-ID", "List-Id", "List-Unsubscribe", "Feedback-ID", "Auto-Submitted",
    "X-Auto-Response-Suppress", "Precedence", "List-Unsubscribe-Post", "MIME-Version", "Content-Type",
]  # fmt: skip
HALF_A_PAIR = "\ud83d"
HOSTILE = [
    "x\r\nBcc: dief@kwaad.example",
    "=?UTF-8?Q?=0D=0ABcc:_dief@kwaad.example?=",
    "=?utf-8?b?DQpCY2M6IGRpZWZAa3dhYWQuZXhhbXBsZQ==?=",
    "<script>alert(1)</script><img src=https://kwaad.example/pixel>",
    "\u2028Bcc: dief@kwaad.example\x00\x0b\x85",
    HALF_A_PAIR,
    "{{ 7 * 7 }} {% include 'mail/_words.j2' %}",
    "@@UITSCHRIJVEN@@",
    "\r\n.\r\nMAIL FROM:<dief@kwaad.example>\r\n",
    "w" * 3000,
]


def raw_mail(room: Room) -> bytes:
    assert [one["status"] for one in room.run()] == ["sent"]
    (file,) = room.outgoing.glob("*.eml")
    return file.read_bytes()


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = Room.at(tmp_path)
    room.reader("ocmw@lievegem.example")
    room.clock.move(hours=1)
    return room


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["organisation", "unit", "person", "role", "opening_hours", "website", "emails"])
def test_hostile_text_in_a_contact_changes_no_header(room: Room, field: str, text: str) -> None:
    record: Contact = contact(**{field: (text,) if field in ("emails", "opening_hours") else text})
    room.accept("a", record)
    assert_harmless(raw_mail(room))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["title", "text", "asks", "audience_text", "section"])
def test_hostile_text_in_a_measure_changes_no_header(room: Room, field: str, text: str) -> None:
    values = {"title": "Maatregel", "text": "Tekst."} | {field: text}
    room.accept("m", Measure(**values))  # type: ignore[arg-type]
    assert_harmless(raw_mail(room))


def assert_harmless(data: bytes) -> None:
    data.split(b"\r\n\r\n", 1)[0].decode("ascii")
    assert sorted(message_from_bytes(data, policy=policy.compat32).keys()) == sorted(HEADERS)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    html = message_from_bytes(data, policy=policy.default).get_body(("html",))
    assert html is not None
    shown = html.get_content()
    assert "<script" not in shown
    assert "<img" not in shown
