"""`wegwijs doctor`: what stands between our mails and their readers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click
import dns.exception
import dns.resolver

from jobs.cli.common import App, emit, pass_app, table
from jobs.cli.options import json_option
from notifier.delivery.doctor import examine, selector_of
from notifier.delivery.findings import Finding, Grade, domain_of
from notifier.delivery.records import Texts
from state.errors import OperationalError

PATIENCE = 5.0
"""Seconds for one question to the DNS."""
Asked = Callable[[str], Sequence[str] | None]
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(name="doctor")
def group() -> None:
    """Look at what could keep mails from arriving.

    Example: wegwijs doctor mail --sample received.eml
    """


@group.command()
@click.option("--sample", type=_FILE, help="A test mail as it was received: save it with all headers.")
@click.option("--spf", type=_FILE, help="The TXT records of the sender's domain, one a line, instead of the DNS.")
@click.option("--dkim", type=_FILE, help="The TXT record with the public key.")
@click.option("--dmarc", type=_FILE, help="The TXT record of _dmarc.")
@click.option("--offline", is_flag=True, help="Ask no DNS; judge only what was given.")
@json_option
@pass_app
def mail(
    app: App,
    sample: Path | None,
    spf: Path | None,
    dkim: Path | None,
    dmarc: Path | None,
    offline: bool,
    as_json_lines: bool,
) -> None:
    """Judge a received mail and the SPF, DKIM and DMARC records of the domain that mails come from.

    Send yourself a test mail with `wegwijs digests send-test`, save it as a file with all its headers, and give it as
    --sample. Exit code 1 when something is bad.

    Example: wegwijs doctor mail --sample received.eml --offline --dkim key.txt
    """
    settings = app.settings()
    received = sample.read_bytes() if sample else None
    ask: Asked = (lambda _name: None) if offline else looked_up
    domain = domain_of(settings.mail.from_address)
    signer = selector_of(received, settings.mail)
    texts = Texts(
        spf=_given(spf) if spf else ask(domain),
        dkim=_given(dkim) if dkim else ask(f"{signer[0]}._domainkey.{signer[1]}") if signer else None,
        dmarc=_given(dmarc) if dmarc else ask(f"_dmarc.{domain}"),
    )
    found = examine(settings.mail, texts, received, base_url=settings.web.base_url)
    _show(found, as_json_lines)
    bad = sum(one.grade is Grade.BAD for one in found)
    if bad:
        raise OperationalError(f"{bad} of these keep mail from arriving", remedy="see what to do beside each")


def _show(found: Sequence[Finding], as_json_lines: bool) -> None:
    if as_json_lines:
        for one in found:
            emit({"about": one.about, "grade": one.grade.value, "says": one.says, "remedy": one.remedy})
        return
    table(("about", "grade", "what is so", "what to do"), [(x.about, x.grade.value, x.says, x.remedy) for x in found])


def _given(file: Path) -> list[str]:
    """The records in a file: a line each, as they are or as `dig` prints them, in quoted pieces."""
    lines = [line.strip() for line in file.read_text(encoding="utf-8", errors="replace").splitlines()]
    return ["".join(line.split('"')[1::2]) if line.startswith('"') else line for line in lines if line]


def looked_up(name: str) -> Sequence[str] | None:
    """The TXT records of a name; none when it has none, None when nobody answered."""
    try:
        answer = dns.resolver.resolve(name, "TXT", lifetime=PATIENCE)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    except (dns.exception.DNSException, OSError):
        return None
    return [b"".join(record.strings).decode("utf-8", "replace") for record in answer]
