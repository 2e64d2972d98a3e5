"""A small picture of the last 90 days of a source: what the looks came to, and the changes that were found. Pure.

An SVG in the page itself, its colours from the style sheet; what it shows is said in words as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from markupsafe import Markup

from state.days import local_day
from state.store.looks import Day
from web.saying import _, ngettext

DAYS = 90
STEP, BAR = 4, 3
LOOKS, CHANGES = 8, 24
"""Heights: of the row of looks below, and of the highest column of changes above it."""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """The drawing, and what it says in words."""

    drawn: Markup
    said: str


def picture(days: Mapping[date, Day], now: datetime) -> Picture:
    """The last 90 days up to `now`."""
    today = local_day(now)
    shown = [days.get(today - timedelta(days=ago), Day()) for ago in range(DAYS - 1, -1, -1)]
    said = _said(shown)
    most = max(1, *(day.changes for day in shown))
    bars = Markup().join(_column(place, day, most) for place, day in enumerate(shown))
    drawn = Markup(
        '<svg class="picture" role="img" aria-label="{}" viewBox="0 0 {} {}" preserveAspectRatio="none">{}</svg>'
    ).format(said, DAYS * STEP, CHANGES + LOOKS + 2, bars)
    return Picture(drawn=drawn, said=said)


def _column(place: int, day: Day, most: int) -> Markup:
    kind = "failed" if day.failed and not day.good else "doubt" if day.suspect or day.failed else "good"
    look = _bar(place, CHANGES + 2, LOOKS, f"look-{kind}" if day.looks else "look-none")
    height = round(CHANGES * day.changes / most, 1) if day.changes else 0
    return look + (_bar(place, CHANGES - max(height, 3), max(height, 3), "change-bar") if day.changes else Markup())


def _bar(place: int, top: float, height: float, kind: str) -> Markup:
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
        kind, place * STEP, top, BAR, height
    )


def _said(shown: list[Day]) -> str:
    looked = sum(day.looks > 0 for day in shown)
    failed, doubt = sum(day.failed > 0 for day in shown), sum(day.suspect > 0 for day in shown)
    changes = sum(day.changes for day in shown)
    parts = [
        ngettext("De laatste 90 dagen: op %(num)s dag bekeken", "De laatste 90 dagen: op %(num)s dagen bekeken", looked)
    ]
    parts += [ngettext("op %(num)s dag mislukt", "op %(num)s dagen mislukt", failed)] if failed else []
    parts += [ngettext("op %(num)s dag verdacht", "op %(num)s dagen verdacht", doubt)] if doubt else []
    parts.append(
        ngettext("%(num)s wijziging gevonden", "%(num)s wijzigingen gevonden", changes)
        if changes
        else _("geen wijzigingen")
    )
    return ", ".join(parts) + "."
