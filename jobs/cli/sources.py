"""`wegwijs sources`: what is watched, whether it can be had, and what would be read there."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import click

from jobs.cli.common import App, emit, pass_app, progress, table
from jobs.cli.extract import show_reading
from jobs.env import Env
from jobs.reviewing.acting import acting_as
from jobs.sync import addresses
from jobs.sync.asking import asking
from jobs.sync.look import Address, Fetch
from scrapers.catalogue import load_sources, parse_sources
from scrapers.contract import reading_json
from scrapers.discover import Discovered, newest_documents
from scrapers.document import Document
from scrapers.draw import draw
from scrapers.fetch.types import Fetched, FetchError, NotModified
from scrapers.importing import additions, twins
from scrapers.read.errors import ReadError
from state import codec
from state.configuration import read_text
from state.errors import OperationalError
from state.records import Reading
from state.sources import Source, SourceKind
from state.store import incidents, log, pages
from state.store.engine import writing

Answer = Fetched | NotModified | FetchError
IMPORTABLE = (SourceKind.CONTACTS, SourceKind.MEASURES, SourceKind.MIXED, SourceKind.LISTING)


@click.group(name="sources")
def group() -> None:
    """See, check and extend what is watched: the sources in sources.toml.

    Example: wegwijs sources check --fetch
    """


@group.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a source.")
@pass_app
def list_(app: App, as_json: bool) -> None:
    """List the declared sources, those that are switched off too.

    Example: wegwijs sources list --json
    """
    sources = app.sources()
    if as_json:
        for one in sources:
            emit(codec.dump(one))
        return
    table(("id", "name", "kind", "for", "when", "address"), [_row(one) for one in sources])
    off = sum(not one.enabled for one in sources)
    click.echo(f"{len(sources)} sources, {off} of them switched off")


def _row(one: Source) -> tuple[str, ...]:
    when = (one.schedule or "every sync") if one.enabled else "switched off"
    return one.id, one.name, one.kind.value, " ".join(one.audience), when, one.url


@group.command()
@click.option("--fetch", is_flag=True, help="Ask each enabled source once, politely.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a source.")
@pass_app
def check(app: App, fetch: bool, as_json: bool) -> None:
    """Say whether sources.toml is valid and, with --fetch, whether its addresses answer. Stores nothing of what it reads.

    Exit code 1 when the file is wrong or an address does not answer.

    Example: wegwijs sources check --fetch
    """
    sources = load_sources(app.sources_file)
    for first, second in twins(sources):
        click.echo(f"note: {first.id} and {second.id} have the same address, {second.url}", err=True)
    enabled = [one for one in sources if one.enabled]
    results = list(_answers(app.env(), enabled)) if fetch else [{"id": one.id, "ok": True} for one in sources]
    if as_json:
        for result in results:
            emit(result)
    elif fetch:
        table(("id", "", "answer"), [(one["id"], "ok" if one["ok"] else "failed", _what(one)) for one in results])
    else:
        click.echo(f"{app.sources_file}: {len(sources)} sources, {len(enabled)} enabled, nothing wrong")
    if not all(one["ok"] for one in results):
        raise SystemExit(1)


def _answers(env: Env, sources: list[Source]) -> Iterator[dict[str, Any]]:
    """One request for each source, several hosts at the same time."""
    ask = asking(env)
    with ThreadPoolExecutor(env.settings.fetch.workers) as pool:
        waiting = [pool.submit(_first_body, env, one, ask) for one in sources]
        for one, future in progress(list(zip(sources, waiting, strict=True)), "sources"):
            yield {"id": one.id, **_answer(future.result())}


def _answer(found: Answer | None) -> dict[str, Any]:
    if found is None:
        return {"ok": True, "reason": "nothing in the inbox"}
    if isinstance(found, FetchError):
        return {"ok": False, "reason": found.reason, "status": found.status, "permanent": found.permanent}
    assert isinstance(found, Fetched)  # noqa: S101 - without validators nobody answers 304
    return {
        "ok": True,
        "status": found.status,
        "bytes": len(found.body),
        "content_type": found.content_type,
        "final_url": found.final_url,
        "moved_to": found.permanent_url,
    }


def _what(result: dict[str, Any]) -> str:
    if result.get("reason"):
        return str(result["reason"])
    moved = f"; moved for good to {result['moved_to']}" if result["moved_to"] else ""
    return f"{result['bytes']} bytes, {result['content_type'] or 'unknown type'}{moved}"


def _first_body(env: Env, source: Source, ask: Fetch) -> Answer | None:
    """What the first address of a source holds; None for an inbox without documents."""
    inbox = addresses.inbox_folder(env.data, source) if source.kind is SourceKind.INBOX else env.data
    address = next(addresses.declared(source, inbox), None)
    return ask(address, None) if address else None


@group.command()
@click.argument("source", metavar="ID|URL")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a document.")
@pass_app
def test(app: App, source: str, as_json: bool) -> None:
    """Fetch a source and show what would be read there. Stores nothing.

    Of a finder the first municipality is asked, of a listing the newest document is read as well. A source that is
    switched off can be tested too; an address that is no source is read as contacts and measures.

    Example: wegwijs sources test caw
    """
    env = app.env()
    one = _named(env, source)
    if not one.url:
        raise OperationalError(f"{one.id} has no address yet", remedy=one.note)
    ask = asking(env)
    found = _first_body(env, one, ask)
    if found is None:
        raise OperationalError(f"the inbox of {one.id} is empty", remedy=f"wegwijs sources add-document {one.id} FILE")
    body, document, reading = _drawn(one, found)
    if one.kind is not SourceKind.LISTING:
        _show(body.final_url, reading, as_json)
        return
    documents = newest_documents(document, one)
    _show_documents(body.final_url, documents, as_json)
    for newest in documents[:1]:
        answer = ask(Address(url=newest.url, origin=pages.DOCUMENT, request_url=newest.url), None)
        body, _, reading = _drawn(one, answer)
        _show(body.final_url, reading, as_json)


def _named(env: Env, name: str) -> Source:
    if name.startswith(("http://", "https://")):
        return Source(id="-", name=name, kind=SourceKind.MIXED, url=name)
    return _declared(env.sources, name)


def _declared(sources: Iterable[Source], name: str) -> Source:
    found = next((one for one in sources if one.id == name), None)
    if found is None:
        raise OperationalError(f'there is no source "{name}"', remedy="see `wegwijs sources list`")
    return found


def _drawn(source: Source, found: Answer) -> tuple[Fetched, Document, Reading]:
    """The body with what is read in it. Raises OperationalError when there is none, or nothing can be read."""
    if isinstance(found, FetchError):
        raise OperationalError(found.reason)
    assert isinstance(found, Fetched)  # noqa: S101 - without validators nobody answers 304
    try:
        return found, *draw(source, found.body, url=found.final_url, content_type=found.content_type)
    except ReadError as error:
        raise OperationalError(f"{found.final_url} cannot be read ({error})") from error


def _show(url: str, reading: Reading, as_json: bool) -> None:
    if as_json:
        emit(reading_json(url, reading))
    else:
        show_reading(url, reading)


def _show_documents(url: str, documents: tuple[Discovered, ...], as_json: bool) -> None:
    if as_json:
        emit({"source": url, "documents": [{"title": one.title, "url": one.url} for one in documents]})
        return
    table(("document", "address"), [(one.title, one.url) for one in documents], title=url)
    if not documents:
        click.echo("  note: the page leads to no document; see `links` in sources.toml")


@group.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--kind", type=click.Choice([kind.value for kind in IMPORTABLE]), default="mixed", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a source that was added.")
@pass_app
def import_(app: App, file: Path, kind: str, as_json: bool) -> None:
    """Add the addresses in FILE to sources.toml; those that are there already are passed over.

    FILE holds an address on each line, or is a CSV with a heading for any of the columns id, name, url, topics, audience
    and area; several values in one cell are parted by ";" or "|". When one line is wrong, nothing is added.

    Example: wegwijs sources import partners.csv --kind contacts
    """
    target = app.sources_file
    text = read_text(target) if target.exists() else ""
    found = additions(_bytes(file), file, parse_sources(text, target), SourceKind(kind))
    if found.added:
        _replace(target, f"{text.rstrip()}\n{found.text}".lstrip("\n"))
    if as_json:
        for one in found.added:
            emit(codec.dump(one))
        return
    if found.added:
        table(("id", "name", "address"), [(one.id, one.name, one.url) for one in found.added])
    click.echo(f"{len(found.added)} added to {target}, {len(found.skipped)} there already")


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise OperationalError(f"{file} cannot be read ({error.strerror})", remedy="name a file that exists") from error


def _replace(target: Path, text: str) -> None:
    """Writes the whole file or nothing: a full disk must not leave half a catalogue."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    fresh.write_text(text, encoding="utf-8")
    if target.exists():
        shutil.copymode(target, fresh)
    fresh.replace(target)


