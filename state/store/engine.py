"""Opening the store, transactions, and the few statements that SQLite and PostgreSQL spell differently.

This is the only module that knows which database it talks to. Writers on SQLite take `BEGIN IMMEDIATE`: a plain BEGIN that
reads first and writes later fails under contention whatever the busy timeout, an immediate one waits its turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url

BUSY_TIMEOUT_MS = 30_000
BATCH = 500


def open_engine(url: str) -> Engine:
    """An engine for `url`, e.g. "sqlite:////var/lib/wegwijs/wegwijs.db" or "postgresql+psycopg://...".

    Raises:
        sqlalchemy.exc.ArgumentError: the address is none that SQLAlchemy understands.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite_engine(url)
    return create_engine(url, pool_pre_ping=True)


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # we write BEGIN ourselves
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", f"busy_timeout={BUSY_TIMEOUT_MS}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("wegwijs_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: committed on exit, rolled back when the block raises."""
    with engine.connect().execution_options(wegwijs_write=True) as connection, connection.begin():
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent read transaction; nothing is written."""
    with engine.connect() as connection, connection.begin():
        yield connection


def insert_ignore(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Inserts rows, leaves those that are there already. Returns how many were inserted."""
    if not rows:
        return 0
    statement = _insert(connection, table).on_conflict_do_nothing()
    return sum(connection.execute(statement, dict(row)).rowcount for row in rows)


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Inserts rows, or overwrites the given columns of those whose primary key is there already."""
    if not rows:
        return
    keys = [column.name for column in table.primary_key]
    statement = _insert(connection, table)
    columns = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=columns), [dict(r) for r in rows])


def _insert(connection: Connection, table: Table) -> Any:
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """A write transaction without foreign keys on SQLite: its table rebuilds would delete all child rows."""
    with engine.connect().execution_options(wegwijs_write=True) as connection:
        _foreign_keys(connection, on=False)
        with connection.begin():
            yield connection
            check_foreign_keys(connection)
        _foreign_keys(connection, on=True)


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    raw = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite" and raw is not None:
        raw.cursor().execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def check_foreign_keys(connection: Connection) -> None:
    """Raises RuntimeError when a migration left a row that points at nothing."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
    if broken:
        raise RuntimeError(f"the migration left {len(broken)} rows that point at nothing, first in {broken[0][0]}")


_APPEND_ONLY_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_APPEND_ONLY_POSTGRESQL = """
CREATE FUNCTION {table}_no_{verb}() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$;
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_no_{verb}();
"""


def append_only(connection: Connection, table: str) -> None:
    """Has the database itself refuse to change or delete rows of `table`."""
    postgres = connection.dialect.name == "postgresql"
    template = _APPEND_ONLY_POSTGRESQL if postgres else _APPEND_ONLY_SQLITE
    for verb in ("update", "delete"):
        connection.exec_driver_sql(template.format(table=table, verb=verb))
