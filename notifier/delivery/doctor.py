"""Will mail providers believe our mail? Judged from a mail as it was received and from the texts in the DNS. Pure.

Sources: one-click unsubscribe RFC 8058, DKIM RFC 6376; the records are judged in `notifier.delivery.records`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from email import message_from_bytes, policy
from email.message import EmailMessage

import dkim  # type: ignore[import-untyped] # ships no types

from notifier.delivery.findings import Finding, aligned_with, bad, domain_of, nothing, ok, tags_of, warn
from notifier.delivery.records import Texts, judged
from state.settings import MailSettings

ONCE = ("From", "To", "Date", "Message-ID", "Subject", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post")
LONGEST_LINE = 998
_PASSED = re.compile(r"\b(spf|dkim|dmarc)\s*=\s*(\w+)", re.IGNORECASE)


def examine(mail: MailSettings, texts: Texts, sample: bytes | None, *, base_url: str | None) -> list[Finding]:
    """Everything that can be judged with what is at hand, the pages' address first."""
    found = [*_pages(base_url), *_sender(mail)]
    found += _sample(sample, mail, texts) if sample is not None else [nothing("sample", "no received mail was given")]
    return [*found, *judged(texts, mail)]


def selector_of(sample: bytes | None, mail: MailSettings) -> tuple[str, str] | None:
    """(selector, domain) of the signature that ought to be ours: of the settings, else of the mail that was received."""
    if mail.dkim == "own" and mail.dkim_selector and mail.dkim_domain:
        return mail.dkim_selector, mail.dkim_domain
    wanted = domain_of(mail.from_address)
    signatures = _signatures(_parsed(sample)) if sample else []
    aligned = [one for one in signatures if aligned_with(one.get("d", ""), wanted)]
    return (aligned[0].get("s", ""), aligned[0].get("d", "")) if aligned else None


def _pages(base_url: str | None) -> Iterator[Finding]:
    if base_url is None:
        yield bad(
            "pages", "[web] base_url is not set, so no mail may leave by SMTP", "set it to the address of the pages"
        )
    elif not base_url.startswith("https://"):
        yield bad(
            "pages", "[web] base_url has no https, so one-click unsubscribe is not offered", "serve them by https"
        )
    else:
        yield ok("pages", f"readers leave at {base_url}")


def _sender(mail: MailSettings) -> Iterator[Finding]:
    own, back = domain_of(mail.from_address), domain_of(mail.return_path or mail.from_address)
    if mail.reply_to is None:
        yield warn("sender", "[mail] reply_to is not set", "name a mailbox that somebody reads")
    if mail.return_path is None:
        yield warn(
            "sender", "[mail] return_path is not set, so bounces cannot be believed", "name a mailbox for bounces"
        )
    elif not aligned_with(back, own):
        yield warn(
            "sender",
            f"bounces go to {back} and mails come from {own}: SPF does not count for DMARC",
            "take a return_path of the same organisation, or rely on DKIM",
        )


def _sample(sample: bytes, mail: MailSettings, texts: Texts) -> Iterator[Finding]:
    message = _parsed(sample)
    yield from _headers(message)
    own = domain_of(mail.from_address)
    if domain_of(str(message["From"] or "")) != own:
        yield bad(
            "sample", f"the mail is not from {own}", "give a mail that this installation sent: `digests send-test`"
        )
    yield from _signed(sample, message, own, texts)
    yield from _authenticated(message)
    if any(len(line) > LONGEST_LINE for line in sample.splitlines()):
        yield bad("sample", f"a line is longer than {LONGEST_LINE} characters", "look what on the way changed the mail")


def _headers(message: EmailMessage) -> Iterator[Finding]:
    wrong = [name for name in ONCE if len(message.get_all(name, [])) != 1]
    if wrong:
        yield bad("headers", f"not there exactly once: {', '.join(wrong)}", "look what on the way changed the mail")
    else:
        yield ok("headers", "each is there once")
    ways = str(message["List-Unsubscribe"] or "")
    if "<https://" not in ways:
        yield bad("one-click", "List-Unsubscribe has no https address", "set [web] base_url to an address with https")
    elif str(message["List-Unsubscribe-Post"] or "").strip() != "List-Unsubscribe=One-Click":
        yield bad(
            "one-click", "List-Unsubscribe-Post is not there or says something else", "look what removed it on the way"
        )
    else:
        yield ok("one-click", "both unsubscribe headers are there")


def _signed(sample: bytes, message: EmailMessage, own: str, texts: Texts) -> Iterator[Finding]:
    signatures = _signatures(message)
    aligned = [one for one in signatures if aligned_with(one.get("d", ""), own)]
    if not signatures:
        yield bad("signature", "the mail carries no DKIM signature", 'let the relay sign, or set [mail] dkim = "own"')
        return
    if not aligned:
        others = ", ".join(one.get("d", "?") for one in signatures)
        yield bad("signature", f"it is signed by {others} and not by {own}", f"have the relay sign as {own}")
        return
    covering = [one for one in aligned if {"list-unsubscribe", "list-unsubscribe-post"} <= _covered(one)]
    if covering:
        yield ok("signature", f"{covering[0]['d']} signs both unsubscribe headers")
    else:
        lost = {"list-unsubscribe", "list-unsubscribe-post"} - _covered(aligned[0])
        yield bad(
            "signature",
            f"the signature does not cover {' and '.join(sorted(lost))}, so providers ignore one-click (RFC 8058)",
            "add both to the headers that are signed (h=)",
        )
    if any("l" in one for one in aligned):
        yield bad("signature", "it covers only a part of the text (l=)", "sign the whole text")
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
            yield bad("signature", f"it cannot be checked: {error}", "look at the DKIM-Signature of the mail")
            return
    except (dkim.DKIMException, ValueError) as error:
        yield bad("signature", f"it cannot be checked: {error}", "publish the key that the mail was signed with")
        return
    if fits:
        yield ok("signature", "it fits the mail and the published key")
    else:
        yield bad(
            "signature", "it does not fit the mail", "something changed the mail after signing, or the key is another"
        )


def _authenticated(message: EmailMessage) -> Iterator[Finding]:
    """What the first server of the receiver found; further down anybody may have written it."""
    line = next(iter(message.get_all("Authentication-Results", [])), None)
    if line is None:
        yield nothing("receiver", "the mail holds no Authentication-Results; take one from the receiving side")
        return
    results = {name.lower(): result.lower() for name, result in _PASSED.findall(str(line))}
    for name in ("spf", "dkim", "dmarc"):
        result = results.get(name)
        if result == "pass":
            yield ok("receiver", f"{name} passed")
        elif result is not None:
            yield bad("receiver", f"{name} gave {result}", f"see what is said about {name} below")


def _parsed(sample: bytes) -> EmailMessage:
    message = message_from_bytes(sample, policy=policy.default)
    assert isinstance(message, EmailMessage)  # noqa: S101 - what this policy makes
    return message


def _signatures(message: EmailMessage) -> list[dict[str, str]]:
    return [tags_of(str(one)) for one in message.get_all("DKIM-Signature", [])]


def _covered(signature: Mapping[str, str]) -> set[str]:
    return {name.strip().lower() for name in signature.get("h", "").split(":")}