@group.command(name="add-document")
@click.argument("source", metavar="ID")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_app
def add_document(app: App, source: str, file: Path, as_json: bool) -> None:
    """Put a document into the inbox of a source; the next `run sync` reads it.

    Example: wegwijs sources add-document opgroeien-brieven brief.pdf
    """
    env = app.env()
    folder = addresses.inbox_folder(env.data, _declared(env.sources, source))
    body = _bytes(file)
    place = _place(folder, file.name.lstrip("."), body)
    fresh = not place.exists()
    if fresh:
        _put(place, body)
    if as_json:
        emit({"source": source, "path": str(place), "added": fresh})
    else:
        click.echo(f"{place}: {'added' if fresh else 'was there already'}")


def _place(folder: Path, name: str, body: bytes) -> Path:
    """Where the document goes: another one of the same name stays, the same one is not put there twice."""
    plain = Path(name)
    for number in itertools.count(1):
        place = folder / (name if number == 1 else f"{plain.stem}-{number}{plain.suffix}")
        if not place.exists() or place.read_bytes() == body:
            return place
    raise AssertionError("count has no end")


def _put(place: Path, body: bytes) -> None:
    """Under a name that begins with a dot until it is whole: sync passes those over."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.new")
    fresh.write_bytes(body)
    fresh.replace(place)


@group.command()
@click.argument("source_id", metavar="ID")
@click.option("--as", "mail", metavar="MAIL", help="The member of staff who decides.")
@click.option("--reason", help="Why; kept in the log.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@pass_app
def release(app: App, source_id: str, mail: str | None, reason: str | None, as_json: bool) -> None:
    """Lift the quarantine of a source: what it says now is compared again, change by change.

    Example: wegwijs sources release pleegzorg --as jana@opgroeien.example --reason "de partner bevestigt"
    """
    env = app.env()
    with writing(env.engine) as connection:
        actor = acting_as(connection, mail)
        held = [row for row in incidents.open_of(connection, source_id) if row.quarantine]
        if not held:
            raise OperationalError(f"{source_id} is not in quarantine", remedy="see `wegwijs incidents list`")
        for row in held:
            incidents.close(connection, row.id, by=actor.mail, now=env.clock())
            details = {"via": actor.via, "reason": reason, "kind": row.kind}
            log.note(
                connection, at=env.clock(), actor=actor.mail, action="source.release", subject=source_id, **details
            )
    if as_json:
        emit({"source": source_id, "closed": len(held)})
    else:
        click.echo(f"{source_id}: out of quarantine ({len(held)} closed); the next `wegwijs run sync` compares again")
