"""The SPF, DKIM and DMARC records of the domain that mails come from, judged. Pure.

Sources: SPF RFC 7208, DKIM RFC 6376, DMARC RFC 7489.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import dkim  # type: ignore[import-untyped] # ships no types

from notifier.delivery.findings import Finding, bad, domain_of, nothing, ok, tags_of, warn
from state.settings import MailSettings

MOST_LOOKUPS = 10
"""RFC 7208, 4.6.4: a record that asks for more is an error at the receiver."""
SHORT_KEY, GOOD_KEY = 1024, 2048
_LOOKUP = re.compile(r"^[+?~-]?(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr(?:[:/]|$)|exists:)|^redirect=", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Texts:
    """The TXT records, each as one string: of the domain (SPF), of the selector (DKIM), of _dmarc. None: not known."""

    spf: Sequence[str] | None = None
    dkim: Sequence[str] | None = None
    dmarc: Sequence[str] | None = None


def judged(texts: Texts, mail: MailSettings) -> Iterator[Finding]:
    """All three."""
    yield from _spf(texts.spf, domain_of(mail.from_address))
    yield from _dkim(texts.dkim, mail)
    yield from _dmarc(texts.dmarc, mail)


def _spf(records: Sequence[str] | None, domain: str) -> Iterator[Finding]:
    if records is None:
        yield nothing("spf", f"the texts of {domain} are not known")
        return
    own = [one for one in records if re.match(r"v=spf1(?:\s|$)", one, re.IGNORECASE)]
    if len(own) != 1:
        many = "has no SPF record" if not own else f"has {len(own)} SPF records, which counts as an error"
        yield bad("spf", f"{domain} {many}", "publish one, that names the server which sends")
        return
    terms = own[0].split()[1:]
    lookups = sum(1 for term in terms if _LOOKUP.match(term))
    last = next((term.lower() for term in terms if term.lower().lstrip("+?~-") == "all"), None)
    if lookups > MOST_LOOKUPS:
        yield bad(
            "spf", f"it asks for {lookups} lookups and {MOST_LOOKUPS} are allowed", "name addresses instead (ip4:)"
        )
    if last in ("all", "+all"):
        yield bad("spf", "it allows everybody to send (+all)", "end it with -all or ~all")
    elif last in ("-all", "~all") or any(term.lower().startswith("redirect=") for term in terms):
        yield ok("spf", own[0])
    else:
        yield warn("spf", "it does not say what of all others", "end it with -all or ~all")


def _dkim(records: Sequence[str] | None, mail: MailSettings) -> Iterator[Finding]:
    if records is None:
        yield nothing("dkim", "the text with the public key is not known")
        return
    if len(records) != 1:
        yield bad("dkim", f"there are {len(records)} records for the key, one is needed", "publish one TXT record")
        return
    tags = tags_of(records[0])
    key = re.sub(r"\s", "", tags.get("p", ""))
    if not key:
        yield bad("dkim", "the key was withdrawn (p= is empty) or is not there", "publish the public key")
        return
    yield from _strength(key, tags.get("k", "rsa"))
    if "y" in tags.get("t", "").split(":"):
        yield warn("dkim", "it says that it is only tried out (t=y)", "take t=y away when mails arrive")
    if mail.dkim == "own" and mail.dkim_key_file is not None and mail.dkim_key_file.exists():
        if _same_key(mail.dkim_key_file.read_bytes(), key):
            yield ok("dkim", "it is the key that this installation signs with")
        else:
            yield bad("dkim", f"it is not the key in {mail.dkim_key_file.name}", "publish the public half of that key")


def _strength(key: str, kind: str) -> Iterator[Finding]:
    if kind.lower() == "ed25519":
        yield ok("dkim", "an Ed25519 key is published")
        return
    try:
        bits = dkim.evaluate_pk(b"", f"v=DKIM1; p={key}".encode())[1]
    except (dkim.DKIMException, ValueError):
        yield bad("dkim", "what is published is no public key", "publish it in one piece, without quotes and line ends")
        return
    if bits < SHORT_KEY:
        yield bad("dkim", f"the key has {bits} bits, receivers ignore it", f"make one of {GOOD_KEY}")
    elif bits < GOOD_KEY:
        yield warn("dkim", f"the key has {bits} bits", f"make one of {GOOD_KEY}")
    else:
        yield ok("dkim", f"a key of {bits} bits is published")


def _dmarc(records: Sequence[str] | None, mail: MailSettings) -> Iterator[Finding]:
    own = domain_of(mail.from_address)
    if records is None:
        yield nothing("dmarc", f"the text of _dmarc.{own} is not known")
        return
    told = [one for one in records if re.match(r"v=DMARC1\s*(?:;|$)", one)]
    if len(told) != 1:
        many = "no DMARC record" if not told else f"{len(told)} DMARC records, which counts as none"
        yield bad("dmarc", f"{own} has {many}", "publish one, first with p=none and rua= to see who sends as you")
        return
    tags = tags_of(told[0])
    if tags.get("p", "").lower() in ("quarantine", "reject"):
        yield ok("dmarc", told[0])
    else:
        yield warn(
            "dmarc", "p=none protects nobody against mail in your name", "go to quarantine when the reports are clean"
        )
    if "rua" not in tags:
        yield warn("dmarc", "no reports are asked for", "add rua=mailto:…")
    back = domain_of(mail.return_path or mail.from_address)
    if tags.get("aspf", "r").lower() == "s" and back != own and mail.dkim == "none":
        yield bad("dmarc", f"SPF must match exactly (aspf=s), and bounces go to {back}", "sign with DKIM")
    if tags.get("adkim", "r").lower() == "s" and mail.dkim == "own" and mail.dkim_domain != own:
        yield bad("dmarc", f"DKIM must match exactly (adkim=s), and {mail.dkim_domain} signs", f"sign as {own}")


def _same_key(private: bytes, published: str) -> bool:
    """Whether what this key signs holds against the published one."""
    record = f"v=DKIM1; p={published}".encode()
    trial = b"From: a@b.example\r\n\r\nx\r\n"

    def told(_name: bytes, timeout: int = 5) -> bytes:
        return record

    try:
        made = dkim.sign(trial, b"s", b"b.example", private)
        return bool(dkim.verify(made + trial, dnsfunc=told, minkey=512))
    except (dkim.DKIMException, ValueError):
        return False
