"""The words around a change: headlines, fields, areas, lists. Dutch, short, for somebody with two minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from notifier.content import Line
from notifier.folding import Turn
from state.geo.municipalities import by_nis
from state.records import Audience, RecordKind
from state.topics import TOPICS

FIELDS = {
    "organisation": "Organisatie",
    "unit": "Dienst",
    "person": "Contactpersoon",
    "role": "Functie",
    "phones": "Telefoon",
    "faxes": "Fax",
    "emails": "E-mail",
    "address": "Adres",
    "website": "Website",
    "opening_hours": "Bereikbaar",
    "languages": "Talen",
    "work_area": "Werkgebied",
    "criticality": "Belang",
    "title": "Titel",
    "text": "Tekst",
    "date": "Datum",
    "effective_from": "Geldig vanaf",
    "expires_on": "Geldig tot en met",
    "audience": "Voor wie",
    "audience_text": "Voor wie",
    "topics": "Thema's",
    "links": "Links",
    "url": "Adres van het document",
    "media_type": "Soort document",
}
LANGUAGES = {
    "nl": "Nederlands",
    "fr": "Frans",
    "en": "Engels",
    "de": "Duits",
    "uk": "Oekraïens",
    "ru": "Russisch",
    "pl": "Pools",
    "ro": "Roemeens",
    "bg": "Bulgaars",
    "tr": "Turks",
    "ar": "Arabisch",
    "fa": "Perzisch",
    "ps": "Pasjtoe",
    "so": "Somali",
    "ti": "Tigrinya",
    "es": "Spaans",
    "pt": "Portugees",
    "it": "Italiaans",
    "sq": "Albanees",
}
AUDIENCES = {
    Audience.LOCAL_AUTHORITIES: "lokale besturen",
    Audience.CHILDCARE: "kinderopvang",
    Audience.YOUTH_CARE: "jeugdhulp",
    Audience.FOSTER_CARE: "pleegzorg",
    Audience.FAMILY_SUPPORT: "preventieve gezinsondersteuning",
    Audience.PROFESSIONALS: "professionals",
}
TURNS = {
    Turn.ADDED: "Nieuw",
    Turn.CHANGED: "Gewijzigd",
    Turn.REMOVED: "Vervallen",
    Turn.GAINED: "Nieuw voor jouw gemeente",
    Turn.LOST: "Niet meer voor jouw gemeente",
}
_ONE_FIELD = {
    "phones": "Nieuw telefoonnummer voor {who}",
    "emails": "Nieuw mailadres voor {who}",
    "address": "Nieuw adres voor {who}",
    "opening_hours": "Andere uren voor {who}",
    "person": "Nieuwe contactpersoon: {who}",
    "work_area": "Ander werkgebied voor {who}",
    "website": "Nieuwe website voor {who}",
    "languages": "Nu ook in een andere taal: {who}",
    "expires_on": "Nieuwe einddatum: {who}",
    "effective_from": "Nieuwe begindatum: {who}",
    "text": "Gewijzigd: {who}",
}
MOST_NAMES = 4


def headline(line: Line) -> str:
    """What changed, in one line: for the subject and above the item."""
    who = line.card.title
    if line.turn is Turn.REMOVED:
        return f"Vervallen: {who}"
    if line.turn is Turn.LOST:
        return f"Niet meer voor jouw gemeente: {who}"
    if line.turn in (Turn.ADDED, Turn.GAINED):
        return f"{_NEW[line.kind]}: {who}"
    return _changed(line, who)


_NEW = {
    RecordKind.CONTACT: "Nieuw contact",
    RecordKind.MEASURE: "Nieuwe maatregel",
    RecordKind.PUBLICATION: "Nieuw document",
}


def _changed(line: Line, who: str) -> str:
    names = [one.name for one in line.fields]
    if "person" in names:
        before = next(one.before for one in line.fields if one.name == "person")
        return f"{who} vervangt {before}" if before else f"Nieuwe contactpersoon: {who}"
    if len(names) == 1 and names[0] in _ONE_FIELD:
        return _ONE_FIELD[names[0]].format(who=who)
    if line.kind is RecordKind.PUBLICATION and "languages" in names:
        return _ONE_FIELD["languages"].format(who=who)
    if line.kind is RecordKind.CONTACT and "phones" in names:
        return f"Nieuw telefoonnummer voor {who}"
    return f"Gewijzigd: {who}"


def turn_name(turn: Turn) -> str:
    """The word for what happened to an item."""
    return TURNS[turn]


def field_name(name: str) -> str:
    """A field as readers call it."""
    return FIELDS.get(name, name)


def language_name(code: str) -> str:
    """A language in Dutch, the code itself when we have no word for it."""
    return LANGUAGES.get(code, code)


def audience_name(audience: Audience) -> str:
    """An audience in Dutch."""
    return AUDIENCES[audience]


def topic_name(topic: str) -> str:
    """A topic as readers chose it."""
    return TOPICS.get(topic, topic)


def area_name(code: str) -> str:
    """A followed area: the present name of the municipality behind a code, else the words that were chosen."""
    town = by_nis(code)
    return town.name if town is not None else code


def spoken_list(parts: Iterable[str], most: int = MOST_NAMES) -> str:
    """ "Aalter, Deinze en Gent"; a long list is cut with how many more there are."""
    names: Sequence[str] = [part for part in parts if part]
    if len(names) > most:
        return f"{', '.join(names[:most])} en nog {len(names) - most} andere"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} en {names[-1]}"
