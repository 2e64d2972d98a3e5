"""`wegwijs init`: writes the configuration of a new installation, without questions."""

from __future__ import annotations

import shlex
from importlib.resources import files
from pathlib import Path

import click

from jobs.cli.common import CONFIG_FILE, SOURCES_FILE, App, pass_app
from state.errors import OperationalError


@click.command(name="init")
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--bare", is_flag=True, help="Leave the shipped catalogue of sources out.")
@pass_app
def command(app: App, folder: Path | None, bare: bool) -> None:
    """Write wegwijs.toml and sources.toml into DIR, by default the data folder.

    Both are full of comments, every setting stands on its default, and nothing that exists is overwritten.

    Example: wegwijs --data /srv/wegwijs init /etc/wegwijs
    """
    target = folder or app.data
    texts = {target / CONFIG_FILE: settings_text(), target / SOURCES_FILE: sources_text(bare=bare)}
    _refuse_overwriting(list(texts))
    _write(texts)
    for path in texts:
        click.echo(f"written: {path}")
    click.echo(f"next: {_next(app, target)}")


def settings_text() -> str:
    """The commented settings, all on their defaults."""
    return (files("cron") / "wegwijs.toml.example").read_text(encoding="utf-8")


def sources_text(*, bare: bool) -> str:
    """The shipped catalogue of sources, or only an example in comments."""
    found = files("cron") / "sources.toml.example" if bare else files("scrapers") / SOURCES_FILE
    return found.read_text(encoding="utf-8")


def _refuse_overwriting(paths: list[Path]) -> None:
    there = [str(path) for path in paths if path.exists()]
    if there:
        raise OperationalError(
            f"{' and '.join(there)} {'is' if len(there) == 1 else 'are'} there already, nothing was written",
            remedy="choose another folder, or move it away first",
        )


def _write(texts: dict[Path, str]) -> None:
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)


def _next(app: App, target: Path) -> str:
    config = [] if target.absolute() == app.data.absolute() else ["--config", str(target / CONFIG_FILE)]
    return shlex.join(["wegwijs", "--data", str(app.data), *config, "sources", "list"])
