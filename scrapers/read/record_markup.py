"""Records as a site's data holds them ("name: …", "phone: …") -> markup that says the same to a reader.

Sites keep people, teams and offices as lists of records above a page or in the parameters of a building block; the page shows
each as a card. So each becomes a card here: who it is as a heading, then what they do, then the labelled values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape

from scrapers.read.front_matter import Value
from state.canon.emails import canonical_email
from state.canon.phones import find_phones

Rendered = Callable[[str], str]
"""Turns one text of a record, which may hold markup of its own, into HTML."""

DEEPEST = 12
FEWEST_WORDS = 6
"""A text in data that is shorter is the caption of a button or a map, not something to read."""
_FIRST = frozenset("firstname voornaam prenom prénom vorname given".split())
_LAST = frozenset("lastname achternaam familienaam surname nachname family".split())
_NAMES = frozenset("name naam nom fullname person persoon contactperson contactpersoon member lid".split())
_TITLES = frozenset("title titel titre heading header label kop subject".split())
_GROUPS = frozenset(
    "organisation organization organisatie company bedrijf department afdeling dienst service team unit office kantoor club"
    " category categorie group groep section".split()
)
_ROLES = frozenset(
    "role rol functie function fonction position job jobtitle function_title poste rolle funktion subtitle task taak".split()
)
_STREETS = frozenset("street straat rue streetaddress address1 address2 line1 line2 strasse".split())
_PLACES = frozenset(
    "postcode zip zipcode postalcode cp plz city town gemeente stad ville woonplaats municipality ort state".split()
)
_LABELLED = {
    "Tel": "phone tel telephone telefoon phonenumber gsm mobile mobiel cell num number téléphone telefon phones",
    "Fax": "fax",
    "E-mail": "email mail e-mail courriel emailaddress emails",
    "Website": "website site web url homepage",
    "Adres": "address adres adresse location locatie anschrift",
    "Openingsuren": "hours openingsuren openingstijden horaires uren openinghours",
}
_LABEL_OF = {word: label for label, words in _LABELLED.items() for word in words.split()}
_TEXTS = frozenset(
    "text tekst texte intro body content inhoud description omschrijving bio summary about info subtext".split()
)
_CAPTIONS = frozenset("caption bijschrift legende légende".split())
_UNSEEN = frozenset(
    "menu aliases tags categories keywords layout type draft date lastmod weight slug permalink lang language ref img image"
    " images icon css class id sitemap outputs cascade seo og opengraph resources background color colour alt target rel social"
    " width height n style src slides gallery theme template translationkey".split()
)
"""What tells the program how to show a page and is not shown itself."""


def records_markup(data: Mapping[str, Value], rendered: Rendered, level: int) -> str:
    """The part of a page's data that its readers see, as HTML; headings begin at `level`."""
    return "\n".join(_parts(data, rendered, level, 0))


def card(pairs: Mapping[str, Value], rendered: Rendered, level: int) -> str:
    """One record as a card; nothing when it tells nothing of anybody. Of a picture its caption is seen, and not its title."""
    caption = next((value for key, value in pairs.items() if _word(key) in _CAPTIONS and isinstance(value, str)), "")
    if caption.strip():
        return f"<p>{rendered(caption)}</p>"
    name, rest = _named(pairs)
    lines = list(_lines(rest, rendered))
    if not name:
        return "".join(lines)
    return f"<h{level}>{rendered(name)}</h{level}>{''.join(lines)}"


def tells_somebody(pairs: Mapping[str, str]) -> bool:
    """Whether a record says who it is about, and something of them."""
    return bool(_named(pairs)[0]) and _tells(pairs)


