"""The bad day of edition 3: five partners in trouble at once, each in another way."""

from __future__ import annotations

from dataclasses import replace

from jobs.sample.answer import Answer, Routes
from jobs.sample.entries import Entry
from jobs.sample.printing import render

RETRY_AFTER = "0"
"""Seconds. None, because a host's patience goes by the machine's clock while the editions follow in moved time."""
NEW_TEAMS = "/nl/vind-een-team"
_LINK = b'<p><a href="http://geluk.example/">Speel nu in het online casino</a> en win elke dag geld.</p>'


def bad_day(found: Routes) -> Routes:
    """What the partners answer on the bad day instead."""
    return _maintenance(_relaunched(_defaced(_refused(_broken(found)))))


def _maintenance(found: Routes) -> Routes:
    """A friendly page that says 200: nothing may be called removed."""
    body = render("maintenance.j2")
    return {key: Answer(body=body) if _on(key, "pleegzorg") else answer for key, answer in found.items()}


def _relaunched(found: Routes) -> Routes:
    """A new site with few redirects: the teams moved for good (to `NEW_TEAMS`), the rest is dead."""
    gone = Answer(status=404, body=b"<!DOCTYPE html><title>Niet gevonden</title><h1>Niet gevonden</h1>")
    moved = Answer(status=301, body=b"", headers={"Location": NEW_TEAMS})
    dead = {key: gone if _on(key, "kindengezin") else answer for key, answer in found.items()}
    return {**dead, ("kindengezin", "/lokale-teams"): moved}


def taken_over(entry: Entry, number: int) -> Entry:
    """The entry as somebody else's hand leaves it: its number costs money now."""
    phones = [f"07034{5000 + number * 37}"]
    return replace(entry, fields={**entry.fields, "phones": phones})


def _defaced(found: Routes) -> Routes:
    """Besides the numbers (see `taken_over`) there is a casino now."""
    key = ("hulp", "/gespecialiseerd")
    return {**found, key: Answer(body=found[key].body.replace(b"</main>", _LINK + b"</main>"))}


def _refused(found: Routes) -> Routes:
    """Too many requests: come back later."""
    answer = Answer(status=429, body=b"Too many requests", headers={"Retry-After": RETRY_AFTER})
    return {key: answer if _on(key, "adoptie") else old for key, old in found.items()}


def _broken(found: Routes) -> Routes:
    answer = Answer(status=500, body=b"<h1>Internal Server Error</h1>")
    return {key: answer if _on(key, "financieel") else old for key, old in found.items()}


def _on(key: tuple[str, str], host: str) -> bool:
    return key[0] == host and key[1] != "/robots.txt"
