"""Doubts about a page as a whole: did it move, was it taken over, does it still speak of the same things?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from state.canon.prose import without_counters
from state.changes import Flag
from state.triage.flags import flag
from state.triage.hosts import injected, site_of
from state.triage.policy import PageSigns, Policy

TAKEN_OVER = frozenset({"language_drift", "host_drift", "certificate_problem", "text_injected"})
"""Signs that the page may no longer be the partner's own."""

_MAINTENANCE = re.compile(
    r"\b(?:onderhoud|maintenance|hacked|under construction|in opbouw|tijdelijk (?:niet )?(?:on)?beschikbaar|unavailable"
    r"|niet gevonden|not found|forbidden|error|fout ?melding|account suspended|domain (?:for sale|parking))\b"
)


def page_flags(page: PageSigns, policy: Policy) -> tuple[Flag, ...]:
    """All flags of one page; they are added to every change on it."""
    return (*_place(page), *_language(page), *_title(page), *_length(page, policy), *_injection(page))


def _place(page: PageSigns) -> Iterator[Flag]:
    if page.tls_problem:
        yield flag("certificate_problem", problem=page.tls_problem)
    if not page.host or not page.previous_host or page.host == page.previous_host:
        return
    if site_of(page.host) == site_of(page.previous_host):
        yield flag("redirected", host=page.host)
    else:
        yield flag("host_drift", host=page.host)


def _language(page: PageSigns) -> Iterator[Flag]:
    before, after = _primary(page.previous_language), _primary(page.language)
    if before and after and before != after:
        yield flag("language_drift", before=before, after=after)


def _primary(language: str | None) -> str:
    return (language or "").replace("_", "-").partition("-")[0].lower()


def _title(page: PageSigns) -> Iterator[Flag]:
    if not page.previous_title or not page.title:
        return
    before, after = _words(page.previous_title), _words(page.title)
    broken = _MAINTENANCE.search(without_counters(page.title)) and not _MAINTENANCE.search(
        without_counters(page.previous_title)
    )
    if broken or (before and after and not before & after):
        yield flag("title_drift", before=page.previous_title, after=page.title)


_LINKING = frozenset(
    (
        "aan van voor met het een den der des ten ter bij door naar over uit onder onze ons jouw uw alle deze dit dat wie wat hoe"
        " the and for with from our your all this that who what how les aux des une nos vos sur par pour avec dans est und fur mit von"
    ).split()
)
"""Words that two titles share without being about the same."""


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w{3,}", without_counters(title))) - _LINKING


def _length(page: PageSigns, policy: Policy) -> Iterator[Flag]:
    if page.previous_length and page.length < policy.shrunk * page.previous_length:
        yield flag("page_shrunk", percent=round(100 * page.length / page.previous_length))


def _injection(page: PageSigns) -> Iterator[Flag]:
    found = injected(page.added_text)
    if found:
        yield flag("text_injected", found=found)
