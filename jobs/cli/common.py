"""What every command shares: the installation it works on, and how it prints."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from jobs.env import Env
from jobs.wiring import build_env, pinned, utc_now
from scrapers.catalogue import load_sources
from state.configuration import load_settings
from state.settings import Settings
from state.sources import Source

CONFIG_FILE = "wegwijs.toml"
SOURCES_FILE = "sources.toml"
Item = TypeVar("Item")


@dataclass
class App:
    """One installation, as the top-level options name it. The environment is built at first use, once."""

    data: Path
    config: Path | None = None
    now: datetime | None = None
    _env: Env | None = field(default=None, repr=False)

    @property
    def config_file(self) -> Path | None:
        """The configuration in force: the one named, else the one in the data folder, else none."""
        if self.config is not None:
            return self.config
        found = self.data / CONFIG_FILE
        return found if found.exists() else None

    @property
    def sources_file(self) -> Path:
        """Where the sources are declared: beside the configuration, else in the data folder."""
        folder = self.config_file.parent if self.config_file else self.data
        return folder / SOURCES_FILE

    @property
    def clock(self) -> Callable[[], datetime]:
        return pinned(self.now) if self.now else utc_now

    def settings(self) -> Settings:
        """The settings, checked. Raises ConfigError."""
        return load_settings(self.config_file, os.environ)

    def sources(self) -> tuple[Source, ...]:
        """The declared sources, checked; none when there is no file yet. Raises ConfigError."""
        return load_sources(self.sources_file) if self.sources_file.exists() else ()

    def env(self) -> Env:
        """Everything a job needs. Raises ConfigError and OperationalError."""
        if self._env is None:
            settings = self.settings()
            data = settings.store.folder or self.data
            self._env = build_env(settings, data=data, sources=self.sources(), clock=self.clock)
        return self._env


pass_app = click.make_pass_decorator(App)


_SURROGATE = re.compile("[\ud800-\udfff]")


def emit(value: Any) -> None:
    """One object as one line of JSON. Half a pair of surrogates, which UTF-8 has no bytes for, is escaped with the rest."""
    shown = json.dumps(value, ensure_ascii=False, default=str)
    click.echo(json.dumps(value, default=str) if _SURROGATE.search(shown) else shown)


def table(columns: Sequence[str], rows: Sequence[Sequence[object]], *, title: str | None = None) -> None:
    """A table for people; wide cells wrap, no number or address is cut short, nothing is interpreted as markup."""
    shown = Table(title=title, title_justify="left", header_style="bold", expand=False)
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*[_plain(cell) for cell in row])
    console().print(shown)


def console() -> Console:
    """Standard output; when it is no terminal, wide enough that a program can read the lines."""
    wide = Console()
    return wide if wide.is_terminal else Console(width=160, color_system=None)


def progress(items: Sequence[Item], label: str) -> Iterator[Item]:
    """The items one by one, with a bar on standard error when a terminal is there."""
    errors = Console(stderr=True)
    if not errors.is_terminal or not items:
        yield from items
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, TimeElapsedColumn(), console=errors, transient=True) as bar:
        task = bar.add_task(label, total=len(items))
        for item in items:
            yield item
            bar.advance(task)


def _plain(cell: object) -> str:
    return "" if cell is None else str(cell).replace("[", r"\[")
