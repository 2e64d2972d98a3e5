"""Puts an `Env` together: the only place where settings, store, clock and declared sources meet."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from jobs.env import Env
from state.configuration import ConfigError
from state.errors import OperationalError
from state.geo import areas
from state.settings import Settings
from state.sources import Source
from state.store.engine import open_engine
from state.store.migrate import migrate

STORE_FILE = "wegwijs.db"
SECRET_FILE = "secret"  # noqa: S105 - the name of a file


def build_env(
    settings: Settings,
    *,
    data: Path,
    sources: tuple[Source, ...] = (),
    clock: Callable[[], datetime] | None = None,
) -> Env:
    """An environment on the data folder `data`, which is made when it is not there; the store gets its newest shape.

    Raises:
        OperationalError: the folder cannot be written, or the store's address is none.
    """
    folder = _folder(data)
    areas.use(folder)
    engine = _engine(settings, folder)
    migrate(engine)
    return Env(
        settings=_with_secret(settings, folder),
        engine=engine,
        data=folder,
        clock=clock or utc_now,
        sources=sources,
    )


def utc_now() -> datetime:
    """The machine's clock: what every job goes by unless `--now` pins it."""
    return datetime.now(UTC)


def pinned(moment: datetime) -> Callable[[], datetime]:
    """A clock that stands still at `moment`."""
    return lambda: moment


def _folder(data: Path) -> Path:
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OperationalError(
            f"the data folder {data} cannot be made ({error.strerror})",
            remedy="name a folder you may write with --data",
        ) from error
    return data.absolute()


def _engine(settings: Settings, folder: Path) -> Engine:
    url = settings.store.url or f"sqlite:///{folder / STORE_FILE}"
    try:
        return open_engine(url)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise ConfigError(
            "[store] url is no address of a store that can be opened here",
            remedy="leave it out, or write postgresql+psycopg://USER@HOST/NAME and install wegwijs[postgres]",
        ) from error


def _with_secret(settings: Settings, folder: Path) -> Settings:
    """The settings with a secret in any case: signatures and keyed hashes need one that lasts."""
    if settings.web.secret is not None:
        return settings
    secret = SecretStr(_kept_secret(folder / SECRET_FILE))
    return settings.model_copy(update={"web": settings.web.model_copy(update={"secret": secret})})


def _kept_secret(file: Path) -> str:
    """The secret in `file`, made at the first call. Two processes that both start now end up with one secret."""
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as handle:
            handle.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    except OSError as error:
        raise OperationalError(
            f"{file} cannot be written ({error.strerror})", remedy="make the data folder writable for this user"
        ) from error
    return file.read_text(encoding="ascii")
