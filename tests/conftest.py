"""What all tests share: the tables of a new store are made once a process and copied; no example of hypothesis has a deadline."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from jobs import wiring
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
