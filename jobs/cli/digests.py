"""`wegwijs digests`: what would go out now, or to somebody made up; and one mail to try the way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.mailing.made_up import Wishes, imagined
from jobs.mailing.previews import Preview, Waiting, letter, previews
from jobs.mailing.trial import send_test
from notifier.composing.content import MailKind
from notifier.delivery.folder import write_whole
from notifier.readers.addresses import checked_address
from notifier.readers.importing import EVERYWHERE, LineError, area_codes
from notifier.readers.subscriptions import Frequency
from notifier.rendering.translations import LANGUAGES
from state.errors import OperationalError
from state.records import Audience
from state.topics import TOPICS

Command = TypeVar("Command", bound=Callable[..., Any])
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


def made_up_options(command: Command) -> Command:
    """What a made-up reader follows."""
    for option in (
        click.option("--days", type=click.IntRange(1, 3660), help="How far back a made-up reader's news goes."),
        click.option("--language", type=click.Choice(LANGUAGES), help="The language of a made-up reader."),
        click.option("--audience", multiple=True, type=click.Choice([one.value for one in Audience])),
        click.option("--topics", multiple=True, type=click.Choice(sorted(TOPICS)), help="May be given more than once."),
        click.option("--area", multiple=True, help="A NIS code, a name or *: shows the mails of a made-up reader."),
    ):
        command = option(command)
    return command


@group.command()
@click.option("--email", help="Only this subscriber.")
@click.option("--frequency", type=click.Choice([one.value for one in Frequency]), help="Only mails of this frequency.")
@made_up_options
@click.option(
    "--write",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write each mail here as .html, .txt and .eml.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@pass_app
def preview(
    app: App, /, email: str | None, frequency: str | None, folder: Path | None, as_json: bool, **made_up: Any
) -> None:
    """Show what would go out now, to whom, and why something waits. Sends nothing and writes nothing in the store.

    Everybody's mails are listed by subject; with --email one subscriber's are shown whole. With --area, --topics, --audience,
    --language or --days, those of a reader who does not exist: the news of the past day or week, and the welcome.

    Example: wegwijs digests preview --area Lievegem --audience KO --language fr --days 30 --write voorbeelden
    """
    waiting: list[Waiting] = []
    if any(made_up.values()):
        if email is not None:
            raise click.UsageError("--email names somebody who exists: leave out what a made-up reader follows.")
        mails = imagined(app.env(), _wishes(frequency, **made_up))
    else:
        mails, waiting = previews(app.env(), email=email, frequency=frequency)
    if folder is not None:
        _write(app, folder, mails)
    if as_json:
        _emit(mails, waiting)
    else:
        _show(mails, waiting, whole=email is not None or any(made_up.values()))


@group.command(name="send-test")
@click.argument("address")
@click.option("--frequency", type=click.Choice([one.value for one in Frequency]), help="Of the made-up reader.")
@made_up_options
@pass_app
def send_test_(app: App, /, address: str, frequency: str | None, **made_up: Any) -> None:
    """Send one mail to ADDRESS by the way that [mail] says, whether mail is stopped or not.

    It holds what a made-up reader would get, says that it is a test, and is counted nowhere; its link unsubscribes nobody.

    Example: wegwijs digests send-test jana@opgroeien.example --area Lievegem
    """
    email = checked_address(address)
    if email is None:
        raise click.BadParameter(f"{address!r} is no mail address", param_hint="ADDRESS")
    first = imagined(app.env(), _wishes(frequency, **made_up), email=email, test=True)[0]
    sent = send_test(app.env(), first)
    click.echo(f"{email}: {first.rendered.subject}\n{sent.reply}")


def _wishes(
    frequency: str | None,
    *,
    area: Sequence[str],
    topics: Sequence[str],
    audience: Sequence[str],
    language: str | None,
    days: int | None,
) -> Wishes:
    try:
        areas = [code for text in area for code in area_codes(text)]
    except LineError as error:
        raise click.BadParameter(str(error), param_hint="--area") from error
    return Wishes(
        areas=tuple(areas) or (EVERYWHERE,),
        topics=tuple(topics),
        audience=tuple(Audience(one) for one in audience),
        language=language or LANGUAGES[0],
        frequency=Frequency(frequency or Frequency.WEEKLY),
        days=days,
    )


def _write(app: App, folder: Path, mails: Sequence[Preview]) -> None:
    if not mails:
        raise OperationalError("er is nu niets te versturen, dus ook niets te schrijven", remedy="laat --write weg")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, mail in enumerate(mails, start=1):
            parts = {
                "html": mail.rendered.html.encode(),
                "txt": mail.rendered.text.encode(),
                "eml": letter(app.env(), mail),
            }
            for ending, data in parts.items():
                write_whole(folder / f"{number}-{mail.kind}.{ending}", data)
    except OSError as error:
        raise OperationalError(f"{folder}: {error.strerror}", remedy="noem een map waarin je mag schrijven") from error


def _emit(mails: Sequence[Preview], waiting: Sequence[Waiting]) -> None:
    for mail in mails:
        emit({"to": mail.email, "kind": mail.kind, "slot": mail.slot, "subject": mail.rendered.subject})
    for line in waiting:
        emit({"to": line.email, "waits": line.title, "reason": line.reason})


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
