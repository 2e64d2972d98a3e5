"""Will mail providers believe our mail? Judged from a mail as it was received and from the texts in the DNS. Pure.

Sources: SPF RFC 7208, DKIM RFC 6376, DMARC RFC 7489, one-click unsubscribe RFC 8058.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr
from enum import StrEnum

import dkim  # type: ignore[import-untyped] # ships no types

from state.settings import MailSettings

ONCE = ("From", "To", "Date", "Message-ID", "Subject", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post")
MOST_LOOKUPS = 10
"""RFC 7208, 4.6.4: a record that asks for more is an error at the receiver."""
SHORT_KEY, GOOD_KEY = 1024, 2048
LONGEST_LINE = 998
_LOOKUP = re.compile(r"^[+?~-]?(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr(?:[:/]|$)|exists:)|^redirect=", re.IGNORECASE)
_PASSED = re.compile(r"\b(spf|dkim|dmarc)\s*=\s*(\w+)", re.IGNORECASE)


class Grade(StrEnum):
    """How bad a finding is. UNKNOWN: there was nothing to judge it by."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at: what is so, and what to do about it."""

    about: str
    grade: Grade
    says: str
    remedy: str = ""


@dataclass(frozen=True, kw_only=True)
class Texts:
    """The TXT records, each as one string: of the domain (SPF), of the selector (DKIM), of _dmarc. None: not known."""

    spf: Sequence[str] | None = None
    dkim: Sequence[str] | None = None
    dmarc: Sequence[str] | None = None


def examine(mail: MailSettings, texts: Texts, sample: bytes | None, *, base_url: str | None) -> list[Finding]:
    """Everything that can be judged with what is at hand, the pages' address first."""
    domain = domain_of(mail.from_address)
    found = [*_pages(base_url), *_sender(mail)]
    found += _sample(sample, mail, texts) if sample is not None else [_nothing("sample", "no received mail was given")]
    found += _spf(texts.spf, domain)
    found += _dkim(texts.dkim, mail)
    found += _dmarc(texts.dmarc, mail)
    return found


def domain_of(address: str) -> str:
    """The domain of a mailbox, in lower case."""
    return parseaddr(address)[1].rpartition("@")[2].lower()


def selector_of(sample: bytes | None, mail: MailSettings) -> tuple[str, str] | None:
    """(selector, domain) of the signature that ought to be ours: of the settings, else of the mail that was received."""
    if mail.dkim == "own" and mail.dkim_selector and mail.dkim_domain:
        return mail.dkim_selector, mail.dkim_domain
    wanted = domain_of(mail.from_address)
    signatures = _signatures(_parsed(sample)) if sample else []
    aligned = [one for one in signatures if _aligned(one.get("d", ""), wanted)]
    return (aligned[0].get("s", ""), aligned[0].get("d", "")) if aligned else None


def _pages(base_url: str | None) -> Iterator[Finding]:
    if base_url is None:
        yield _bad(
            "pages", "[web] base_url is not set, so no mail may leave by SMTP", "set it to the address of the pages"
        )
    elif not base_url.startswith("https://"):
        yield _bad(
            "pages", "[web] base_url has no https, so one-click unsubscribe is not offered", "serve them by https"
        )
    else:
        yield _ok("pages", f"readers leave at {base_url}")


def _sender(mail: MailSettings) -> Iterator[Finding]:
    own, back = domain_of(mail.from_address), domain_of(mail.return_path or mail.from_address)
    if mail.reply_to is None:
        yield _warn("sender", "[mail] reply_to is not set", "name a mailbox that somebody reads")
    if mail.return_path is None:
        yield _warn(
            "sender", "[mail] return_path is not set, so bounces cannot be believed", "name a mailbox for bounces"
        )
    elif not _aligned(back, own):
        yield _warn(
            "sender",
            f"bounces go to {back} and mails come from {own}: SPF does not count for DMARC",
            "take a return_path of the same organisation, or rely on DKIM",
        )


def _sample(sample: bytes, mail: MailSettings, texts: Texts) -> Iterator[Finding]:
    message = _parsed(sample)
    yield from _headers(message)
    own = domain_of(mail.from_address)
    if domain_of(str(message["From"] or "")) != own:
        yield _bad(
            "sample", f"the mail is not from {own}", "give a mail that this installation sent: `digests send-test`"
        )
    yield from _signed(sample, message, own, texts)
    yield from _authenticated(message)
    if any(len(line) > LONGEST_LINE for line in sample.splitlines()):
        yield _bad(
            "sample", f"a line is longer than {LONGEST_LINE} characters", "look what on the way changed the mail"
        )


