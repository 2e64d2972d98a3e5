"""Web addresses without what changes from visit to visit."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|hs\w*enc|_hs\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|sid|session\w*"
    r"|phpsessid|jsessionid|aspsessionid\w*|token|csrf\w*|nonce|cb|_|ts|timestamp|cachebust\w*|v|ver|rnd|rand)\Z",
    re.IGNORECASE,
)
_SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)\Z", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


def canonical_url(url: str) -> str:
    """The same page in one way of writing: https, host in lower case without "www.", no tracking, no fragment.

    A fragment that routes ("#!/…" or "#/…") is part of the address. Other schemes than http(s) are returned stripped.
    """
    shown = url.strip()
    if shown.startswith("//"):
        shown = f"https:{shown}"
    elif re.match(r"www\.", shown, re.IGNORECASE):
        shown = f"https://{shown}"
    try:
        parts = urlsplit(shown)
        port = parts.port
    except ValueError:
        return shown
    if parts.scheme.lower() not in _PORTS or not parts.hostname:
        return shown
    host = parts.hostname.removeprefix("www.")
    where = f"{host}:{port}" if port and port != _PORTS[parts.scheme.lower()] else host
    bare = unquote(_INDEX.sub("/", _SESSION_IN_PATH.sub("", parts.path)))
    path = quote(bare, safe="/:@!$&'()*+,;=~-._", errors="replace").rstrip("/")
    pairs = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _noise(*pair))
    query = urlencode(pairs, errors="replace")
    fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
    return urlunsplit(("https", where, path, query, fragment))


def _noise(name: str, value: str) -> bool:
    return bool(_TRACKING.match(name))


def is_web(url: str) -> bool:
    """Whether a reader may be sent there: http or https with a host."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in _PORTS and bool(parts.hostname)


def host_of(url: str) -> str:
    """The host without "www." and port, empty when there is none."""
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
