"""One request and its answer: the only module that speaks to `requests`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urldefrag, urljoin

import requests
from requests.utils import requote_uri

from scrapers.fetch.body import ENCODINGS, collect, too_big
from scrapers.fetch.guard import check_address, host_of
from scrapers.fetch.line import Line, LineAdapter
from scrapers.fetch.problems import NETWORK, as_trouble, for_status, too_slow
from scrapers.fetch.types import Trouble, Validators
from state.settings import FetchSettings

PIECE = 65536
ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/json;q=0.9,text/csv;q=0.9,*/*;q=0.8"


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is asked, at one address."""

    url: str
    method: str = "GET"
    form: tuple[tuple[str, str], ...] = ()
    validators: Validators | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What one server said. `location` is where it sends us, as a whole address; a body comes with 2xx only."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    location: str | None = None


@dataclass
class Exchange:
    """The requests of one fetch. Cookies live as long as it does: some sites set one and redirect to themselves."""

    settings: FetchSettings
    user_agent: str
    cap: int
    cookies: Any = field(default_factory=requests.cookies.RequestsCookieJar)

    def ask(self, request: Request, now: datetime) -> Answer:
        """Asks once. Raises Trouble for anything but 2xx, a redirect, or the 304 that was asked for."""
        check_address(request.url, self.settings.allow)
        host = host_of(request.url)
        line = Line(
            allow=self.settings.allow,
            connect_timeout=self.settings.connect_timeout,
            read_timeout=self.settings.read_timeout,
        )
        try:
            with line.limited(self.settings.total_timeout), requests.Session() as session:
                answer = self._sent(session, line, request, now)
        except (Trouble, *NETWORK) as error:
            if line.expired:
                raise too_slow(host, self.settings.total_timeout) from error
            if isinstance(error, Trouble):
                raise
            raise as_trouble(error, host) from error
        if line.expired:
            raise too_slow(host, self.settings.total_timeout)
        return answer

    def memory(self) -> frozenset[tuple[str, str]]:
        """What the server made us remember, to tell a redirect that sets a cookie from one that turns in circles."""
        return frozenset((cookie.name, cookie.value or "") for cookie in self.cookies)

    def _sent(self, session: requests.Session, line: Line, request: Request, now: datetime) -> Answer:
        session.trust_env = False
        session.cookies = self.cookies
        for scheme in ("http://", "https://"):
            session.mount(scheme, LineAdapter(line))
        response = session.request(
            request.method,
            request.url,
            data=list(request.form) or None,
            headers=self._headers(request),
            allow_redirects=False,
            stream=True,
            timeout=(self.settings.connect_timeout, self.settings.read_timeout),
        )
        with response:
            return self._answer(session, request, response, now)

    def _headers(self, request: Request) -> dict[str, str]:
        found = {
            "User-Agent": self.user_agent,
            "Accept": ACCEPT,
            "Accept-Language": "nl-BE,nl;q=0.9,fr;q=0.6,en;q=0.5",
            "Accept-Encoding": ", ".join(ENCODINGS),
            "Connection": "close",
        }
        validators = request.validators or Validators()
        conditions = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
        return found | {name: _one_line(value) for name, value in conditions.items() if value}

    def _answer(
        self, session: requests.Session, request: Request, response: requests.Response, now: datetime
    ) -> Answer:
        status = response.status_code
        location = session.get_redirect_target(response)
        if location is not None:
            target = urldefrag(requote_uri(urljoin(request.url, location))).url
            return Answer(url=request.url, status=status, headers=response.headers, location=target)
        if status == 304 and request.validators is not None:
            return Answer(url=request.url, status=status, headers=response.headers)
        if not 200 <= status < 300:
            raise for_status(status, host_of(request.url), response.headers.get("Retry-After"), now)
        return Answer(url=request.url, status=status, headers=response.headers, body=self._body(response))

    def _body(self, response: requests.Response) -> bytes:
        announced = response.headers.get("Content-Length", "")
        if announced.isdigit() and int(announced) > self.cap:
            raise too_big(self.cap)
        return collect(_pieces(response), encoding=response.headers.get("Content-Encoding"), cap=self.cap)


def _pieces(response: requests.Response) -> Iterator[bytes]:
    """What arrives, as it arrives: a loop that waits for full pieces would not see the cap or the deadline."""
    while piece := response.raw.read1(PIECE, decode_content=False):
        yield piece


def _one_line(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable()).strip()