def _parts(data: Mapping[str, Value], rendered: Rendered, level: int, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        return
    shown = {key: value for key, value in data.items() if _word(key) not in _UNSEEN}
    own = {key: value for key, value in shown.items() if isinstance(value, str)}
    inner = [
        part for value in shown.values() if not isinstance(value, str) for part in _inner(value, rendered, level, depth)
    ]
    if _tells(own) or inner or depth == 0:
        yield f"<div>{card(own, rendered, level)}{''.join(inner)}</div>"


def _inner(value: Value, rendered: Rendered, level: int, depth: int) -> Iterator[str]:
    below = min(level + 1, 6)
    if isinstance(value, dict):
        yield from _parts(value, rendered, below, depth + 1)
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield from _parts(each, rendered, below, depth + 1)
        elif isinstance(each, str) and _is_point(each):
            yield f"<p>{rendered(each)}</p>"


def _tells(pairs: Mapping[str, str]) -> bool:
    """Whether a record says something of whoever it is about, beside a name."""
    words = {_word(key) for key, value in pairs.items() if value}
    if any(map(_is_point, pairs.values())) or not words.isdisjoint(_ROLES | _STREETS) or any(_texts(pairs)):
        return True
    if any(_LABEL_OF.get(word) == "Adres" for word in words):
        return not words.isdisjoint(_NAMES | _TITLES | _GROUPS)
    return not words.isdisjoint(_NAMES) and not words.isdisjoint(_TITLES | _GROUPS)


def _named(pairs: Mapping[str, Value]) -> tuple[str, dict[str, str]]:
    """Who a record is about, and the rest of it.

    Beside a name, a title is what somebody does and a category what they belong to; beside a title alone, a category is the
    word by which the site sorts.
    """
    texts = {key: value for key, value in pairs.items() if isinstance(value, str) and value.strip()}
    whole = [[key for key in texts if _word(key) in words] for words in (_FIRST, _LAST)]
    if all(whole):
        return " ".join(texts.pop(keys[0]) for keys in whole), texts
    for words in (_NAMES, _TITLES, _GROUPS):
        found = next((key for key in texts if _word(key) in words), None)
        if found is not None:
            beside: frozenset[str] = frozenset() if words is _NAMES else _GROUPS
            name = texts.pop(found)
            return name, {key: value for key, value in texts.items() if _word(key) not in beside}
    return "", texts


def _lines(pairs: Mapping[str, str], rendered: Rendered) -> Iterator[str]:
    """The values of a record as lines: roles first, for they stand below a name; then points, place, and text."""
    for words, before in ((_ROLES, "Functie: "), (_TITLES, "Functie: "), (_GROUPS, "")):
        yield from (f"<p>{before}{rendered(value)}</p>" for key, value in pairs.items() if _word(key) in words)
    for key, value in pairs.items():
        label = _LABEL_OF.get(_word(key))
        if label is not None or (_is_point(value) and _word(key) not in _ROLES | _TITLES | _GROUPS | _TEXTS):
            yield f"<p>{_labelled(label, value, rendered)}</p>"
    place = list(_place(pairs))
    if place:
        yield f"<p>{', '.join(map(rendered, place))}</p>"
    yield from (f"<div>{rendered(value)}</div>" for value in _texts(pairs))


def _texts(pairs: Mapping[str, str]) -> Iterator[str]:
    yield from (value for key, value in pairs.items() if _word(key) in _TEXTS and len(value.split()) >= FEWEST_WORDS)


def _labelled(label: str | None, value: str, rendered: Rendered) -> str:
    if label == "E-mail" and canonical_email(value):
        return f'<a href="mailto:{escape(value.strip())}">{escape(value.strip())}</a>'
    if label == "Website":
        return f'Website: <a href="{escape(value.strip())}">{escape(value.strip())}</a>'
    return f"{label}: {rendered(value)}" if label else rendered(value)


def _place(pairs: Mapping[str, str]) -> Iterator[str]:
    """Street and number, then postcode and town, as they stand on an envelope."""
    yield from (value for key, value in pairs.items() if _word(key) in _STREETS)
    towns = [
        value for key, value in sorted(pairs.items(), key=lambda one: not one[1][:1].isdigit()) if _word(key) in _PLACES
    ]
    yield from [" ".join(towns)] if towns else []


def _is_point(value: str) -> bool:
    """Whether a value is a mail address or a phone number and little else."""
    shown = value.strip()
    if not shown or len(shown) > 80:
        return False
    if canonical_email(shown):
        return True
    numbers = find_phones(shown) if re.match(r"[+(0]", shown) else []
    return bool(numbers) and sum(one.end - one.start for one in numbers) * 3 >= len(shown) * 2


def _word(key: str) -> str:
    """The word of a key that tells what it holds: "category_title" holds a title, "jobTitle" a job title."""
    shown = re.sub(r"[\s_-]+", "_", key.strip().lower())
    bare = shown.replace("_", "")
    known = (
        _FIRST
        | _LAST
        | _NAMES
        | _TITLES
        | _GROUPS
        | _ROLES
        | _STREETS
        | _PLACES
        | _TEXTS
        | _CAPTIONS
        | _UNSEEN
        | set(_LABEL_OF)
    )
    return bare if bare in known else shown.rpartition("_")[2]


def texts_of(values: Iterable[str]) -> list[str]:
    """Of loose parameters those that say something to a reader: addresses, numbers, and whole phrases."""
    return [value for value in values if _is_point(value) or " " in value.strip()]