def _headers(message: EmailMessage) -> Iterator[Finding]:
    wrong = [name for name in ONCE if len(message.get_all(name, [])) != 1]
    if wrong:
        yield _bad("headers", f"not there exactly once: {', '.join(wrong)}", "look what on the way changed the mail")
    else:
        yield _ok("headers", "each is there once")
    ways = str(message["List-Unsubscribe"] or "")
    if "<https://" not in ways:
        yield _bad("one-click", "List-Unsubscribe has no https address", "set [web] base_url to an address with https")
    elif str(message["List-Unsubscribe-Post"] or "").strip() != "List-Unsubscribe=One-Click":
        yield _bad(
            "one-click", "List-Unsubscribe-Post is not there or says something else", "look what removed it on the way"
        )
    else:
        yield _ok("one-click", "both unsubscribe headers are there")


def _signed(sample: bytes, message: EmailMessage, own: str, texts: Texts) -> Iterator[Finding]:
    signatures = _signatures(message)
    aligned = [one for one in signatures if _aligned(one.get("d", ""), own)]
    if not signatures:
        yield _bad("signature", "the mail carries no DKIM signature", 'let the relay sign, or set [mail] dkim = "own"')
        return
    if not aligned:
        others = ", ".join(one.get("d", "?") for one in signatures)
        yield _bad("signature", f"it is signed by {others} and not by {own}", f"have the relay sign as {own}")
        return
    covering = [one for one in aligned if {"list-unsubscribe", "list-unsubscribe-post"} <= _covered(one)]
    if covering:
        yield _ok("signature", f"{covering[0]['d']} signs both unsubscribe headers")
    else:
        lost = {"list-unsubscribe", "list-unsubscribe-post"} - _covered(aligned[0])
        yield _bad(
            "signature",
            f"the signature does not cover {' and '.join(sorted(lost))}, so providers ignore one-click (RFC 8058)",
            "add both to the headers that are signed (h=)",
        )
    if any("l" in one for one in aligned):
        yield _bad("signature", "it covers only a part of the text (l=)", "sign the whole text")
    yield from _holds(sample, signatures.index(aligned[0]), texts)


def _holds(sample: bytes, place: int, texts: Texts) -> Iterator[Finding]:
    """Whether the signature fits the mail, when the key is known."""
    if not texts.dkim:
        return
    record = texts.dkim[0].encode()

    def told(_name: bytes, timeout: int = 5) -> bytes:
        return record

    try:
        fits = dkim.DKIM(sample, minkey=512).verify(idx=place, dnsfunc=told)
    except dkim.ValidationError as error:
        fits = False if "hash" in str(error) else None
        if fits is None:
            yield _bad("signature", f"it cannot be checked: {error}", "look at the DKIM-Signature of the mail")
            return
    except (dkim.DKIMException, ValueError) as error:
        yield _bad("signature", f"it cannot be checked: {error}", "publish the key that the mail was signed with")
        return
    if fits:
        yield _ok("signature", "it fits the mail and the published key")
    else:
        yield _bad(
            "signature", "it does not fit the mail", "something changed the mail after signing, or the key is another"
        )


def _authenticated(message: EmailMessage) -> Iterator[Finding]:
    """What the first server of the receiver found; further down anybody may have written it."""
    line = next(iter(message.get_all("Authentication-Results", [])), None)
    if line is None:
        yield _nothing("receiver", "the mail holds no Authentication-Results; take one from the receiving side")
        return
    results = {name.lower(): result.lower() for name, result in _PASSED.findall(str(line))}
    for name in ("spf", "dkim", "dmarc"):
        result = results.get(name)
        if result == "pass":
            yield _ok("receiver", f"{name} passed")
        elif result is not None:
            yield _bad("receiver", f"{name} gave {result}", f"see what is said about {name} below")


def _spf(records: Sequence[str] | None, domain: str) -> Iterator[Finding]:
    if records is None:
        yield _nothing("spf", f"the texts of {domain} are not known")
        return
    own = [one for one in records if re.match(r"v=spf1(?:\s|$)", one, re.IGNORECASE)]
    if len(own) != 1:
        many = "has no SPF record" if not own else f"has {len(own)} SPF records, which counts as an error"
        yield _bad("spf", f"{domain} {many}", "publish one, that names the server which sends")
        return
    terms = own[0].split()[1:]
    lookups = sum(1 for term in terms if _LOOKUP.match(term))
    last = next((term.lower() for term in terms if term.lower().lstrip("+?~-") == "all"), None)
    if lookups > MOST_LOOKUPS:
        yield _bad(
            "spf", f"it asks for {lookups} lookups and {MOST_LOOKUPS} are allowed", "name addresses instead (ip4:)"
        )
    if last in ("all", "+all"):
        yield _bad("spf", "it allows everybody to send (+all)", "end it with -all or ~all")
    elif last in ("-all", "~all") or any(term.lower().startswith("redirect=") for term in terms):
        yield _ok("spf", own[0])
    else:
        yield _warn("spf", "it does not say what of all others", "end it with -all or ~all")


