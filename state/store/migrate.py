"""Brings the store's tables to the present shape with Alembic."""

from __future__ import annotations

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from state.store.engine import migrating, reading


def migrate(engine: Engine) -> None:
    """Upgrades to the newest revision, all in one transaction; does nothing when it is there."""
    if is_current(engine):
        return
    config = _config()
    with migrating(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    """Whether the tables have the newest shape."""
    with reading(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision() == _head()


@cache
def _head() -> str | None:
    """The newest revision. Told once: finding it loads the file of every revision there is."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "state.store:migrations")
    config.set_main_option("path_separator", "os")
    return config
