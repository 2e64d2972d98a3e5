"""The command `wegwijs`: top-level options, the groups below it, and one clear sentence for whatever goes wrong."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from datetime import datetime
from pathlib import Path

import click
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import OperationalError as StoreError

from jobs.cli.common import App
from state.errors import OperationalError

COMMANDS = {
    "init": "init:command",
    "demo": "demo:command",
    "run": "run:group",
    "extract": "extract:command",
    "compare": "compare:command",
    "sources": "sources:group",
    "review": "review:group",
    "staff": "staff:group",
    "incidents": "incidents:group",
    "subscribers": "one_subscriber:group",
    "municipalities": "municipalities:group",
    "digests": "digests:group",
    "deliveries": "deliveries:group",
    "bounces": "bounces:group",
    "doctor": "doctor:group",
    "jobs": "jobs:command",
    "daemon": "daemon:command",
    "serve": "serve:command",
    "status": "status:command",
}
FAILED = 1
DEFAULT_DATA = "wegwijs-data"


class Lazy(click.Group):
    """Imports a command when it is asked for, so that `wegwijs --help` starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name].split(":")
        found = getattr(importlib.import_module(f"jobs.cli.{module}"), attribute)
        assert isinstance(found, click.Command)  # noqa: S101 - a slip in COMMANDS, not a user's
        return found


class Moment(click.ParamType[datetime]):
    """An ISO 8601 moment with an offset, or in UTC without one being given a "Z"."""

    name = "ISO"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no moment; write it as 2026-03-02T07:00:00+01:00", param, ctx)
        if moment.tzinfo is None:
            self.fail(f"{value!r} has no offset; write it as {value}+01:00, or with Z for UTC", param, ctx)
        return moment


@click.command(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="WEGWIJS_DATA",
    default=DEFAULT_DATA,
    show_default=True,
    help="The folder that holds the store, snapshots and mails.",
)
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="WEGWIJS_CONFIG",
    help="The configuration; by default wegwijs.toml in the data folder.",
)
@click.option("--now", type=Moment(), help="Pretend it is this moment: for rehearsals and tests.")
@click.version_option(package_name="wegwijs")
@click.pass_context
def cli(ctx: click.Context, data: Path, config: Path | None, now: datetime | None) -> None:
    """Watch partners' pages, work out what really changed, and tell the people it concerns.

    Example: wegwijs --data /srv/wegwijs run all
    """
    ctx.obj = App(data=data, config=config, now=now)


def main() -> None:
    """The entry point. Exit codes: 0 done, 1 the job could not do its work, 2 wrong use."""
    try:
        code = cli(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say("stopped before the end; what was done is kept")
        code = 130
    except BrokenPipeError:
        # The reader of our output went away (wegwijs … | head): not a failure, and nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    except OperationalError as error:
        _say(str(error))
        code = FAILED
    except DatabaseError as error:
        _say(*_store_trouble(error))
        code = FAILED
    except OSError as error:
        _say(*_disk_trouble(error))
        code = FAILED
    sys.exit(code if isinstance(code, int) else 0)


def _say(message: str, remedy: str | None = None) -> None:
    click.echo(f"wegwijs: {message}" + (f"; {remedy}" if remedy else ""), err=True)


def _store_trouble(error: DatabaseError) -> tuple[str, str]:
    reason = str(error.orig).splitlines()[0] if error.orig else str(error)
    if "full" in reason:
        return "the disk is full; nothing of this step was kept", "make room and run it again"
    if isinstance(error, StoreError) and "locked" in reason:
        return "the store stayed locked by another process", "wait for it to finish, `wegwijs jobs` shows which runs"
    if "readonly" in reason or "unable to open" in reason:
        return f"the store cannot be written ({reason})", "check the permissions of the data folder"
    return f"the store refused: {reason}", "check that the data folder is whole, restore a backup if it is not"


def _disk_trouble(error: OSError) -> tuple[str, str]:
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full{where}; nothing of this step was kept", "make room and run it again"
    return f"{error.strerror or error}{where}", "check that the path exists and may be used by this user"


if __name__ == "__main__":
    main()
