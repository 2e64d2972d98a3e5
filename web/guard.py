"""What holds for every request and every answer, whichever page it is."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

from state.settings import WebSettings

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex",
}
"""A token may stand in the address of a page: it goes to no other site, into no cache and into no search engine.
A page that needs another value of its own sets that header itself."""
HSTS = "max-age=31536000; includeSubDomains"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


def guard(app: Flask, settings: WebSettings) -> None:
    """Refuses requests for other hosts and sets the headers of every answer."""
    app.before_request(_known_host(settings))
    app.after_request(_guarded(secure(settings)))


def secure(settings: WebSettings) -> bool:
    """Whether browsers reach the pages by https: always, unless they are on this machine."""
    base = urlsplit(settings.base_url or "http://localhost")
    return not (base.scheme == "http" and base.hostname in LOOPBACK)


def _known_host(settings: WebSettings) -> Callable[[], None]:
    """A name that somebody else chose must not end up in our links, nor reach us by way of their name server."""
    own = urlsplit(settings.base_url).netloc.casefold() if settings.base_url else None

    def check() -> None:
        if request.host.casefold() != own and _name_of(request.host) not in LOOPBACK:
            abort(400)

    return check


def _name_of(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _guarded(https: bool) -> Callable[[Response], Response]:
    def add(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if https:
            response.headers["Strict-Transport-Security"] = HSTS
        return response

    return add
