"""`wegwijs demo`: the whole story on the sample partner site, on this machine alone."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from jobs.cli.common import App, emit, pass_app, table
from jobs.env import Env
from jobs.rehearsal import Decided, Event, Looked, Mailed, play, prepare, waiting
from jobs.reviewing.changeview import headline
from jobs.sample.server import serving
from state.days import BRUSSELS
from state.records import RecordKind
from state.review import STATUS_WORDS
from state.store import versions
from state.store.engine import reading

TITLES = {
    1: "1. Het begin: alles wat de bronnen zeggen, is het vertrekpunt.",
    2: "2. Een gewone week: wat is er echt veranderd?",
    3: "3. Een slechte dag: onderhoud, een verhuizing, een gekraakte pagina, 429 en 500.",
    4: "4. De dag erna: wat hersteld is, en wat nu echt weg is.",
}
OUTCOMES = {
    "new": "nieuw",
    "changed": "veranderd",
    "unchanged": "hetzelfde",
    "suspect": "verdacht",
    "failed": "mislukt",
}
VERDICTS = {"approve": "goedgekeurd", "reject": "afgewezen", "lift": "quarantaine opgeheven"}


@click.command(name="demo")
@click.option("--seed", type=int, help="Another cast: other names, numbers and markup, the same meaning.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each thing that happens.")
@pass_app
def command(app: App, seed: int | None, as_json: bool) -> None:
    """Play four editions of a sample partner site through, without any network, and write the mails to a folder.

    The data folder must be empty or left by an earlier demo.

    Example: wegwijs --data demo-out demo
    """
    with serving(seed) as site:
        env, clock = prepare(app.data.absolute(), site)
        for event in play(env, clock, site):
            _show_json(event) if as_json else _show(event, env)
    _end(env, app.data, as_json)


def _show_json(event: Event) -> None:
    if isinstance(event, Looked):
        for verdict in event.verdicts:
            emit({"edition": event.edition, "at": event.at.isoformat(), **verdict})
    elif isinstance(event, Mailed):
        for one in event.mails:
            emit({"at": event.at.isoformat(), **one})
    else:
        emit({"at": event.at.isoformat(), "who": event.who, "what": event.what, "verdict": event.verdict})


def _show(event: Event, env: Env) -> None:
    if isinstance(event, Looked):
        _show_looked(event)
        if event.edition == 1:
            _show_found(env)
    elif isinstance(event, Mailed):
        _show_mailed(event)
    else:
        _show_decided(event)


def _show_looked(event: Looked) -> None:
    click.echo()
    click.secho(f"{TITLES[event.edition]} ({event.at:%d/%m/%Y %H.%M})", bold=True)
    words = sorted(str(one["outcome"]) for one in event.verdicts)
    click.echo("  " + ", ".join(f"{len(list(same))} × {_outcome(word)}" for word, same in groupby(words)))
    troubled = [
        (one["id"], _outcome(one["outcome"]), one["reason"])
        for one in event.verdicts
        if one["outcome"] in ("suspect", "failed")
    ]
    if troubled:
        table(("bron", "uitkomst", "waarom"), troubled)
    rows = [row for one in event.verdicts for row in _changes(one)]
    if rows:
        table(("bron", "wat", "waarom nagekeken", "toestand"), rows)


def _show_found(env: Env) -> None:
    """What the baseline holds, source by source."""
    with reading(env.engine) as connection:
        counted = {one.id: versions.counts(connection, one.id) for one in env.sources}
    kinds = (RecordKind.CONTACT, RecordKind.MEASURE, RecordKind.PUBLICATION)
    rows = [(one.name, *(counted[one.id].get(kind.value, 0) or "" for kind in kinds)) for one in env.sources]
    table(("bron", "contacten", "maatregelen", "documenten"), rows)


def _changes(verdict: Mapping[str, Any]) -> Iterator[Sequence[object]]:
    for one in verdict["changes"]:
        yield verdict["id"], one["headline"], " ".join(one["reasons"]), STATUS_WORDS[one["status"]]


def _show_decided(event: Decided) -> None:
    rest = f" ({event.missing})" if event.missing else ""
    click.echo(f"  {event.who}: {VERDICTS[event.verdict]}: {event.what}{rest}")


def _show_mailed(event: Mailed) -> None:
    sent = [one for one in event.mails if one.get("status") == "sent"]
    click.echo(
        f"  {event.at.astimezone(BRUSSELS):%d/%m/%Y %H.%M}: {len(sent)} {'mail' if len(sent) == 1 else 'mails'} verstuurd"
    )
    if sent:
        table(("aan", "onderwerp"), [(one["recipient"], one["subject"]) for one in sent])


def _end(env: Env, folder: Path, as_json: bool) -> None:
    rows = waiting(env)
    mails = sorted((env.data / "mail").glob("*.html"))
    if as_json:
        emit({"pending": [row.id for row in rows], "mails": [str(path) for path in mails], "folder": str(env.data)})
        return
    click.echo()
    if rows:
        click.secho("Wacht nog op een mens:", bold=True)
        table(("bron", "wat", "waarom"), [(row.source_id, headline(row), _why(row.flags)) for row in rows])
    click.secho("Kijk zelf:", bold=True)
    command = _typed()
    if mails:
        click.echo(f"  de mails         {env.data / 'mail'} ({len(mails)}), bijvoorbeeld {mails[-1]}")
    click.echo(f"  wat er wacht     {command} --data {folder} review list")
    click.echo(f"  hoe het loopt    {command} --data {folder} status")
    click.echo(f"  wie wat volgt    {command} --data {folder} subscribers list")


def _typed() -> str:
    """This command as the person can type it again: by its path when it is not on the PATH."""
    return "wegwijs" if shutil.which("wegwijs") else sys.argv[0]


def _outcome(word: str) -> str:
    return OUTCOMES.get(word, word)


def _why(flags: Sequence[Mapping[str, Any]]) -> str:
    return " ".join(str(flag["sentence"]) for flag in flags)
