"""Our own DKIM signature holds, covers both unsubscribe headers, and breaks when a mail is touched."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from notifier.delivery.message import Copy, message_of, personal
from notifier.delivery.signing import SignedTransport, Signer
from notifier.delivery.transport import Mail, Result, Sent
from notifier.rendering.render import Rendered
from state.errors import OperationalError
from state.settings import MailSettings

Form = serialization.PrivateFormat
BASE = "https://wegwijs.example"


@lru_cache(maxsize=1)
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def settings(folder: Path, form: Form = Form.TraditionalOpenSSL) -> MailSettings:
    file = folder / "dkim.pem"
    file.write_bytes(key().private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    return MailSettings(
        from_address="wegwijs@opgroeien.example",
        reply_to="vragen@opgroeien.example",
        dkim="own",
        dkim_domain="opgroeien.example",
        dkim_selector="ww1",
        dkim_key_file=file,
    )


def dns(name: bytes, timeout: float = 5) -> bytes:
    assert name == b"ww1._domainkey.opgroeien.example."
    public = key().public_key()
    der = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return b"v=DKIM1; k=rsa; p=" + base64.b64encode(der)


def mail(settings: MailSettings) -> bytes:
    rendered = Rendered(subject="Één regel, " * 9, text="Tekst é\n" * 40, html="<p>Tekst</p>")
    token = "t" * 43
    copy = Copy(
        to="ocmw@gent.example", message_id="<1@opgroeien.example>", at=datetime(2026, 4, 7, tzinfo=UTC), token=token
    )
    return message_of(personal(rendered, settings, base_url=BASE, token=token), copy, settings, base_url=BASE)


def signed(settings: MailSettings) -> bytes:
    signer = Signer.of(settings)
    assert signer is not None
    return signer.signed(mail(settings))


@pytest.mark.parametrize("form", [Form.TraditionalOpenSSL, Form.PKCS8])
def test_the_signature_holds(tmp_path: Path, form: Form) -> None:
    assert dkim.verify(signed(settings(tmp_path, form)), dnsfunc=dns)


def test_both_unsubscribe_headers_are_signed(tmp_path: Path) -> None:
    data = signed(settings(tmp_path))
    head = data.split(b"\r\nSubject:")[0].replace(b"\r\n ", b" ").replace(b" ", b"")
    names = head.split(b"h=")[1].split(b";")[0].split(b":")
    assert {b"list-unsubscribe", b"list-unsubscribe-post", b"from", b"to", b"subject", b"date"} <= set(names)
    assert names.count(b"from") == 2


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        (b"List-Unsubscribe-Post: List", b"List-Unsubscribe-Post: Lost"),
        (b"/uitschrijven/t", b"/uitschrijven/u"),
        (b"To: ocmw", b"To: icmw"),
        (b"Tekst", b"Tikst"),
        (b"MIME-Version", b"From: dief@kwaad.example\r\nMIME-Version"),
    ],
)
def test_a_mail_that_was_touched_does_not_hold(tmp_path: Path, said: bytes, instead: bytes) -> None:
    data = signed(settings(tmp_path))
    assert said in data
    assert not dkim.verify(data.replace(said, instead, 1), dnsfunc=dns)


def test_what_is_handed_over_is_signed(tmp_path: Path) -> None:
    class Keeps:
        def __init__(self) -> None:
            self.data, self.closed = b"", False

        def send(self, mail: Mail, handing: object) -> Sent:
            self.data = mail.data
            return Sent(result=Result.SENT)

        def close(self) -> None:
            self.closed = True

    chosen, inner = settings(tmp_path), Keeps()
    signer = Signer.of(chosen)
    assert signer is not None
    transport = SignedTransport(inner, signer)
    transport.send(Mail(serial=1, sender="a", recipient="b", data=mail(chosen), html=""), lambda: None)
    transport.close()
    assert dkim.verify(inner.data, dnsfunc=dns)
    assert inner.closed


@pytest.mark.parametrize("way", ["none", "relay"])
def test_nobody_signs_unless_it_is_set(way: str) -> None:
    assert Signer.of(MailSettings.model_validate({"dkim": way})) is None


def test_a_key_that_is_not_there_or_is_none_is_one_clear_sentence(tmp_path: Path) -> None:
    good = settings(tmp_path)
    with pytest.raises(OperationalError, match="cannot be read"):
        Signer.of(good.model_copy(update={"dkim_key_file": tmp_path / "weg.pem"}))
    (tmp_path / "leeg.pem").write_text("geen sleutel")
    with pytest.raises(OperationalError, match="holds no RSA key"):
        Signer.of(good.model_copy(update={"dkim_key_file": tmp_path / "leeg.pem"}))
