"""Hosts and mail domains: which belong together, and what no partner's page should suddenly hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

FREE_MAIL = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.be",
        "outlook.com",
        "outlook.be",
        "live.com",
        "live.be",
        "msn.com",
        "yahoo.com",
        "yahoo.fr",
        "icloud.com",
        "me.com",
        "gmx.com",
        "gmx.net",
        "gmx.de",
        "protonmail.com",
        "proton.me",
        "mail.ru",
        "yandex.ru",
        "yandex.com",
        "aol.com",
        "zoho.com",
        "telenet.be",
        "skynet.be",
        "scarlet.be",
        "proximus.be",
        "belgacom.be",
        "voo.be",
        "pandora.be",
        "orange.fr",
        "wanadoo.fr",
        "laposte.net",
        "ziggo.nl",
        "kpnmail.nl",
        "hetnet.nl",
        "web.de",
        "t-online.de",
        "tutanota.com",
        "mail.com",
        "ukr.net",
    ]
)

_SPAM = re.compile(
    r"\b(?:casinos?|viagra|cialis|levitra|kamagra|gokkast(?:en)?|jackpots?|slot ?gacor|slots online|online slots|judi"
    r"|poker(?:stars)?|sportsbook|betting|free spins|porno?|xxx (?:videos?|films?|movies?|porn|cams?|sex)|(?:sex|free|porn|adult|hot) xxx"
    r"|escorts?|onlyfans|payday loans?|replica watches"
    r"|online pharmacy|cheap (?:pills|meds)|goedkope (?:pillen|medicijnen)|erectiepillen|xanax|tramadol|phentermine"
    r"|hacked by|defaced by|owned by .{0,20}(?:team|crew)|bitcoin (?:giveaway|bonus)|crypto(?:currency)? (?:bonus|giveaway)"
    r"|forex signals|work from home and earn|win (?:nu )?geld|gratis iphone)\b",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"<\s*script|javascript:|onerror\s*=|document\.(?:cookie|write)|eval\s*\(|<\s*iframe", re.IGNORECASE
)
_TWO_LEVEL = re.compile(r"^(?:co|ac|gov|org|com|net|nhs|edu)\.[a-z]{2}$")


def host_of(url: str) -> str:
    """The host of an address, lower case, without "www."; empty when there is none."""
    host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    return host.lower().removeprefix("www.")


def domain_of(email: str) -> str:
    """The part after the at sign, lower case."""
    return email.rpartition("@")[2].lower()


def site_of(host: str) -> str:
    """The registrable part of a host name: "a.b.gemeente.be" -> "gemeente.be"."""
    labels = host.lower().removeprefix("www.").split(".")
    keep = 3 if len(labels) > 2 and _TWO_LEVEL.match(".".join(labels[-2:])) else 2
    return ".".join(labels[-keep:])


def strangers(hosts: Iterable[str], known: Iterable[str]) -> list[str]:
    """The hosts that belong to no known site, in order."""
    sites = {site_of(host) for host in known if host}
    return [host for host in dict.fromkeys(hosts) if host and site_of(host) not in sites]


def injected(text: str) -> str | None:
    """The first word or code in `text` that has no business on a partner's page."""
    found = _SCRIPT.search(text) or _SPAM.search(text)
    return found.group(0) if found else None