def _dkim(records: Sequence[str] | None, mail: MailSettings) -> Iterator[Finding]:
    if records is None:
        yield _nothing("dkim", "the text with the public key is not known")
        return
    if len(records) != 1:
        yield _bad("dkim", f"there are {len(records)} records for the key, one is needed", "publish one TXT record")
        return
    tags = _tags(records[0])
    key = re.sub(r"\s", "", tags.get("p", ""))
    if not key:
        yield _bad("dkim", "the key was withdrawn (p= is empty) or is not there", "publish the public key")
        return
    yield from _strength(key, tags.get("k", "rsa"))
    if "y" in tags.get("t", "").split(":"):
        yield _warn("dkim", "it says that it is only tried out (t=y)", "take t=y away when mails arrive")
    if mail.dkim == "own" and mail.dkim_key_file is not None and mail.dkim_key_file.exists():
        if _same_key(mail.dkim_key_file.read_bytes(), key):
            yield _ok("dkim", "it is the key that this installation signs with")
        else:
            yield _bad("dkim", f"it is not the key in {mail.dkim_key_file.name}", "publish the public half of that key")


def _strength(key: str, kind: str) -> Iterator[Finding]:
    if kind.lower() == "ed25519":
        yield _ok("dkim", "an Ed25519 key is published")
        return
    try:
        bits = dkim.evaluate_pk(b"", f"v=DKIM1; p={key}".encode())[1]
    except (dkim.DKIMException, ValueError):
        yield _bad(
            "dkim", "what is published is no public key", "publish it in one piece, without quotes and line ends"
        )
        return
    if bits < SHORT_KEY:
        yield _bad("dkim", f"the key has {bits} bits, receivers ignore it", f"make one of {GOOD_KEY}")
    elif bits < GOOD_KEY:
        yield _warn("dkim", f"the key has {bits} bits", f"make one of {GOOD_KEY}")
    else:
        yield _ok("dkim", f"a key of {bits} bits is published")


def _dmarc(records: Sequence[str] | None, mail: MailSettings) -> Iterator[Finding]:
    own = domain_of(mail.from_address)
    if records is None:
        yield _nothing("dmarc", f"the text of _dmarc.{own} is not known")
        return
    told = [one for one in records if re.match(r"v=DMARC1\s*(?:;|$)", one)]
    if len(told) != 1:
        many = "no DMARC record" if not told else f"{len(told)} DMARC records, which counts as none"
        yield _bad("dmarc", f"{own} has {many}", "publish one, first with p=none and rua= to see who sends as you")
        return
    tags = _tags(told[0])
    if tags.get("p", "").lower() in ("quarantine", "reject"):
        yield _ok("dmarc", told[0])
    else:
        yield _warn(
            "dmarc", "p=none protects nobody against mail in your name", "go to quarantine when the reports are clean"
        )
    if "rua" not in tags:
        yield _warn("dmarc", "no reports are asked for", "add rua=mailto:…")
    back = domain_of(mail.return_path or mail.from_address)
    if tags.get("aspf", "r").lower() == "s" and back != own and mail.dkim == "none":
        yield _bad("dmarc", f"SPF must match exactly (aspf=s), and bounces go to {back}", "sign with DKIM")
    if tags.get("adkim", "r").lower() == "s" and mail.dkim == "own" and mail.dkim_domain != own:
        yield _bad("dmarc", f"DKIM must match exactly (adkim=s), and {mail.dkim_domain} signs", f"sign as {own}")


def _parsed(sample: bytes) -> EmailMessage:
    message = message_from_bytes(sample, policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what this policy makes
    return message


def _signatures(message: EmailMessage) -> list[dict[str, str]]:
    return [_tags(str(one)) for one in message.get_all("DKIM-Signature", [])]


def _covered(signature: Mapping[str, str]) -> set[str]:
    return {name.strip().lower() for name in signature.get("h", "").split(":")}


def _tags(text: str) -> dict[str, str]:
    """ "v=DKIM1; p=…" as a mapping, names in lower case."""
    parts = (part.partition("=") for part in text.split(";"))
    return {name.strip().lower(): value.strip() for name, sign, value in parts if sign}


def _aligned(domain: str, own: str) -> bool:
    """Whether both are of one organisation, as relaxed alignment asks: one is the other, or lies below it."""
    first, second = domain.lower().rstrip("."), own.lower()
    return bool(first) and (first == second or first.endswith(f".{second}") or second.endswith(f".{first}"))


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


def _ok(about: str, says: str) -> Finding:
    return Finding(about=about, grade=Grade.OK, says=says)


def _warn(about: str, says: str, remedy: str) -> Finding:
    return Finding(about=about, grade=Grade.WARN, says=says, remedy=remedy)


def _bad(about: str, says: str, remedy: str) -> Finding:
    return Finding(about=about, grade=Grade.BAD, says=says, remedy=remedy)


def _nothing(about: str, says: str) -> Finding:
    return Finding(about=about, grade=Grade.UNKNOWN, says=says)
