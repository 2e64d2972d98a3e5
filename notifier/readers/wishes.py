"""What somebody fills in who wants mail -> wishes as they are stored, or why not, in words for that person. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from notifier.readers.addresses import checked_address
from notifier.readers.importing import LANGUAGES, LineError, area_codes
from notifier.readers.subscriptions import Frequency
from state.canon.text import clean
from state.geo.municipalities import by_postcode
from state.marking import N_
from state.records import Audience
from state.topics import TOPICS

MONDAY = 0
MOST_AREAS = 40
LONGEST_AREAS = 2_000
KINDS: Mapping[str, tuple[str, tuple[Audience, ...]]] = {
    "childcare": (N_("een kinderopvang of onthaalouder"), (Audience.CHILDCARE,)),
    "local_authority": (N_("een lokaal bestuur"), (Audience.LOCAL_AUTHORITIES,)),
    "other": (N_("iemand anders"), ()),
}
"""Who they are -> in words, and for whom the news must be meant; nobody in particular means all of it."""


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What a reader wants to hear, how often and in which language. Empty topics or audience mean all."""

    areas: tuple[str, ...]
    topics: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    frequency: Frequency = Frequency.DAILY
    weekday: int = MONDAY
    language: str = "nl"
    kind: str = "other"

    def stored(self) -> dict[str, Any]:
        """The columns of a subscription."""
        return {
            "areas": list(self.areas),
            "topics": list(self.topics),
            "audience": [one.value for one in self.audience],
            "frequency": self.frequency.value,
            "weekday": self.weekday if self.frequency is Frequency.WEEKLY else None,
        }


@dataclass(kw_only=True)
class Problems:
    """What must be filled in otherwise: the field's name -> a sentence with what is filled in there, for `gettext`."""

    told: dict[str, tuple[str, dict[str, object]]] = field(default_factory=dict)

    def add(self, name: str, sentence: str, **parts: object) -> None:
        """Says that the field `name` must be filled in otherwise."""
        self.told[name] = sentence, parts

    def __bool__(self) -> bool:
        return bool(self.told)


def address_of(text: str, problems: Problems) -> str:
    """The mail address; empty, with a problem, when mail cannot be sent there."""
    found = checked_address(text)
    if found is None:
        problems.add("email", N_("Vul een mailadres in, zoals an@opvang.example."))
    return found or ""


def wishes_of(form: Mapping[str, str], topics: Sequence[str], problems: Problems) -> Wishes:
    """The wishes in a form. Args: topics: those that were ticked; none of them means all."""
    kind = form.get("kind", "")
    known = KINDS.get(kind, KINDS["other"])
    frequency = form.get("frequency", Frequency.DAILY.value)
    language = form.get("language", LANGUAGES[0])
    if frequency not in list(Frequency):
        problems.add("frequency", N_("Kies hoe vaak je mail wilt."))
        frequency = Frequency.DAILY.value
    chosen = tuple(one for one in TOPICS if one in topics)
    return Wishes(
        areas=_areas(form.get("areas", ""), problems),
        topics=() if len(chosen) == len(TOPICS) else chosen,
        audience=known[1],
        frequency=Frequency(frequency),
        weekday=_weekday(form.get("weekday", "")),
        language=language if language in LANGUAGES else LANGUAGES[0],
        kind=kind if kind in KINDS else "other",
    )


def _weekday(text: str) -> int:
    """Monday is 0, and what a form without the field means."""
    return int(text) if text in map(str, range(7)) else MONDAY


def _areas(text: str, problems: Problems) -> tuple[str, ...]:
    """Municipalities by name, postcode or NIS code, with a comma, a semicolon or a line between them."""
    parts = [clean(part) for part in re.split(r"[;,\n]", text[:LONGEST_AREAS]) if clean(part)]
    codes: list[str] = []
    for part in parts:
        try:
            codes += _codes(part)
        except LineError:
            problems.add(
                "areas",
                N_("We kennen geen gemeente “%(asked)s”. Kies er een uit de lijst, of vul de postcode in."),
                asked=part,
            )
            return ()
    found = tuple(dict.fromkeys(codes))
    if not found:
        problems.add("areas", N_("Vul minstens één gemeente in."))
    elif len(found) > MOST_AREAS:
        problems.add("areas", N_("Kies hoogstens %(most)s gemeenten, of schrijf de provincie."), most=MOST_AREAS)
    return found


def _codes(part: str) -> Sequence[str]:
    towns = by_postcode(part) if re.fullmatch(r"\d{4}", part) else ()
    return [one.nis for one in towns] if towns else area_codes(part)
