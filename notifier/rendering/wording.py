"""The words of ours around what pages say: fields, areas, audiences, lists, days. Short, for somebody with two minutes.

The sentences stand here in Dutch; `Words` says them in the language of one reader. What a page says is never translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from babel import Locale
from babel.dates import format_date, format_datetime, get_day_names
from babel.lists import format_list
from markupsafe import Markup, escape

from notifier.deciding.matching import Reason
from notifier.rendering.translations import spoken_for, translations
from state.days import BRUSSELS
from state.geo.areas import resolve_area
from state.geo.municipalities import by_nis
from state.marking import N_, NN_
from state.records import AreaKind, Audience, Criticality, WorkArea
from state.topics import TOPICS

MOST_NAMES = 4
FIELDS = {
    "organisation": N_("Organisatie"),
    "unit": N_("Dienst"),
    "person": N_("Contactpersoon"),
    "role": N_("Functie"),
    "phones": N_("Telefoon"),
    "faxes": N_("Fax"),
    "emails": N_("E-mail"),
    "address": N_("Adres"),
    "website": N_("Website"),
    "opening_hours": N_("Bereikbaar"),
    "languages": N_("Talen"),
    "work_area": N_("Werkgebied"),
    "criticality": N_("Belang"),
    "title": N_("Titel"),
    "text": N_("Tekst"),
    "date": N_("Datum"),
    "effective_from": N_("Geldig vanaf"),
    "expires_on": N_("Geldig tot en met"),
    "deadline": N_("Te doen ten laatste op"),
    "audience": N_("Voor wie"),
    "audience_text": N_("Voor wie"),
    "topics": N_("Thema's"),
    "links": N_("Links"),
    "url": N_("Adres van het document"),
    "media_type": N_("Soort document"),
}
AUDIENCES = {
    Audience.LOCAL_AUTHORITIES: N_("lokale besturen"),
    Audience.CHILDCARE: N_("kinderopvang"),
    Audience.YOUTH_CARE: N_("jeugdhulp"),
    Audience.FOSTER_CARE: N_("pleegzorg"),
    Audience.FAMILY_SUPPORT: N_("preventieve gezinsondersteuning"),
    Audience.PROFESSIONALS: N_("professionals"),
}
PLACES = {
    "Vlaanderen": N_("Vlaanderen"),
    "Brussel": N_("het Brussels Gewest"),
    "Wallonië": N_("Wallonië"),
    "Antwerpen": N_("de provincie Antwerpen"),
    "Vlaams-Brabant": N_("de provincie Vlaams-Brabant"),
    "Waals-Brabant": N_("de provincie Waals-Brabant"),
    "West-Vlaanderen": N_("de provincie West-Vlaanderen"),
    "Oost-Vlaanderen": N_("de provincie Oost-Vlaanderen"),
    "Henegouwen": N_("de provincie Henegouwen"),
    "Luik": N_("de provincie Luik"),
    "Limburg": N_("de provincie Limburg"),
    "Luxemburg": N_("de provincie Luxemburg"),
    "Namen": N_("de provincie Namen"),
}
EVERYWHERE = N_("heel België")
IMPORTANCE = {
    Criticality.CRITICAL.value: N_("nummer voor crisis of hulp aan slachtoffers"),
    Criticality.NORMAL.value: N_("gewoon"),
}
MEDIA = {"text/html": N_("webpagina"), "application/pdf": "PDF"}
DATES = frozenset({"date", "effective_from", "expires_on", "deadline"})
OURS = DATES | {"languages", "audience", "topics", "criticality", "media_type"}
"""Fields whose values are written in words of ours, not in those of the page."""
_EXTENSION = re.compile(r"\(toestel (\S+)\)")


@dataclass(frozen=True)
class Words:
    """What we say to readers of one language."""

    language: str

    @property
    def spoken(self) -> str:
        """The language of these words; Dutch when the reader's own has none."""
        return spoken_for(self.language)

    def say(self, message: str, **parts: object) -> str:
        """A Dutch sentence in this language, with its parts filled in. Marked-up parts make it mark-up."""
        return _filled(translations(self.language).gettext(message), parts)

    def count(self, forms: tuple[str, str], n: int, **parts: object) -> str:
        """The form for so many, with `n` and the other parts filled in."""
        return _filled(translations(self.language).ngettext(*forms, n), {"n": n, **parts})

    def field(self, name: str) -> str:
        """A field as readers call it."""
        return self.say(FIELDS[name]) if name in FIELDS else name

    def value(self, text: str | None, name: str) -> str:
        """A value as readers read it: as published, but what is ours in their language."""
        if not text:
            return ""
        if name in DATES:
            return self._date(text)
        if name in ("phones", "faxes"):
            return _EXTENSION.sub(lambda found: self.say(N_("(toestel %(number)s)"), number=found[1]), text)
        listed = {"languages": self.tongue, "audience": self.audience, "topics": self.topic}
        if name in listed:
            parts = text.split(", ")
            return self.listed([listed[name](part) for part in parts], most=len(parts))
        ready = {"criticality": IMPORTANCE, "media_type": MEDIA}.get(name, {})
        return self.say(ready[text]) if text in ready else text

    def _date(self, text: str) -> str:
        """The day that `state.fingerprint.published` wrote as 7/04/2026."""
        parts = text.split("/")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts):
            return text
        return self.day(date(int(parts[2]), int(parts[1]), int(parts[0])))

    def tongue(self, code: str) -> str:
        """The name of a language, the code itself when there is none."""
        return str(Locale(self.spoken).languages.get(code, code))

    def audience(self, one: str) -> str:
        """An audience, by its code."""
        return self.say(AUDIENCES[Audience(one)]) if one in AUDIENCES else one

    def topic(self, one: str) -> str:
        """A topic as readers chose it."""
        return self.say(TOPICS[one]) if one in TOPICS else one

    def area(self, code: str) -> str:
        """A followed area: the present name of the municipality behind a code, else the name of what is larger."""
        town = by_nis(code)
        if town is not None:
            return (town.name_fr if self.spoken == "fr" else None) or town.name
        larger = resolve_area(code)
        if len(larger) != 1:
            return code
        if larger[0].kind is AreaKind.NATIONAL:
            return self.say(EVERYWHERE)
        place = _larger(larger[0])
        return self.say(PLACES[place]) if place in PLACES else code

    def listed(self, parts: Iterable[str], most: int = MOST_NAMES) -> str:
        """ "Aalter, Deinze en Gent"; a long list is cut with how many more there are."""
        names: Sequence[str] = [part for part in parts if part]
        if len(names) > most:
            cut = NN_("%(names)s en nog %(n)d andere", "%(names)s en nog %(n)d andere")
            return self.count(cut, len(names) - most, names=", ".join(names[:most]))
        return str(format_list(names, locale=self.spoken)) if names else ""

    def day(self, value: date | datetime | None) -> str:
        """7 april 2026, in Brussels: the one way in which a mail writes a day."""
        if value is None:
            return ""
        local = value.astimezone(BRUSSELS).date() if isinstance(value, datetime) else value
        first = self.spoken == "fr" and local.day == 1
        return str(format_date(local, "d'er' MMMM y" if first else "d MMMM y", locale=self.spoken))

    def moment(self, value: datetime | None) -> str:
        """7 april 2026, 09.30 uur, in Brussels."""
        if value is None:
            return ""
        clock = format_datetime(value.astimezone(BRUSSELS), "HH.mm", locale=self.spoken)
        return self.say(N_("%(day)s, %(clock)s uur"), day=self.day(value), clock=clock)

    def weekday(self, number: int) -> str:
        """Maandag is 0."""
        return str(get_day_names("wide", locale=self.spoken)[number])

    def _apart(self, names: Sequence[str]) -> list[str]:
        """Names that are lists themselves, each told to be one: "over kinderopvang en over lokale teams en …"."""
        return [names[0], *(self.say(N_("over %(name)s"), name=name) for name in names[1:])]

    def why(self, reason: Reason) -> str:
        """Why a reader gets a mail, as the answer to that question, in whole sentences."""
        topics = [self.topic(one) for one in sorted(reason.topics, key=_holds_several)]
        told = [
            (N_("over %(names)s"), self._apart(topics) if any(map(_holds_several, reason.topics)) else topics),
            (N_("voor %(names)s"), [name for one in reason.audience if (name := self.audience(one)) not in topics]),
            (N_("in %(names)s"), [self.area(code) for code in reason.areas]),
        ]
        parts = "".join(f" {self.say(form, names=self.listed(names))}" for form, names in told if names)
        if reason.critical and not parts:
            return self.say(N_("Nummers voor crisis en slachtofferhulp sturen we naar iedereen in hun werkgebied."))
        sentence = self.say(N_("Omdat je het nieuws volgt%(parts)s."), parts=parts)
        if not reason.critical:
            return sentence
        crisis = self.say(N_("Nummers voor crisis en slachtofferhulp sturen we naar iedereen in hun werkgebied."))
        return f"{sentence} {crisis}"


def _holds_several(topic: str) -> bool:
    """Whether a topic is called by a list: "brochures, vertalingen en hulpmiddelen"."""
    return " en " in TOPICS.get(topic, "")


def _larger(area: WorkArea) -> str | None:
    """The province or region that an area is, None when it is neither."""
    towns = [town for code in area.nis if (town := by_nis(code))]
    if area.kind is AreaKind.REGION:
        return next((town.region for town in towns), None)
    return next((town.province for town in towns), None) if area.kind is AreaKind.PROVINCE else None


def _filled(text: str, parts: Mapping[str, object]) -> str:
    if not parts:
        return text
    if any(isinstance(part, Markup) for part in parts.values()):
        return escape(text) % parts
    return text % parts


def area_name(code: str) -> str:
    """A followed area for the command line, in Dutch."""
    return Words("nl").area(code)
