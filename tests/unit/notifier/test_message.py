"""The bytes of a mail: hostile text changes no header, and every header is what mail programs need."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifier.delivery.message import Copy, message_of, personal
from notifier.rendering.render import UNSUBSCRIBE, Rendered
from state.settings import MailSettings

NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
MAIL = MailSettings(from_address="wegwijs@opgroeien.example", reply_to="vragen@opgroeien.example")
COPY = Copy(to="ocmw@gent.example", message_id="<1@opgroeien.example>", at=NOW, token="t" * 180)
NAMES = {
    "subject", "from", "to", "reply-to", "date", "message-id", "list-id", "list-unsubscribe", "list-unsubscribe-post",
    "auto-submitted", "feedback-id", "x-auto-response-suppress", "precedence", "mime-version", "content-type",
}  # fmt: skip


def built(subject: str, *, base_url: str | None = "https://wegwijs.example") -> bytes:
    return message_of(Rendered(subject=subject, text="tekst\n", html="<p>tekst</p>"), COPY, MAIL, base_url=base_url)


def head(data: bytes) -> bytes:
    return data.split(b"\r\n\r\n", 1)[0]


@pytest.mark.parametrize(
    "subject",
    [
        "Nieuw nummer\r\nBcc: x@y.example",
        "=?UTF-8?Q?=0A?=Bcc: x@y.example",
        "=?utf-8?b?Cg==?= Bcc: x@y.example",
        "a\x0bb\x00c\u2028Bcc: x@y.example",
        "Oekraïne " * 40,
        "",
    ],
)
def test_hostile_text_in_a_subject_adds_no_header(subject: str) -> None:
    data = built(subject)
    parsed = message_from_bytes(data, policy=policy.compat32)
    assert {name.lower() for name in parsed} == NAMES
    assert len(parsed.keys()) == len(NAMES)


@given(st.text(max_size=300))
def test_any_subject_makes_seven_bit_lines_that_a_server_takes(subject: str) -> None:
    data = built(subject)
    head(data).decode("ascii")
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    assert data.count(b"\n") == data.count(b"\r\n")
    assert {name.lower() for name in message_from_bytes(data, policy=policy.compat32)} == NAMES


def test_a_subject_with_accents_arrives_whole() -> None:
    subject = "Nieuw telefoonnummer voor het meldpunt in Brussel-Hoofdstad (Sint-Jans-Molenbeek, Vörst en Ukkel)"
    parsed = message_from_bytes(built(subject), policy=policy.default)
    assert parsed["Subject"] == subject
    assert max(len(word) for word in head(built(subject)).split()) <= 200 + len("https://wegwijs.example/uitschrijven/")


def test_list_unsubscribe_stays_on_one_line_and_unencoded_however_long() -> None:
    (line,) = [one for one in head(built("x")).split(b"\r\n") if one.startswith(b"List-Unsubscribe:")]
    assert b"<https://wegwijs.example/uitschrijven/" + b"t" * 180 + b">" in line
    assert b"<mailto:vragen@opgroeien.example?subject=uitschrijven%20" in line
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in head(built("x")) + b"\r\n"


@pytest.mark.parametrize("base_url", [None, "http://localhost:8080"])
def test_one_click_is_offered_over_https_only(base_url: str | None) -> None:
    assert b"List-Unsubscribe-Post" not in built("x", base_url=base_url)
    assert b"mailto:vragen@opgroeien.example" in built("x", base_url=base_url)


def test_the_way_out_stands_in_text_and_html() -> None:
    rendered = Rendered(subject="x", text=f"weg: {UNSUBSCRIBE}", html=f'<a href="{UNSUBSCRIBE}">weg</a>')
    mine = personal(rendered, MAIL, base_url="https://wegwijs.example", token="abc")
    assert mine.text == "weg: https://wegwijs.example/uitschrijven/abc"
    assert mine.html == '<a href="https://wegwijs.example/uitschrijven/abc">weg</a>'
    assert "mailto:" in personal(rendered, MAIL, base_url=None, token="abc").html


def test_the_feedback_id_holds_nothing_of_the_reader() -> None:
    (line,) = [one for one in head(built("x")).split(b"\r\n") if one.startswith(b"Feedback-ID:")]
    assert line == b"Feedback-ID: digest:wegwijs.localhost"


def test_the_mail_that_unsubscribes_goes_to_the_mailbox_that_a_program_reads() -> None:
    mail = MAIL.model_copy(update={"return_path": "terug@opgroeien.example"})
    data = message_of(Rendered(subject="x", text="x\n", html="x"), COPY, mail, base_url=None)
    assert b"<mailto:terug@opgroeien.example?subject=uitschrijven%20" in head(data)
