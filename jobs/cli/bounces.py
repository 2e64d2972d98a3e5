"""`wegwijs bounces`: what mail servers and readers send back."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from jobs.cli.common import App, emit, pass_app
from jobs.cli.options import json_option
from jobs.mailing.returned import keep_reply, take_in
from notifier.delivery.bounces import Kind
from state.errors import OperationalError

WORDS = {
    Kind.HARD: "adres bestaat niet meer",
    Kind.SOFT: "voorlopig geweigerd",
    Kind.COMPLAINT: "klacht",
    Kind.UNSUBSCRIBE: "uitgeschreven",
    Kind.AUTOMATIC: "automatisch antwoord, genegeerd",
    Kind.FORGED: "zonder geldige handtekening, genegeerd",
    Kind.REPLY: "antwoord voor een mens, blijft liggen",
}
LARGEST = 20_000_000


@click.group(name="bounces")
def group() -> None:
    """Take in bounces, complaints and mails that unsubscribe.

    Example: wegwijs bounces read /var/mail/terug/Maildir
    """


@group.command()
@click.argument("place", metavar="[FILE|MAILDIR|-]", default="-")
@click.option("--recipient", default="", help="The address it came in at; Postfix: ${original_recipient}.")
@json_option
@pass_app
def read(app: App, place: str, recipient: str, as_json_lines: bool) -> None:
    """Read one mail from a file or standard input, or all new mails of a Maildir.

    In a Maildir, what was dealt with moves to cur/; replies that a person must read stay in new/. From standard input they go
    to replies/ in the data folder, and an alarm says so until somebody took them away.

    Example: wegwijs bounces read - --recipient "$ORIGINAL_RECIPIENT" < mail.eml
    """
    env, found = app.env(), Counter[Kind]()
    for file, data in _mails(place):
        kind = take_in(env, data, recipient=recipient).kind
        found[kind] += 1
        if file is not None and kind is not Kind.REPLY:
            _seen(file)
        if place == "-" and kind is Kind.REPLY:
            keep_reply(env, data)
    if as_json_lines:
        emit({kind.value: found[kind] for kind in Kind})
        return
    for kind in Kind:
        if found[kind]:
            click.echo(f"{found[kind]} × {WORDS[kind]}")


def _mails(place: str) -> Iterator[tuple[Path | None, bytes]]:
    """Each mail, with its file when it lies in a Maildir."""
    if place == "-":
        yield None, sys.stdin.buffer.read(LARGEST)
        return
    path = Path(place)
    if not path.exists():
        raise OperationalError(f"there is no {place}", remedy="name a file or a Maildir, or - for standard input")
    if path.is_file():
        yield None, path.read_bytes()
        return
    if not (path / "new").is_dir():
        raise OperationalError(f"{place} is no Maildir", remedy="name the folder that holds new/ and cur/")
    for file in sorted((path / "new").iterdir()):
        if file.is_file():
            yield file, file.read_bytes()


def _seen(file: Path) -> None:
    """Out of new/, as a mail program does it; run again, it is not read twice."""
    target = file.parent.parent / "cur"
    target.mkdir(exist_ok=True)
    os.replace(file, target / f"{file.name.partition(':2,')[0]}:2,S")
