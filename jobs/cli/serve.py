"""`wegwijs serve`: serves the pages until it is told to stop."""

from __future__ import annotations

import logging
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from types import FrameType
from typing import Any

import click
import waitress  # type: ignore[import-untyped] # ships no types

from jobs.cli.common import App, pass_app
from jobs.serving import application
from state.errors import OperationalError

PROXY: dict[str, Any] = {
    "trusted_proxy": "127.0.0.1",
    "trusted_proxy_headers": {"x-forwarded-for"},
    "clear_untrusted_proxy_headers": True,
}
"""Behind a web server on this machine, the limit goes by the reader's address."""


@click.command()
@click.option("--listen", metavar="HOST:PORT", help="Where to listen; by default [web] listen.")
@pass_app
def command(app: App, listen: str | None) -> None:
    """Serve the review desk and the readers' pages. Stops at SIGTERM or Ctrl-C.

    Put a web server with https in front, and set [web] base_url to its address.

    Example: wegwijs serve --listen 127.0.0.1:8080
    """
    env = app.env()
    address = listen or env.settings.web.listen
    mails = ThreadPoolExecutor(1, thread_name_prefix="mail")
    try:
        server = waitress.create_server(
            application(env, soon=lambda work: mails.submit(work).add_done_callback(_told)),
            listen=address,
            ident="",
            **PROXY,
        )
    except (OSError, ValueError) as error:
        raise OperationalError(
            f"cannot listen on {address} ({error})", remedy="name a free HOST:PORT with --listen"
        ) from error
    signal.signal(signal.SIGTERM, _stop)
    click.echo(f"listening on http://{address}", err=True)
    server.run()  # ends by itself at SystemExit and KeyboardInterrupt
    server.close()
    mails.shutdown()  # what readers were promised still leaves


def _told(done: Future[None]) -> None:
    """A bug in what was left for later is no secret."""
    if error := done.exception():
        logging.getLogger("wegwijs.serve").error("a mail was not made", exc_info=error)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit
