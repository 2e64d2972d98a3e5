"""Which addresses may be asked at all: the public web, and what `[fetch] allow` lists.

A page that we watch can be hacked or simply redirect; it must not make us ask our own network (server-side request
forgery). The check is made on the resolved address that is then connected to, so a name that changes its mind between
check and use gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from urllib.parse import SplitResult, urlsplit

from scrapers.fetch.types import FetchError, Trouble
from state.saying.telling import Told, told

PORTS = {"http": 80, "https": 443}
# `is_global` lets these pass, but each can stand for a private IPv4 address: NAT64 (RFC 6052, 8215), 6to4 (RFC 3056),
# its relays (RFC 7526), Teredo (RFC 4380), IPv4-compatible (RFC 4291).
_DISGUISES = tuple(
    ipaddress.ip_network(text)
    for text in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "192.88.99.0/24", "2001::/32", "::/96")
)


def split_address(url: str) -> SplitResult:
    """The parts of an address that has a scheme, a host and a usable port. Raises Trouble."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise _refused(told("fetch_bad_address", url=url)) from error
    if parts.scheme not in PORTS:
        raise _refused(told("fetch_no_web_address", url=url))
    if not host:
        raise _refused(told("fetch_names_no_host", url=url))
    return parts


def host_of(url: str) -> str:
    """The host of an address, in lower case. Raises Trouble."""
    return split_address(url).hostname or ""


def turn_of(url: str) -> str:
    """Whom an address takes a turn from: the host; on a port of its own, which only `allow` opens, host and port."""
    parts = split_address(url)
    host = parts.hostname or ""
    return host if parts.port in (None, *PORTS.values()) else f"{_bracketed(host)}:{parts.port}"


def origin_of(url: str) -> str:
    """Scheme, host and, where it is not the usual one, port: what one robots.txt speaks for. Raises Trouble."""
    parts = split_address(url)
    port = "" if parts.port in (None, PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{_bracketed(parts.hostname or '')}{port}"


def check_address(url: str, allow: Collection[str]) -> None:
    """Refuses what can be refused before any name is looked up. Raises Trouble."""
    parts = split_address(url)
    if parts.username is not None or parts.password is not None:
        raise _refused(told("fetch_password", host=parts.hostname))
    port = parts.port or PORTS[parts.scheme]
    if port not in PORTS.values() and not is_allowed(parts.hostname or "", port, allow):
        raise _refused(told("fetch_port", host=parts.hostname, port=port))


def is_allowed(host: str, port: int, allow: Collection[str]) -> bool:
    """Whether `[fetch] allow` lists the host, or the host with this port."""
    known = {entry.casefold().strip() for entry in allow}
    name = host.casefold().rstrip(".")
    return not known.isdisjoint({name, f"{name}:{port}", _bracketed(name), f"{_bracketed(name)}:{port}"})


def is_public(address: str) -> bool:
    """Whether an IP address lies on the public internet, also when it is a disguised IPv4 one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if ip.is_multicast or ip.is_reserved or (isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local):
        return False
    return ip.is_global and not any(ip.version == net.version and ip in net for net in _DISGUISES)


def resolve(host: str, port: int, allow: Collection[str]) -> tuple[str, ...]:
    """The addresses of `host` that may be connected to, at least one. Raises Trouble."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        unknown = isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME
        sentence = told("fetch_unknown_host" if unknown else "fetch_no_lookup", host=host)
        raise Trouble(FetchError(told=sentence, permanent=False, kind="dns"), again=not unknown) from error
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    if is_allowed(host, port, allow):
        return addresses
    public = tuple(address for address in addresses if is_public(address))
    if not public:
        raise _refused(told("fetch_not_public", host=host, address=addresses[0]))
    return public


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _refused(sentence: Told) -> Trouble:
    return Trouble(FetchError(told=sentence, permanent=True, kind="address"))
