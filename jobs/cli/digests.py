"""`wegwijs digests`: what would go out now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.mailing.previews import Preview, Waiting, previews
from notifier.content import MailKind
from state.errors import OperationalError

KIND_WORDS = {
    MailKind.DIGEST: "overzicht",
    MailKind.WELCOME: "welkom",
    MailKind.CORRECTION: "rechtzetting",
    MailKind.STILL_ACTIVE: "nog actief",
}


@click.group(name="digests")
def group() -> None:
    """Look at digests before they leave.

    Example: wegwijs digests preview --frequency daily
    """


@group.command()
@click.option("--email", help="Only this subscriber.")
@click.option("--frequency", type=click.Choice(["immediate", "daily", "weekly"]), help="Only mails of this frequency.")
@click.option(
    "--html", "html", type=click.Path(dir_okay=False, path_type=Path), help="Write the first mail's HTML here."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@pass_app
def preview(app: App, email: str | None, frequency: str | None, html: Path | None, as_json: bool) -> None:
    """Show what would go out now, to whom, and why something waits. Sends nothing and writes nothing in the store.

    Everybody's mails are listed by subject; with --email one subscriber's are shown whole.

    Example: wegwijs digests preview --email ocmw@gemeente.example --html voorbeeld.html
    """
    mails, waiting = previews(app.env(), email=email, frequency=frequency)
    if html is not None and mails:
        html.write_text(mails[0].rendered.html, encoding="utf-8")
    if html is not None and not mails:
        raise OperationalError("er is nu niets te versturen, dus ook geen HTML te schrijven", remedy="laat --html weg")
    if as_json:
        for mail in mails:
            emit({"to": mail.email, "kind": mail.kind, "slot": mail.slot, "subject": mail.rendered.subject})
        for line in waiting:
            emit({"to": line.email, "waits": line.title, "reason": line.reason})
        return
    _show(mails, waiting, whole=email is not None)


def _show(mails: Sequence[Preview], waiting: Sequence[Waiting], *, whole: bool) -> None:
    if not mails:
        click.echo("Niets om nu te versturen.")
    elif whole:
        for mail in mails:
            click.echo(f"Aan: {mail.email}\nOnderwerp: {mail.rendered.subject}\n\n{mail.rendered.text}")
    else:
        table(
            ("aan", "soort", "onderwerp"),
            [(mail.email, KIND_WORDS[MailKind(mail.kind)], mail.rendered.subject) for mail in mails],
        )
    if waiting:
        table(("aan", "wacht", "waarom"), [(line.email, line.title, line.reason) for line in waiting])
