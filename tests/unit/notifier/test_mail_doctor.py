"""The mail doctor sees what keeps mail from arriving, and finds nothing in a mail and records that are as they should."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from notifier.delivery.doctor import examine, selector_of
from notifier.delivery.findings import Finding, Grade
from notifier.delivery.records import Texts
from state.settings import MailSettings
from tests.unit.notifier.test_signing import BASE, dns, mail, settings, signed

KEY = dns(b"ww1._domainkey.opgroeien.example.").decode()
GOOD = Texts(
    spf=["v=spf1 include:relay.example -all", "some other text"],
    dkim=[KEY],
    dmarc=["v=DMARC1; p=quarantine; rua=mailto:dmarc@opgroeien.example"],
)
RESULTS = b"Authentication-Results: mx.provider.example; spf=pass; dkim=pass; dmarc=pass\r\n"


def own(folder: Path, **more: object) -> MailSettings:
    return settings(folder).model_copy(update={"return_path": "bounces@mail.opgroeien.example", **more})


def judged(folder: Path, texts: Texts = GOOD, *, sample: bytes | None = None, **more: object) -> list[Finding]:
    data = RESULTS + signed(settings(folder)) if sample is None else sample
    return examine(own(folder, **more), texts, data, base_url=BASE)


def said(found: list[Finding], about: str, grade: Grade) -> str:
    return " | ".join(one.says for one in found if (one.about, one.grade) == (about, grade))


def test_a_mail_and_records_as_they_should_be_have_no_finding(tmp_path: Path) -> None:
    found = judged(tmp_path)
    assert [one for one in found if one.grade is not Grade.OK] == []
    assert {one.about for one in found} == {
        "pages", "headers", "one-click", "signature", "receiver", "spf", "dkim", "dmarc",
    }  # fmt: skip


def test_what_is_not_known_is_said_and_not_called_good(tmp_path: Path) -> None:
    found = examine(own(tmp_path), Texts(), None, base_url=BASE)
    unknown = {one.about for one in found if one.grade is Grade.UNKNOWN}
    assert unknown == {"sample", "spf", "dkim", "dmarc"}


def test_a_signature_over_one_of_both_headers_is_bad(tmp_path: Path) -> None:
    data = RESULTS + signed(settings(tmp_path)).replace(b"list-unsubscribe-post :", b"").replace(
        b"list-unsubscribe-post", b"x-other", 1
    )
    found = judged(tmp_path, sample=data)
    assert "list-unsubscribe-post" in said(found, "signature", Grade.BAD)
    assert "does not fit" in said(found, "signature", Grade.BAD)


@pytest.mark.parametrize(
    ("was", "becomes", "about", "part"),
    [
        (b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", b"", "one-click", "List-Unsubscribe-Post"),
        (b"<https://", b"<http://", "one-click", "no https"),
        (b"Subject:", b"Subject: twice\r\nSubject:", "headers", "Subject"),
        (b"Tekst", b"Text", "signature", "does not fit"),
        (b"DKIM-Signature", b"X-Was-Signature", "signature", "no DKIM"),
        (b"d=opgroeien.example", b"d=relay.example", "signature", "not by opgroeien.example"),
        (b"dmarc=pass", b"dmarc=fail", "receiver", "dmarc gave fail"),
        (b"wegwijs@opgroeien.example>\r\nTo:", b"wegwijs@elders.example>\r\nTo:", "sample", "not from"),
    ],
)
def test_what_the_way_did_to_a_mail_is_seen(tmp_path: Path, was: bytes, becomes: bytes, about: str, part: str) -> None:
    data = RESULTS + signed(settings(tmp_path))
    assert was in data
    assert part in said(judged(tmp_path, sample=data.replace(was, becomes, 1)), about, Grade.BAD)


@pytest.mark.parametrize(
    ("records", "grade", "part"),
    [
        ([], Grade.BAD, "no SPF"),
        (["v=spf1 -all", "v=spf1 mx -all"], Grade.BAD, "2 SPF"),
        (["v=spf1 +all"], Grade.BAD, "everybody"),
        (["v=spf1 " + " ".join(f"include:s{at}.example" for at in range(11)) + " -all"], Grade.BAD, "11 lookups"),
        (["v=spf1 mx"], Grade.WARN, "of all others"),
    ],
)
def test_an_spf_record_is_judged(tmp_path: Path, records: list[str], grade: Grade, part: str) -> None:
    assert part in said(judged(tmp_path, replace(GOOD, spf=records)), "spf", grade)


def published(bits: int) -> str:
    public = rsa.generate_private_key(public_exponent=65537, key_size=bits).public_key()
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return "v=DKIM1; p=" + base64.b64encode(public.public_bytes(serialization.Encoding.DER, form)).decode()


@pytest.mark.parametrize(
    ("records", "grade", "part"),
    [
        (["v=DKIM1; p="], Grade.BAD, "withdrawn"),
        (["v=DKIM1; p=bm8ga2V5"], Grade.BAD, "no public key"),
        ([], Grade.BAD, "0 records"),
        ([f"{KEY}; t=y"], Grade.WARN, "tried out"),
        (["1024"], Grade.WARN, "1024 bits"),
        (["2048"], Grade.BAD, "not the key"),
    ],
)
def test_a_published_key_is_judged(tmp_path: Path, records: list[str], grade: Grade, part: str) -> None:
    made = [published(int(one)) if one.isdigit() else one for one in records]
    assert part in said(judged(tmp_path, replace(GOOD, dkim=made)), "dkim", grade)


@pytest.mark.parametrize(
    ("records", "grade", "part"),
    [
        ([], Grade.BAD, "no DMARC"),
        (["v=DMARC1; p=none; rua=mailto:a@b.example"], Grade.WARN, "p=none"),
        (["v=DMARC1; p=reject"], Grade.WARN, "reports"),
        (["v=DMARC1; p=reject; rua=mailto:a@b.example; aspf=s"], Grade.BAD, "aspf=s"),
    ],
)
def test_a_dmarc_record_is_judged(tmp_path: Path, records: list[str], grade: Grade, part: str) -> None:
    more = {"dkim": "none"} if "aspf" in part else {}
    assert part in said(judged(tmp_path, replace(GOOD, dmarc=records), **more), "dmarc", grade)


def test_the_selector_is_taken_from_the_received_mail_when_a_relay_signs(tmp_path: Path) -> None:
    relay = own(tmp_path, dkim="relay")
    assert selector_of(signed(settings(tmp_path)), relay) == ("ww1", "opgroeien.example")
    assert selector_of(mail(settings(tmp_path)), relay) is None


@pytest.mark.parametrize(
    ("more", "part"),
    [
        ({"reply_to": None}, "reply_to"),
        ({"return_path": None}, "return_path"),
        ({"return_path": "b@elders.example"}, "SPF"),
    ],
)
def test_the_settings_are_judged_too(tmp_path: Path, more: dict[str, object], part: str) -> None:
    assert part in said(judged(tmp_path, **more), "sender", Grade.WARN)
