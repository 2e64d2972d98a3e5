"""What all tests share: the tables of a new store are made once a process and copied; no example of hypothesis has a deadline."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import settings
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine, create_engine

from jobs import wiring
from state.store import engine as stores
from state.store.engine import open_engine
from state.store.migrate import migrate

settings.register_profile("patient", deadline=None)  # on a busy machine one slow example says nothing of the code
settings.load_profile("patient")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow files begin first, so that the workers end together; the order is otherwise left as random as it came."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with its tables and nothing in them."""
    file = tmp_path_factory.mktemp("empty") / "store.db"
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()
    return file


@pytest.fixture(autouse=True)
def stores_start_as_copies(empty_store: Path) -> Iterator[None]:
    """Hundreds of tests begin with a store; making its tables anew each time would be a tenth of the suite's time."""

    def copied(engine: Engine) -> None:
        file = engine.url.database
        if engine.dialect.name == "sqlite" and file and not Path(file).exists():
            with sqlite3.connect(empty_store) as kept, sqlite3.connect(file) as new:
                kept.backup(new)
            kept.close()
            new.close()
        migrate(engine)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wiring, "migrate", copied)
        yield


@pytest.fixture(scope="session", autouse=True)
def stores_share_their_statements() -> Iterator[None]:
    """A process has one store, a test process hundreds: putting each statement into SQL anew would be a fifth of their time."""
    first = create_engine("sqlite://")
    first.connect().close()  # the dialect has learnt which SQLite this is
    known: dict[Any, Any] = {}

    def opened(url: str, **more: Any) -> Engine:
        engine = create_engine(url, execution_options={"compiled_cache": known}, **more)
        if engine.dialect.name == first.dialect.name:
            engine.dialect = first.dialect
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stores, "create_engine", opened)
        yield


class Compiled(BytecodeCache):
    """Templates as code, by name and text."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if known := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def pages_share_their_templates() -> Iterator[None]:
    """A process has one application, a test process hundreds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Flask, "jinja_options", {**Flask.jinja_options, "bytecode_cache": Compiled()})
        yield
