"""`wegwijs sources`: what is watched, whether it can be had, and what would be read there."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import click

from jobs.cli.adding import add_document, import_
from jobs.cli.common import App, emit, pass_app, progress, table
from jobs.cli.extract import show_reading
from jobs.cli.incidents import release
from jobs.env import Env
from jobs.sync import addresses
from jobs.sync.asking import asking
from jobs.sync.look import Address, Fetch
from scrapers.catalogue import load_sources
from scrapers.contract import reading_json
from scrapers.discover import Discovered, newest_documents
from scrapers.document import Document
from scrapers.draw import draw
from scrapers.fetch.types import Fetched, FetchError, NotModified
from scrapers.importing import twins
from scrapers.read.errors import ReadError
from state import codec
from state.errors import OperationalError
from state.records import Reading
from state.sources import Source, SourceKind
from state.store import pages

Answer = Fetched | NotModified | FetchError


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
    return addresses.declared_as(env.sources, name)


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


for command in (import_, add_document, release):
    group.add_command(command)
